import { isSquareFace } from '../../theme/fonts.js';
import type { Fonts } from './fonts.js';
import { lineOf, withoutSpaces } from './lines.js';
import type { Prepared } from './prepare.js';
import { emAt, hangs, NARROWEST, type Spread, spreadBefore, WIDEST } from './slack.js';
import type { BrokenLine } from './types.js';

/**
 * The line set to exactly `width` (points), its stop beyond it where that hangs: places narrowed or widened in proportion to what each may give
 * (`NARROWEST`, `WIDEST`). A line that lacks more stays as it is: stretched it would look torn; so does one with right-to-left text.
 */
export function spreadLine(line: BrokenLine, prepared: Prepared, width: number, fonts: Fonts): BrokenLine {
  const stop = withoutSpaces(prepared, line.start, line.end);
  const missing = width - (line.width - overhang(line, prepared, stop, width));
  if (prepared.bidi !== undefined || stop === line.start || Math.abs(missing) < 1e-6) return line;
  const most = missing > 0 ? WIDEST : NARROWEST;
  const room = roomOn(line, prepared, stop, most, fonts);
  const share = missing / room;
  if (room === 0 || Math.abs(share) > 1 + 1e-6) return line;
  const spread = { joint: most.joint * share, space: most.space * share, mark: most.mark * share, letter: most.letter * share };
  return lineOf(prepared, line.start, line.end, fonts, 1, spread);
}

/** How much of a hanging stop stands beyond the edge, if the line is that wide. */
function overhang(line: BrokenLine, prepared: Prepared, stop: number, width: number): number {
  if (line.width <= width + 1e-6 || !hangs(prepared, stop - 1, stop)) return 0;
  const last = (prepared.advances[stop - 1] ?? 0) - (prepared.trims[stop - 1] ?? 0);
  return line.width - last <= width + 1e-6 ? last : 0;
}

/** Points by which the line's places may change in all, each as much as `most` says. */
function roomOn({ start }: BrokenLine, prepared: Prepared, stop: number, most: Spread, fonts: Fonts): number {
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
