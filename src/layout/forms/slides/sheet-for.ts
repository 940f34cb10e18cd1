import { mm, pt, type Size } from '../../../lib/units.js';
import type { Paper, Theme } from '../../../theme/types.js';

/** Paper turned as suits the slides, how many of them stand across and down, and where their codes do. */
export interface SlideSheet {
  readonly paper: Paper;
  readonly across: number;
  readonly down: number;
  readonly codes: 'below' | 'beside';
  /** The slides' width, on the average of the sheets; of slides in a column with codes beside them, of all. */
  readonly width: number;
}

/** What the codes of a slide take: those of most slides side by side, each so wide and with its words so high. */
export interface CodesNeed {
  readonly count: number;
  readonly width: number;
  readonly height: number;
  /** Of each slide, in order: whether it has codes. */
  readonly coded: readonly boolean[];
}

/** Between cells. */
export const CELL_GAP = { across: mm(7), down: mm(6) };

/** Between a slide and what stands beside or below it, and between codes. */
export const GAP = mm(5);

/** How much larger slides must come out for the paper to be turned. */
const WORTH = 1.1;

/** The grid for `count` slides a page, the place of their codes and the way up of the paper that show slides largest. */
export function sheetFor(count: number, { paper, size }: Theme, need: CodesNeed | undefined, mayTurn: boolean): SlideSheet {
  const turned: Paper = { ...paper, size: { width: paper.size.height, height: paper.size.width } };
  const [first, ...others] = (mayTurn ? [paper, turned] : [paper]).flatMap((one) =>
    gridsOf(count, need).map((grid): SlideSheet => ({ ...grid, paper: one, width: slideWidth({ ...grid, paper: one }, size, need) })),
  );
  if (first === undefined) throw new Error('no sheet for slides');
  let best = first;
  for (const other of others) if (other.width > best.width * (other.paper === best.paper ? 1.001 : WORTH)) best = other;
  return best;
}

type Grid = Omit<SlideSheet, 'width'>;

const GRIDS: Readonly<Record<number, readonly [few: number, many: number]>> = { 4: [2, 2], 6: [2, 3], 9: [3, 3] };

/** Slides in a single column leave their codes a column of its own; where there are none, it would stay white. */
function gridsOf(count: number, need: CodesNeed | undefined): readonly Omit<Grid, 'paper'>[] {
  const [few, many] = GRIDS[count] ?? [1, count];
  return [
    { across: few, down: many, codes: 'below' },
    ...(few === many ? [] : [{ across: many, down: few, codes: 'below' } as const]),
    ...(need === undefined ? [] : [{ across: 1, down: count, codes: 'beside' } as const]),
  ];
}

function slideWidth({ paper: { size, margin, text }, across, down, codes }: Grid, slide: Size, need: CodesNeed | undefined): number {
  const width = (size.width - margin.left - margin.right - (across - 1) * CELL_GAP.across) / across;
  const height = cellHeight({ size, margin }, down);
  const below = need === undefined || codes === 'beside' ? 0 : need.height * codedRows(need, across, down);
  const beside = need === undefined || codes === 'below' ? 0 : GAP + besideWidth(need, height);
  return Math.min(width - beside, ((height - below - text.running.leading) * slide.width) / slide.height);
}

/** The share of rows that have codes below them: each sheet keeps room for its own alone. */
function codedRows({ coded }: CodesNeed, across: number, down: number): number {
  const rows = Array.from({ length: Math.ceil(coded.length / across) }, (_, i) => coded.slice(i * across, (i + 1) * across).some(Boolean));
  return rows.filter(Boolean).length / Math.max(down, rows.length);
}

/** Of the codes in as few columns as the height allows. */
function besideWidth({ count, width, height }: CodesNeed, room: number): number {
  const rows = Math.floor(room / height);
  const columns = rows === 0 ? Number.POSITIVE_INFINITY : Math.ceil(count / rows);
  return columns * width + (columns - 1) * GAP;
}

/** Height of each of `down` rows of cells on a page. */
export const cellHeight = ({ size, margin }: Pick<Paper, 'size' | 'margin'>, down: number): number =>
  pt((size.height - margin.top - margin.bottom - (down - 1) * CELL_GAP.down) / down);
