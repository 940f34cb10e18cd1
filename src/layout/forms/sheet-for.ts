import { mm, pt, type Size } from '../../lib/units.js';
import type { Paper, Theme } from '../../theme/types.js';

/** Paper turned as suits the slides, and how many of them stand across and down. */
export interface SlideSheet {
  readonly paper: Paper;
  readonly across: number;
  readonly down: number;
}

/** Between cells. */
export const CELL_GAP = { across: mm(7), down: mm(6) };

/** How much larger slides must come out for the paper to be turned. */
const WORTH = 1.1;

/** The grid for `count` slides a page, and the way up of the paper, that show slides largest; with `below` points kept for codes below each. */
export function sheetFor(count: number, { paper, size }: Theme, below: number, mayTurn: boolean): SlideSheet {
  const [few, many] = GRIDS[count] ?? [1, count];
  const turned: Paper = { ...paper, size: { width: paper.size.height, height: paper.size.width } };
  const sheets = (mayTurn ? [paper, turned] : [paper]).flatMap((one) => [
    { paper: one, across: few, down: many },
    ...(few === many ? [] : [{ paper: one, across: many, down: few }]),
  ]);
  const [first, ...others] = sheets.map((sheet) => ({ sheet, width: slideWidth(sheet, size, below) }));
  if (first === undefined) throw new Error('no sheet for slides');
  let best = first;
  for (const other of others) if (other.width > best.width * (other.sheet.paper === best.sheet.paper ? 1.001 : WORTH)) best = other;
  return best.sheet;
}

const GRIDS: Readonly<Record<number, readonly [few: number, many: number]>> = { 4: [2, 2], 6: [2, 3], 9: [3, 3] };

function slideWidth({ paper: { size, margin, text }, across, down }: SlideSheet, slide: Size, below: number): number {
  const width = (size.width - margin.left - margin.right - (across - 1) * CELL_GAP.across) / across;
  const height = cellHeight({ size, margin }, down) - below - text.running.leading;
  return Math.min(width, (height * slide.width) / slide.height);
}

/** Height of each of `down` rows of cells on a page. */
export const cellHeight = ({ size, margin }: Pick<Paper, 'size' | 'margin'>, down: number): number =>
  pt((size.height - margin.top - margin.bottom - (down - 1) * CELL_GAP.down) / down);
