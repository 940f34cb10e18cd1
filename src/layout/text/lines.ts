import { lastAtMost } from '../../lib/search.js';
import { type Pt, pt } from '../../lib/units.js';
import { isSquareFace } from '../../theme/fonts.js';
import type { DrawnGlyph, FaceId } from '../types.js';
import { Class } from './characters.js';
import type { Fonts } from './fonts.js';
import { type Places, placesOn } from './places.js';
import type { Prepared } from './prepare.js';
import type { Spread } from './slack.js';
import type { BrokenLine, BrokenSpan, StyledRun } from './types.js';
import type { LineEnds } from './wrap.js';

/** Makes the lines that `wrapText` found; all lengths times `scale`. */
export function linesOf(prepared: Prepared, ends: LineEnds, fonts: Fonts, scale = 1): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let i = 0; i + 1 < ends.length; i += 2) lines.push(lineOf(prepared, ends[i] ?? 0, ends[i + 1] ?? 0, fonts, scale));
  return lines;
}

/** The line from offset `start` to `end`; `spread` widens or narrows its places. */
export function lineOf(prepared: Prepared, start: number, end: number, fonts: Fonts, scale: number, spread?: Spread): BrokenLine {
  const { runs, starts, text } = prepared;
  const stop = withoutSpaces(prepared, start, end);
  const places = placesOn(prepared, start, stop, spread);
  const spans: BrokenSpan[] = [];
  let index = lastAtMost(starts, start);
  let size = 0;
  let x = 0;
  let i = start;
  while (i < stop) {
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= i) index++;
    const run = runs[index];
    if (run === undefined) break;
    const face = faceAt(prepared, i, fonts);
    const letter = isSquareFace(face) ? places.letter : 0;
    const next = spanEnd(prepared, i, Math.min(stop, starts[index + 1] ?? text.length), places);
    const cut = places.cut(i);
    const width = widthOf(prepared, i, next, letter) - cut;
    x += places.space(i);
    const span = { text: text.slice(i, next), x: pt(x * scale), width: pt(width * scale), face, run, size: pt(run.size * scale) };
    spans.push(cut === 0 ? span : { ...span, glyphs: [cutGlyph(prepared, i, cut / run.size)] });
    x += width - (next === stop ? letter : 0);
    size = Math.max(size, run.size);
    i = next;
  }
  return { spans, width: pt(x * scale), size: sizeOf(size, runs[lastAtMost(starts, Math.max(start, 0))], scale), start, end };
}

/** Full-width marks are units of the basic plane. */
function cutGlyph({ text, classes }: Prepared, i: number, share: number): DrawnGlyph {
  const glyph = { character: text.charCodeAt(i), text: text.charAt(i) };
  return classes[i] === Class.Open ? { ...glyph, left: share } : { ...glyph, right: share };
}

const sizeOf = (largest: number, run: StyledRun | undefined, scale: number): Pt => pt((largest || (run?.size ?? 0)) * scale);

/** Offset behind the last character of a line that ends at `end`: its spaces and line break left out. */
export function withoutSpaces({ classes, text }: Prepared, start: number, end: number): number {
  let stop = end;
  while (stop > start && (classes[stop - 1] === Class.Space || text.charCodeAt(stop - 1) === 10)) stop--;
  return stop;
}

/** As far as face and run stay the same, nothing stands between two characters, and none is cut. */
function spanEnd({ faces }: Prepared, from: number, to: number, { plain, cut }: Places): number {
  const face = faces[from];
  let next = from + 1;
  if (cut(from) !== 0) return next;
  while (next < to && faces[next] === face && plain(next)) next++;
  return next;
}

/** Advances of a span, and `letter` behind each of its characters. */
function widthOf({ advances, text }: Prepared, from: number, to: number, letter: number): number {
  let width = 0;
  for (let i = from; i < to; i++) width += advances[i] ?? 0;
  return letter === 0 ? width : width + letter * Array.from(text.slice(from, to)).length;
}

function faceAt({ faces }: Prepared, i: number, fonts: Fonts): FaceId {
  const face = fonts.faceIds[faces[i] ?? 0];
  if (face === undefined) throw new Error('a character was set in a face that was never opened');
  return face;
}
