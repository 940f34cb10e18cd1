import { lastAtMost } from '../../lib/search.js';
import { Class } from './characters.js';
import type { Prepared } from './prepared.js';

/** Room that the start (`Open`) or the end (`Close`) of a line goes without: the empty half of a full-width mark there, in points. */
export const edgeOf = ({ classes, trims }: Prepared, i: number, kind: Class.Open | Class.Close): number =>
  classes[i] === kind ? (trims[i] ?? 0) : 0;

/** The stops that may hang beyond the edge (JLREQ 3.8.2, clreq 3.1.5). */
const HANGING = new Set('，。、．');

/** True for a stop that may hang beyond the edge at `i`, if the line may end behind it. */
export const hangs = ({ options, text, breaks }: Prepared, i: number, to: number): boolean =>
  options.hang === true && HANGING.has(text.charAt(i)) && (i + 1 === to || breaks[i + 1] !== 0);

/**
 * By how much the places between characters change on a flush line, in shares of the size: where Han meets Latin, at a written space,
 * at the empty half of a full-width mark, and behind every East Asian character.
 */
export interface Spread {
  readonly joint: number;
  readonly space: number;
  readonly mark: number;
  readonly letter: number;
}

/** Least widths: an eighth of an em where scripts meet, a fifth for a space, a quarter behind a mark (JLREQ 3.8.3; clreq 3.2.2). */
export const NARROWEST: Spread = { joint: 0.125, space: 0.05, mark: 0.25, letter: 0 };

/**
 * Widest: half an em where scripts meet. Behind characters less than a tenth of an em, from which on pdf.js 5 and poppler 22 take gaps
 * for spaces, so that Han words could not be searched for.
 */
export const WIDEST_SPREAD: Spread = { joint: 0.25, space: 0.35, mark: 0, letter: 0.09 };

/** What `spread` makes of the place before the unit at `i`, in shares of the size; the space behind each letter aside. */
export function spreadBefore({ classes, gaps, trims }: Prepared, i: number, { joint, space, mark }: Spread): number {
  const gap = gaps[i] ?? 0;
  if (gap > 0) return joint;
  if (classes[i - 1] === Class.Space) return classes[i] === Class.Space ? 0 : space;
  if (gap < 0) return 0;
  const before = classes[i - 1] === Class.Close && (trims[i - 1] ?? 0) > 0;
  const after = classes[i] === Class.Open && (trims[i] ?? 0) > 0;
  return before || after ? mark : 0;
}

/** Share of the size that the place before `i` can be narrowed by. */
export const slackBefore = (prepared: Prepared, i: number): number => spreadBefore(prepared, i, NARROWEST);

/** The size that a line's places are shares of: that of its first run, in points. */
export const emAt = ({ runs, starts }: Prepared, start: number): number => runs[lastAtMost(starts, start)]?.size ?? 0;
