import { pt } from '../../lib/units.js';
import type { Setting } from '../handout/setting.js';
import type { Strip } from '../handout/strip.js';
import { CELL_GAP, cellHeight, type SlideSheet } from './sheet-for.js';

/** A row of slides and, below it, the rows of their codes. */
type RowStrips = readonly Strip[];

/**
 * Rows of slides shared out on pages: as many as the form is called after where they fit with their codes, the pitch of an even grid where there is
 * room for it, closer where codes take it. A row whose codes fill more than a page goes on overleaf.
 */
export function rowsOnPages(rows: readonly RowStrips[], { paper, across, down }: SlideSheet, { top, bottom }: Setting): readonly Strip[] {
  if (across === 1) return rows.flat();
  const page = bottom - top;
  const pitch = cellHeight(paper, down);
  const strips: Strip[] = [];
  let first = 0;
  while (first < rows.length) {
    let [count, used] = [1, heightOf(rows[first] ?? [])];
    while (count < down && first + count < rows.length) {
      const more = CELL_GAP.down + heightOf(rows[first + count] ?? []);
      if (used + more > page) break;
      used += more;
      count++;
    }
    const own = rows.slice(first, first + count);
    const wanted = own.map((row) => Math.max(0, pitch - heightOf(row)));
    const share = Math.min(1, Math.max(0, page - used) / Math.max(1, sum(wanted)));
    strips.push(...own.flatMap((row, i) => (i === 0 ? opening(row, first > 0) : lowered(row, (wanted[i - 1] ?? 0) * share))));
    first += count;
  }
  return strips;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

/** With the space between its strips. */
const heightOf = (row: RowStrips): number =>
  row.reduce((all, { height, before }, i) => all + height + (i === 0 ? 0 : Math.max(before, row[i - 1]?.after ?? 0)), 0);

const opening = ([first, ...rest]: RowStrips, turns: boolean): RowStrips =>
  first === undefined ? [] : [turns ? { ...first, starts: 'page' } : first, ...rest];

/** Further down by `by`. */
const lowered = ([first, ...rest]: RowStrips, by: number): RowStrips =>
  first === undefined ? [] : [{ ...first, before: pt(CELL_GAP.down + by) }, ...rest];
