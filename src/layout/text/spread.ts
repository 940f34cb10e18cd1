import { isSquareFace } from '../../theme/fonts.js';
import type { Fonts } from './fonts.js';
import { lineOf, widthOfLine, withoutSpaces } from './lines.js';
import type { Prepared } from './prepared.js';
import { emAt, hangs, NARROWEST, type Spread, spreadBefore, WIDEST_SPREAD } from './slack.js';
import type { BrokenLine } from './types.js';

/** A line of a paragraph, by the UTF-16 offsets where it begins and ends. */
type Ends = readonly [start: number, end: number];

/**
 * Makes the line set to exactly `width` (points), its stop beyond it where that hangs: places narrowed or widened in proportion to what each may give
 * (`NARROWEST`, `WIDEST`). A line that lacks more stays as it is: stretched it would look torn; so does one with right-to-left text, and a `last` one
 * that is not too wide.
 */
export function spreadLine([start, end]: Ends, prepared: Prepared, width: number, fonts: Fonts, last = false): BrokenLine {
  return lineOf(prepared, start, end, fonts, 1, spreadOf([start, end], prepared, width, fonts, last));
}

function spreadOf([start, end]: Ends, prepared: Prepared, width: number, fonts: Fonts, last: boolean): Spread | undefined {
  if (prepared.bidi !== undefined) return undefined;
  const stop = withoutSpaces(prepared, start, end);
  const own = widthOfLine(prepared, start, end);
  const missing = width - (own - overhang(own, prepared, stop, width));
  if (stop === start || Math.abs(missing) < 1e-6 || (last && own <= width)) return undefined;
  const most = missing > 0 ? WIDEST_SPREAD : NARROWEST;
  const room = roomOn(start, prepared, stop, most, fonts);
  const share = missing / room;
  if (room === 0 || Math.abs(share) > 1 + 1e-6) return undefined;
  return { joint: most.joint * share, space: most.space * share, mark: most.mark * share, letter: most.letter * share };
}

/** How much of a hanging stop stands beyond the edge, if the line is that wide. */
function overhang(own: number, prepared: Prepared, stop: number, width: number): number {
  if (own <= width + 1e-6 || !hangs(prepared, stop - 1, stop)) return 0;
  const last = (prepared.advances[stop - 1] ?? 0) - (prepared.trims[stop - 1] ?? 0);
  return own - last <= width + 1e-6 ? last : 0;
}

/** Points by which the line's places may change in all, each as much as `most` says. */
function roomOn(start: number, prepared: Prepared, stop: number, most: Spread, fonts: Fonts): number {
  const { faces, text } = prepared;
  let shares = 0;
  for (let i = start; i < stop; i++) {
    if (i > start) shares += spreadBefore(prepared, i, most);
    const face = fonts.faceIds[faces[i] ?? 0];
    if (i < stop - 1 && face !== undefined && isSquareFace(face) && !isLowSurrogate(text.charCodeAt(i))) shares += most.letter;
  }
  return shares * emAt(prepared, start);
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
