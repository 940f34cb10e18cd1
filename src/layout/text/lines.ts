import { lastAtMost } from '../../lib/search.js';
import { type Pt, pt } from '../../lib/units.js';
import type { FaceId } from '../types.js';
import { Class } from './characters.js';
import type { Fonts } from './fonts.js';
import type { Prepared } from './prepare.js';
import type { BrokenLine, BrokenSpan, StyledRun } from './types.js';
import type { LineEnds } from './wrap.js';

/** Makes the lines that `wrapText` found; all lengths times `scale`. */
export function linesOf(prepared: Prepared, ends: LineEnds, fonts: Fonts, scale = 1): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let i = 0; i + 1 < ends.length; i += 2) lines.push(lineOf(prepared, ends[i] ?? 0, ends[i + 1] ?? 0, fonts, scale));
  return lines;
}

function lineOf(prepared: Prepared, start: number, end: number, fonts: Fonts, scale: number): BrokenLine {
  const { runs, starts, text } = prepared;
  const stop = withoutSpaces(prepared, start, end);
  const spans: BrokenSpan[] = [];
  let index = lastAtMost(starts, start);
  let size = 0;
  let x = 0;
  let i = start;
  while (i < stop) {
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= i) index++;
    const run = runs[index];
    if (run === undefined) break;
    const runEnd = Math.min(stop, starts[index + 1] ?? text.length);
    const gap = i > start ? (prepared.gaps[i] ?? 0) : 0;
    const { next, width } = spanEnd(prepared, i, runEnd);
    spans.push({
      text: text.slice(i, next),
      x: pt((x + gap) * scale),
      width: pt(width * scale),
      face: faceAt(prepared, i, fonts),
      run,
      size: pt(run.size * scale),
    });
    x += gap + width;
    size = Math.max(size, run.size);
    i = next;
  }
  return { spans, width: pt(x * scale), size: sizeOf(size, runs[lastAtMost(starts, Math.max(start, 0))], scale), start, end };
}

const sizeOf = (largest: number, run: StyledRun | undefined, scale: number): Pt => pt((largest || (run?.size ?? 0)) * scale);

function withoutSpaces({ classes, text }: Prepared, start: number, end: number): number {
  let stop = end;
  while (stop > start && (classes[stop - 1] === Class.Space || text.charCodeAt(stop - 1) === 10)) stop--;
  return stop;
}

/** As far as face and run stay the same and nothing is added between two characters. */
function spanEnd({ faces, advances, gaps }: Prepared, from: number, to: number): { next: number; width: number } {
  const face = faces[from];
  let width = advances[from] ?? 0;
  let next = from + 1;
  while (next < to && faces[next] === face && gaps[next] === 0) {
    width += advances[next] ?? 0;
    next++;
  }
  return { next, width };
}

function faceAt({ faces }: Prepared, i: number, fonts: Fonts): FaceId {
  const face = fonts.faceIds[faces[i] ?? 0];
  if (face === undefined) throw new Error('a character was set in a face that was never opened');
  return face;
}
