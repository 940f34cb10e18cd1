import { Class } from './characters.js';
import type { Prepared } from './prepared.js';
import { emAt, type Spread, spreadBefore } from './slack.js';

/** What stands between a line's characters. Offsets are those of its paragraph, lengths points. */
export interface Places {
  /** Space before a character; at the line's start 0. */
  readonly space: (i: number) => number;
  /** By how much a full-width mark is drawn narrower: of its left half for an opening one, else of its right. */
  readonly cut: (i: number) => number;
  /** True where nothing stands before a character and it is not cut: most of them. */
  readonly plain: (i: number) => boolean;
  /** Added behind each character of a square face. */
  readonly letter: number;
}

/** Widths of cut marks come in sixteenths of an em, so that a document needs few of them; what is left over is too little for a reader to notice. */
const STEP = 1 / 16;

/**
 * Places on the line from `start` to `stop`, widened or narrowed by `spread`. A mark that closes up is cut, rather than overlapped by its
 * neighbour: readers (poppler 22, pdf.js 5) take text that steps back by a tenth of an em for the start of another line.
 */
export function placesOn(prepared: Prepared, start: number, stop: number, spread: Spread | undefined): Places {
  const { classes, gaps, trims } = prepared;
  const em = emAt(prepared, start);
  const step = STEP * em;
  const before = (i: number): number => (gaps[i] ?? 0) + (spread === undefined ? 0 : spreadBefore(prepared, i, spread) * em);
  const cutBy = (trim: number, space: number): number => (space < 0 ? Math.min(trim, Math.floor(-space / step + 1e-9) * step) : 0);
  const cut = (i: number): number => {
    const trim = trims[i] ?? 0;
    if (trim === 0) return 0;
    if (classes[i] === Class.Close) return i === stop - 1 ? trim : cutBy(trim, before(i + 1));
    if (i === start) return trim;
    return classes[i - 1] === Class.Close && (trims[i - 1] ?? 0) > 0 ? 0 : cutBy(trim, before(i));
  };
  const space = (i: number): number => {
    if (i === start) return 0;
    const base = before(i);
    if (base >= 0) return base;
    return base + (classes[i - 1] === Class.Close ? cut(i - 1) : 0) + (classes[i] === Class.Open ? cut(i) : 0);
  };
  const plain =
    spread === undefined
      ? (i: number): boolean => gaps[i] === 0 && (trims[i] === 0 || cut(i) === 0)
      : (i: number): boolean => space(i) === 0 && (trims[i] === 0 || cut(i) === 0);
  return { space, cut, plain, letter: (spread?.letter ?? 0) * em };
}
