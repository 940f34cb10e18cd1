import { pt } from '../../../lib/units.js';
import type { PageSetting } from '../../page/setting.js';
import { onNewPage, type Strip, stripsHeight } from '../../page/strip.js';
import { CELL_GAP, cellHeight, type SlideSheet } from './sheet-for.js';

/** A row of slides and, below it, the rows of their codes. */
type RowStrips = readonly Strip[];

/**
 * The rows of each sheet on pages: on one where they fit with their codes, the pitch of an even grid where there is room for it, closer where codes take
 * it; else on as few as hold them. A row whose codes fill more than a page goes on overleaf.
 */
export const rowsOnPages = (sheets: readonly (readonly RowStrips[])[], sheet: SlideSheet, setting: PageSetting): readonly Strip[] =>
  sheet.across === 1 ? sheets.flat(2) : sheets.flatMap((rows) => onPages(rows, sheet, setting));

function onPages(rows: readonly RowStrips[], { paper, down }: SlideSheet, { top, bottom }: PageSetting): readonly Strip[] {
  const page = bottom - top;
  const pitch = cellHeight(paper, down);
  const strips: Strip[] = [];
  let first = 0;
  while (first < rows.length) {
    let [count, used] = [1, stripsHeight(rows[first] ?? [])];
    while (first + count < rows.length) {
      const more = CELL_GAP.down + stripsHeight(rows[first + count] ?? []);
      if (used + more > page) break;
      used += more;
      count++;
    }
    const own = rows.slice(first, first + count);
    const wanted = own.map((row) => Math.max(0, pitch - stripsHeight(row)));
    const share = Math.min(1, Math.max(0, page - used) / Math.max(1, sum(wanted)));
    strips.push(...own.flatMap((row, i) => (i === 0 ? onNewPage(row) : lowered(row, (wanted[i - 1] ?? 0) * share))));
    first += count;
  }
  return strips;
}

const sum = (lengths: readonly number[]): number => lengths.reduce((all, length) => all + length, 0);

/** Further down by `by`. */
const lowered = ([first, ...rest]: RowStrips, by: number): RowStrips =>
  first === undefined ? [] : [{ ...first, before: pt(CELL_GAP.down + by) }, ...rest];
