import type { QrCode } from '../../../compose/types.js';
import { pt, rect } from '../../../lib/units.js';
import type { PaperStep, SlidePage } from '../../../scene/types.js';
import { gridItems, type QrGrid, qrLine } from '../../blocks/qr/paper/form-grid.js';
import { elementId } from '../../page/element-id.js';
import type { Column, PageSetting } from '../../page/setting.js';
import { type Strip, stripsHeight } from '../../page/strip.js';
import { labelHeight, slideBox } from '../thumbnail.js';
import type { Row } from './row.js';
import { type Owner, sharedQrCodes } from './shared-qr-codes.js';
import { CELL_GAP, GAP, type SlideSheet } from './sheet-for.js';

/** A row before its slides have their size. */
interface Plan {
  readonly owners: readonly Owner[];
  /** Codes in their slides' own columns; empty where the row shares lines for them. */
  readonly grids: readonly (QrGrid | undefined)[];
  readonly below: readonly Strip[];
  /** What the codes take of the sheet's height. */
  readonly taken: number;
}

/** Slides smaller than this share of what the grid has room for are not worth one sheet for all: rows go on overleaf, on as few pages as they may. */
const LEAST_SLIDE_SHARE = 0.6;

/** Between a slide's number and its codes. */
const ABOVE_CODES = GAP / 4;

/**
 * The slides of one sheet in rows, all of one size: as large as the grid has room for, less only where the sheet's own codes need the height.
 * Cells begin at the same places on every sheet.
 */
export function sheetRows(
  slides: readonly SlidePage[],
  sheet: SlideSheet,
  codesOn: (slide: SlidePage) => readonly QrCode[],
  setting: PageSetting,
): readonly Row[] {
  const { across } = sheet;
  const pitch = (setting.full.width + CELL_GAP.across) / across;
  const column = (k: number): Column => ({ x: pt(setting.full.x + k * pitch), width: pt(pitch - CELL_GAP.across) });
  const plans = Array.from({ length: Math.ceil(slides.length / across) }, (_, i) =>
    planOf(
      slides.slice(i * across, (i + 1) * across).map((slide, k): Owner => {
        const within: readonly PaperStep[] = [{ type: 'Sect', id: elementId() }];
        return { slide, column: column(k), within, codes: codesOn(slide) };
      }),
      setting,
    ),
  );
  const height = slideHeight(plans, sheet, setting);
  return plans.map((plan) => rowOf(plan, height, setting));
}

function planOf(owners: readonly Owner[], setting: PageSetting): Plan {
  const grids = owners.map(({ codes, column, within }) => (codes.length === 0 ? undefined : qrLine(codes, column, () => within, setting)));
  // Where one slide's codes need more than a line of its own column, the row's share lines: fewer of them than some here and others there.
  if (owners.every(({ codes }, i) => codes.length === 0 || grids[i] !== undefined)) {
    const heights = grids.flatMap((grid) => (grid === undefined ? [] : [ABOVE_CODES + grid.height]));
    return { owners, grids, below: [], taken: Math.max(0, ...heights) };
  }
  const below = sharedQrCodes(owners, setting);
  return { owners, grids: [], below, taken: stripsHeight(below) + (below[0]?.before ?? 0) };
}

function slideHeight(plans: readonly Plan[], { down }: SlideSheet, setting: PageSetting): number {
  const { top, bottom, theme, full } = setting;
  const label = labelHeight(setting);
  const [width, page] = [plans[0]?.owners[0]?.column.width ?? full.width, bottom - top];
  const room = (rows: number, taken: number): number => (page - taken - (rows - 1) * CELL_GAP.down) / rows - label;
  const most = Math.min((width * theme.size.height) / theme.size.width, room(down, 0));
  const taken = plans.reduce((sum, plan) => sum + plan.taken, 0);
  const left = Math.min(most, room(plans.length, taken) - 0.01);
  return left >= most * LEAST_SLIDE_SHARE ? left : ofFewestPages(plans, most, label, page);
}

/** Sizes that are tried where one page does not hold the sheet. */
const SHARES = [1, 0.9, 0.8, 0.7, LEAST_SLIDE_SHARE];

/** The largest of the sizes that need the fewest pages. */
function ofFewestPages(plans: readonly Plan[], most: number, label: number, page: number): number {
  const tries = SHARES.map((share) => {
    let [pages, used] = [1, 0];
    for (const { taken } of plans) {
      const height = share * most + label + taken;
      const fits = used === 0 || used + CELL_GAP.down + height <= page;
      [pages, used] = fits ? [pages, used === 0 ? height : used + CELL_GAP.down + height] : [pages + 1, height];
    }
    return { pages, height: share * most };
  });
  const fewest = Math.min(...tries.map(({ pages }) => pages));
  return tries.find(({ pages }) => pages === fewest)?.height ?? most;
}

function rowOf({ owners, grids, below, taken }: Plan, height: number, setting: PageSetting): Row {
  const bottom = height + labelHeight(setting);
  const cells = owners.map(({ slide, column, within }, i) => {
    const grid = grids[i];
    const box = slideBox(setting, rect(column.x, 0, column.width, height));
    return { slide, box, height: bottom, within, around: grid === undefined ? [] : gridItems(grid, bottom + ABOVE_CODES), rest: [] };
  });
  return { cells, height: below.length > 0 ? bottom : bottom + taken, below };
}
