import { Class, isForbiddenFirst, isForbiddenLast } from './characters.js';
import type { Prepared } from './prepared.js';
import { edgeOf, emAt, hangs, slackBefore } from './slack.js';

/** Where lines begin and end: UTF-16 offsets, two numbers a line. `end` counts the dropped spaces and line break. */
export type LineEnds = readonly number[];

/** Room for rounding, so that a text fits in the very width it was measured to have. */
const TOLERANCE = 1e-6;

/** Share of a line's width that stays free on slides: other renderers' widths differ by up to 3 %. */
export const SAFETY = 0.97;

/**
 * Breaks greedily: each line takes what it holds. `width` is in points at the runs' own sizes; text set at scale s in a box of width w breaks as at w / s.
 * A piece wider than the line is cut between characters, one or more earlier where the cut would break the kinsoku rules. At least one character stands
 * on a line. Where the options say so, stops hang beyond the edge, and a flush line takes one piece more if its spaces can give up the room for it.
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
  const { advances, gaps, trims, classes, breaks, options } = prepared;
  const share = options.medium === 'slides' ? SAFETY : 1;
  const flush = options.flush === true && prepared.bidi === undefined;
  const limitOf = (line: number): number => (typeof width === 'number' ? width : width(line)) * share + TOLERANCE;
  let start = options.keepIndent === true ? from : skipSpaces(classes, from, to);
  let limit = limitOf(ends.length / 2);
  let used = -edgeOf(prepared, start, Class.Open);
  let slack = 0;
  let opportunity = -1;
  let ladder = 0;
  let i = start;
  while (i < to) {
    const advance = advances[i] ?? 0;
    const kind = classes[i];
    if (i > start) {
      const allowed = breaks[i];
      if (allowed === 1 || (allowed === 2 && ladder < LADDER && used + hyphenAt(prepared, i) <= limit)) opportunity = i;
      used += gaps[i] ?? 0;
      if (flush) slack += slackBefore(prepared, i);
    }
    const spare = kind === Class.Close ? (trims[i] ?? 0) : 0;
    // Spaces may stand beyond the edge: they are dropped there.
    if (used + advance - spare <= limit || i === start || kind === Class.Space || (advance === 0 && kind === Class.Combining)) {
      used += advance;
      i++;
      continue;
    }
    const more = flush && opportunity > start ? pieceEnd(prepared, i, to, { used, limit, slack, em: emAt(prepared, start) }) : i;
    const cut =
      more > i ? more : hangs(prepared, i, to) && used <= limit ? i + 1 : opportunity > start ? opportunity : cutAt(prepared, start, i, to);
    if (cut >= to) break;
    ladder = breaks[cut] === 2 ? ladder + 1 : 0;
    ends.push(start, cut);
    start = cut;
    i = cut;
    limit = limitOf(ends.length / 2);
    used = -edgeOf(prepared, start, Class.Open);
    slack = 0;
    opportunity = -1;
  }
  ends.push(start, to);
}

/** Most lines in a row that end in a hyphen (Chicago Manual of Style 7.47). */
const LADDER = 3;

/** Longest piece that is squeezed onto a line, in UTF-16 units. */
const SQUEEZED = 12;

/** A line so far: points used of its limit, and by what share of the size its places can be narrowed. */
interface Filled {
  readonly used: number;
  readonly limit: number;
  readonly slack: number;
  readonly em: number;
}

/** End of the piece that does not fit at `i`, where the line's spaces can be narrowed by what it lacks; else `i` itself. */
function pieceEnd(prepared: Prepared, i: number, to: number, { used, limit, slack, em }: Filled): number {
  const { advances, gaps, breaks, classes } = prepared;
  let width = used + (advances[i] ?? 0);
  let [room, last, spaces, between] = [slack, i, 0, 0];
  for (let end = i + 1; end <= to && end - i <= SQUEEZED; end++) {
    if (end === to || breaks[end] === 1) return width - edgeOf(prepared, last, Class.Close) <= limit + room * em ? end : i;
    if (breaks[end] === 2 || width - limit > room * em + (advances[last] ?? 0)) return i;
    between += slackBefore(prepared, end);
    spaces += (gaps[end] ?? 0) + (advances[end] ?? 0);
    // Spaces count once something stands behind them.
    if (classes[end] === Class.Space) continue;
    width += spaces;
    room += between;
    [spaces, between] = [0, 0];
    last = end;
  }
  return i;
}

const hyphenAt = ({ hyphens }: Prepared, i: number): number => hyphens?.[i] ?? 0;

function skipSpaces(classes: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && classes[i] === Class.Space) i++;
  return i;
}

/** The last place before `i` where neither line breaks the kinsoku rules; else the last one that tears no character apart; else the end of the one character. */
function cutAt(prepared: Prepared, start: number, i: number, to: number): number {
  const { text, classes, breaks } = prepared;
  let fallback = -1;
  for (let cut = i; cut > start; cut--) {
    // A hyphen set here would not fit.
    if (classes[cut] === Class.Combining || breaks[cut] === 2) continue;
    if (fallback < 0) fallback = cut;
    const last = lastBefore(prepared, start, cut);
    if (last >= start && classes[cut] !== Class.Space && !isForbiddenFirst(text.charAt(cut)) && !isForbiddenLast(text.charAt(last)))
      return cut;
  }
  if (fallback >= 0) return fallback;
  let end = i;
  while (end < to && classes[end] === Class.Combining) end++;
  return end;
}

/** Offset of the last character on a line that is cut at `cut`, its spaces left out; less than `start` where there is none. */
function lastBefore({ classes }: Prepared, start: number, cut: number): number {
  let last = cut - 1;
  while (last >= start && classes[last] === Class.Space) last--;
  return last;
}
