import { lastAtMost } from '../../lib/search.js';
import { type Pt, pt } from '../../lib/units.js';
import { isSquareFace } from '../../theme/fonts.js';
import type { FaceId } from '../../theme/types.js';
import { type Bidi, inVisualOrder } from './bidi.js';
import { Class, isEastAsian } from './characters.js';
import { drawnGlyphs } from './drawn.js';
import type { Fonts } from './fonts.js';
import { type Places, placesOn } from './places.js';
import type { Prepared } from './prepared.js';
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
  const offsets: number[] = [];
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
    offsets.push(i);
    const cut = places.cut(i);
    const hyphen = next === end && prepared.breaks[end] === 2 ? (prepared.hyphens?.[end] ?? 0) : 0;
    const width = widthOf(prepared, i, next, letter) - cut + hyphen;
    x += places.space(i);
    const glyphs = drawnGlyphs(prepared, [i, next], { cut: cut / run.size, hyphen: hyphen > 0 }, fonts);
    spans.push({
      text: text.slice(i, next),
      x: pt(x * scale),
      width: pt(width * scale),
      face,
      run,
      size: pt(run.size * scale),
      ...(glyphs === undefined ? undefined : { glyphs }),
    });
    x += width - (next === stop ? letter : 0);
    size = Math.max(size, run.size);
    i = next;
  }
  const placed = prepared.bidi === undefined ? spans : turnedSpans(spans, offsets, prepared.bidi);
  return {
    spans: placed,
    width: pt(x * scale),
    size: sizeOf(size, runs[lastAtMost(starts, Math.max(start, 0))], scale),
    start,
    end,
    ...(isParted(prepared, stop, end) ? { parted: true } : undefined),
  };
}

/** As wide as `lineOf` makes a line that is not spread, in points. */
export function widthOfLine(prepared: Prepared, start: number, end: number): number {
  const { advances, gaps, trims, breaks, hyphens } = prepared;
  const stop = withoutSpaces(prepared, start, end);
  const places = placesOn(prepared, start, stop, undefined);
  let width = breaks[end] === 2 && stop === end ? (hyphens?.[end] ?? 0) : 0;
  for (let i = start; i < stop; i++) {
    width += advances[i] ?? 0;
    if (gaps[i] !== 0) width += places.space(i);
    if (trims[i] !== 0) width -= places.cut(i);
  }
  return width;
}

/**
 * True where a space was dropped at the line's end that parts two words. Not between East Asian letters, nor on lines that run to the left, which readers
 * turn round.
 */
const isParted = ({ classes, text, bidi }: Prepared, stop: number, end: number): boolean =>
  stop < end && bidi === undefined && (classes[stop] === Class.Space || !isEastAsian(text.codePointAt(stop - 1) ?? 0));

/** Spans at the places where they stand, one beside the other, still in the order they are read in. */
function turnedSpans(spans: readonly BrokenSpan[], offsets: readonly number[], { levels }: Bidi): readonly BrokenSpan[] {
  const pieces = spans.map((span, i) => ({ span, i, level: levels[offsets[i] ?? 0] ?? 0, gap: gapBefore(spans, i) }));
  const turned = [...spans];
  let x = 0;
  for (const { span, gap, i } of inVisualOrder(pieces, ({ level }) => level)) {
    turned[i] = { ...span, x: pt(x + gap) };
    x += gap + span.width;
  }
  return turned;
}

function gapBefore(spans: readonly BrokenSpan[], i: number): number {
  const [span, before] = [spans[i], spans[i - 1]];
  return span === undefined || before === undefined ? 0 : span.x - before.x - before.width;
}

const sizeOf = (largest: number, run: StyledRun | undefined, scale: number): Pt => pt((largest || (run?.size ?? 0)) * scale);

/** Offset behind the last character of a line that ends at `end`: its spaces and line break left out. */
export function withoutSpaces({ classes, text }: Prepared, start: number, end: number): number {
  let stop = end;
  while (stop > start && (classes[stop - 1] === Class.Space || text.charCodeAt(stop - 1) === 10)) stop--;
  return stop;
}

/** As far as face, run and direction stay the same, nothing stands between two characters, and none is cut. */
function spanEnd({ faces, bidi }: Prepared, from: number, to: number, { plain, cut }: Places): number {
  const face = faces[from];
  const level = bidi?.levels[from];
  let next = from + 1;
  if (cut(from) !== 0) return next;
  while (next < to && faces[next] === face && plain(next) && bidi?.levels[next] === level) next++;
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
