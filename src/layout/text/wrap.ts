import { Class, isForbiddenFirst, isForbiddenLast } from './characters.js';
import type { Prepared } from './prepare.js';

/** Where lines begin and end: UTF-16 offsets, two numbers a line. `end` counts the dropped spaces and line break. */
export type LineEnds = readonly number[];

/** Room for rounding, so that a text fits in the very width it was measured to have. */
const TOLERANCE = 1e-6;

/** Share of a line's width that stays free on slides: other renderers' widths differ by up to 3 %. */
export const SAFETY = 0.97;

/**
 * Breaks greedily: each line takes what it holds. `width` is in points at the runs' own sizes; text set at scale s in a box of width w breaks as at w / s.
 * A piece wider than the line is cut between characters, one or more earlier where the cut would break the kinsoku rules. At least one character stands on a line.
 */
export function wrapText(prepared: Prepared, width: number | ((line: number) => number)): LineEnds {
  const { text } = prepared;
  const ends: number[] = [];
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline < 0 ? text.length : newline;
    wrapSegment(prepared, start, stop, width, ends);
    if (newline < 0) break;
    // The line break belongs to the line that it ends.
    ends[ends.length - 1] = newline + 1;
    start = newline + 1;
  }
  return ends;
}

function wrapSegment(prepared: Prepared, from: number, to: number, width: number | ((line: number) => number), ends: number[]): void {
  const { advances, gaps, classes, breaks, options } = prepared;
  const share = options.medium === 'slides' ? SAFETY : 1;
  const limitOf = (line: number): number => (typeof width === 'number' ? width : width(line)) * share + TOLERANCE;
  let start = options.keepIndent === true ? from : skipSpaces(classes, from, to);
  let limit = limitOf(ends.length / 2);
  let used = 0;
  let opportunity = -1;
  let i = start;
  while (i < to) {
    const advance = advances[i] ?? 0;
    if (i > start) {
      if (breaks[i] === 1) opportunity = i;
      used += gaps[i] ?? 0;
    }
    // Spaces may stand beyond the edge: they are dropped there.
    if (used + advance <= limit || i === start || classes[i] === Class.Space || (advance === 0 && classes[i] === Class.Combining)) {
      used += advance;
      i++;
      continue;
    }
    const cut = opportunity > start ? opportunity : cutAt(prepared, start, i);
    ends.push(start, cut);
    start = cut;
    i = cut;
    limit = limitOf(ends.length / 2);
    used = 0;
    opportunity = -1;
  }
  ends.push(start, to);
}

function skipSpaces(classes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && classes[i] === Class.Space) i++;
  return i;
}

/** The last place before `i` where neither line breaks the kinsoku rules; else the last one that tears no character apart. */
function cutAt(prepared: Prepared, start: number, i: number): number {
  const { text, classes } = prepared;
  let fallback = -1;
  for (let cut = i; cut > start; cut--) {
    if (classes[cut] === Class.Combining || text.charCodeAt(cut - 1) === 0x200d) continue;
    if (fallback < 0) fallback = cut;
    const last = lastBefore(prepared, start, cut);
    if (last >= start && classes[cut] !== Class.Space && !isForbiddenFirst(text.charAt(cut)) && !isForbiddenLast(text.charAt(last)))
      return cut;
  }
  return fallback < 0 ? i : fallback;
}

/** Offset of the last character on a line that is cut at `cut`, its spaces left out; less than `start` where there is none. */
function lastBefore({ classes }: Prepared, start: number, cut: number): number {
  let last = cut - 1;
  while (last >= start && classes[last] === Class.Space) last--;
  return last;
}
