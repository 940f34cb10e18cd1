import type { Span } from '../../../lib/span.js';
import type { SlideItem } from '../../../scene/types.js';
import { floorOf, paragraphsIn } from '../../slides/piece.js';
import type { DeckSetting } from '../../slides/setting.js';
import { drawStack, layStack, type Stack } from '../../slides/stack.js';
import type { BlockPiece, Laid, Piece, PiecePlace, Step } from '../../slides/types.js';

/** A column's content, and its share of the width where it has one. */
export interface ColumnPieces {
  readonly share?: number;
  readonly pieces: readonly Piece[];
}

export function columnsPiece(columns: readonly ColumnPieces[], at: Span): BlockPiece {
  const pieces = columns.flatMap((column) => column.pieces);
  const whole: BlockPiece = {
    kind: 'block',
    lay: (width, room, step, setting) => layColumns(columns, whole, width, room, step, setting),
    paragraphs: paragraphsIn(pieces),
    floor: floorOf(pieces),
    inSequence: pieces,
    at,
  };
  return whole;
}

/** Columns side by side, a gutter apart, in one unit as high as the highest. */
function layColumns(
  columns: readonly ColumnPieces[],
  whole: BlockPiece,
  width: number,
  room: number,
  step: Step,
  setting: DeckSetting,
): Laid {
  const { gutter } = setting.theme.spacing;
  const widths = widthsOf(columns, width - gutter * (columns.length - 1));
  const stacks = columns.map(({ pieces }, i) => layStack(pieces, widths[i] ?? 1, room, step, setting));
  const height = Math.max(0, ...stacks.map((stack) => stack.height));
  const most = Math.min(Math.max(room, height), Math.max(0, ...stacks.map((stack) => stack.height + stack.grow)));
  return {
    units: [{ height, gap: 0, open: 0, close: 0, cost: 0, grow: most - height }],
    draw: (place) => draw(stacks, widths, height, gutter, setting.rtl, place),
    cut: () => whole,
  };
}

/** Columns without a width of their own share evenly what the others leave; too much is scaled down. */
function widthsOf(columns: readonly ColumnPieces[], width: number): readonly number[] {
  const given = columns.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const open = columns.filter(({ share }) => share === undefined).length;
  const rest = open === 0 ? 0 : Math.max(1 - given, 0.2 * open) / open;
  const total = given + rest * open;
  return columns.map(({ share }) => ((share ?? rest) / Math.max(total, 1)) * width);
}

/** The first column stands where reading begins. */
function draw(
  stacks: readonly Stack[],
  widths: readonly number[],
  height: number,
  gutter: number,
  rtl: boolean,
  place: PiecePlace,
): readonly SlideItem[] {
  let begun = 0;
  return stacks.flatMap((stack, i) => {
    const width = widths[i] ?? 1;
    const x = rtl ? place.x + place.width - begun - width : place.x + begun;
    const items = drawStack(stack, { ...place, x, width, grow: height + place.grow - stack.height });
    begun += width + gutter;
    return items;
  });
}
