import type { QrCode } from '../../../../compose/types.js';
import { mm, pt, type Rect } from '../../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../../scene/types.js';
import { moved } from '../../../page/moved.js';
import type { Column, PageSetting } from '../../../page/setting.js';
import { darkOf, sideOf } from './figure.js';
import { type CardShape, type QrCard, qrCard } from './form-card.js';

/** Codes in rows; x on the page, y from each row's top. */
export interface QrGrid {
  readonly rows: readonly QrCard[];
  readonly height: number;
}

/** The structure elements around a code's own: those of the slide that shows it. */
export type WithinOf = (code: QrCode) => readonly PaperStep[];

/** Between cards, wide enough that no quiet zone reaches into the neighbour's words. */
export const GAP = mm(5);

/** Words narrower than this are broken to pieces. */
export const LEAST_WORDS = { beside: mm(22), stacked: mm(20) };

/** Lines of words that a card shows in a grid. */
export const LINES = { caption: 3, url: 2 };

/**
 * The codes in a room: words beside them, or where that does not fit below them, with as few codes across as fit; `undefined` where there is no
 * room for them all. A room without end gets the lowest grid.
 */
export function qrGrid(codes: readonly QrCode[], room: Rect, withinOf: WithinOf, setting: PageSetting): QrGrid | undefined {
  const most = (shape: CardShape): number => mostAcross(shape, codes, room, setting);
  const stacked = Array.from({ length: most('stacked') }, (_, i) => ['stacked', i + 1] as const);
  const tries = most('beside') === 0 ? stacked : [['beside', most('beside')] as const, ...stacked];
  let lowest: QrGrid | undefined;
  for (const [shape, across] of tries) {
    const grid = gridOf(shape, across, codes, room, withinOf, setting);
    if (Number.isFinite(room.height) && grid.height <= room.height) return grid;
    if (lowest === undefined || grid.height < lowest.height) lowest = grid;
  }
  return Number.isFinite(room.height) ? undefined : lowest;
}

/** The codes on one line: words beside them, or where that does not fit below them; `undefined` where they need more lines. */
export function qrLine(codes: readonly QrCode[], column: Column, withinOf: WithinOf, setting: PageSetting): QrGrid | undefined {
  const shape = (['beside', 'stacked'] as const).find((one) => mostAcross(one, codes, column, setting) >= codes.length);
  return shape === undefined ? undefined : gridOf(shape, codes.length, codes, column, withinOf, setting);
}

function mostAcross(shape: CardShape, codes: readonly QrCode[], { width }: Column, setting: PageSetting): number {
  const dark = Math.max(0, ...codes.map((code) => darkOf(code, sideOf(code, setting.paper.code, setting))));
  const least = shape === 'beside' ? dark + LEAST_WORDS.beside : Math.max(dark, LEAST_WORDS.stacked);
  return least > width + 0.01 ? 0 : Math.floor((width + GAP + 0.01) / (least + GAP));
}

function gridOf(
  shape: CardShape,
  across: number,
  codes: readonly QrCode[],
  { x, width }: Column,
  withinOf: WithinOf,
  setting: PageSetting,
): QrGrid {
  const pitch = (width + GAP) / across;
  const cards = codes.map((code, i) => {
    const column: Column = { x: pt(x + (i % across) * pitch), width: pt(pitch - GAP) };
    return qrCard(code, { column, shape, side: sideOf(code, setting.paper.code, setting), lines: LINES }, withinOf(code), setting);
  });
  const rows = Array.from({ length: Math.ceil(cards.length / across) }, (_, i) => rowOf(cards.slice(i * across, (i + 1) * across)));
  return { rows, height: rows.reduce((sum, { height }) => sum + height, 0) + Math.max(0, rows.length - 1) * ROW_GAP };
}

/** Between rows: the quiet zones hold the codes apart already. */
export const ROW_GAP = mm(2);

const rowOf = (cards: readonly QrCard[]): QrCard => ({
  height: Math.max(...cards.map(({ height }) => height)),
  items: cards.flatMap(({ items }) => items),
});

/** A grid's items, its top at `y`. */
export function gridItems({ rows }: QrGrid, y: number): readonly PaperItem[] {
  let top = y;
  return rows.flatMap(({ height, items }) => {
    const at = top;
    top += height + ROW_GAP;
    return items.map((item) => moved(item, 0, at));
  });
}
