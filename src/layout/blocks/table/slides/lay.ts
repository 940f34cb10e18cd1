import { FORBIDDEN, scaleAt } from '../../../slides/laid.js';
import { highestFloor } from '../../../slides/piece.js';
import type { DeckSetting } from '../../../slides/setting.js';
import type { BlockPiece, Laid, Step, Unit } from '../../../slides/types.js';
import type { Paragraph } from '../../text/slides/paragraph.js';
import { drawTable } from './draw.js';
import { type LaidRow, layRows } from './rows.js';
import { cutRows } from './spans.js';
import type { RowPiece, TablePiece } from './types.js';
import { columnWidths } from './widths.js';

/** A table, or part of one, as a piece of a slide. */
export function tableFlow(table: TablePiece): BlockPiece {
  const paragraphs = paragraphsOf(table);
  return {
    kind: 'block',
    lay: (width, room, step, setting) => layTable(table, paragraphs, width, room, step, setting),
    paragraphs,
    floor: highestFloor(paragraphs),
    at: table.at,
  };
}

const paragraphsOf = ({ head, rows }: TablePiece): readonly Paragraph[] =>
  [...head, ...rows].flatMap((row) => row.map(({ paragraph }) => paragraph));

/**
 * A table at a width: a unit a row, the head counted with the first one. Rows that a cell spans stay together as long as a slide holds
 * them. A row higher than `room` is continued in further rows.
 */
function layTable(
  piece: TablePiece,
  paragraphs: readonly Paragraph[],
  width: number,
  room: number,
  step: Step,
  setting: DeckSetting,
): Laid {
  const scale = piece.scale ?? scaleAt(step, highestFloor(paragraphs));
  const shares = piece.shares ?? columnWidths([...piece.head, ...piece.rows], scale, width, setting).map((column) => column / width);
  const columns = shares.map((share) => share * width);
  const head = layRows(piece.head, columns, scale, Number.POSITIVE_INFINITY, setting);
  const headHeight = heightOf(head);
  const rows = layRows(piece.rows, columns, scale, room - headHeight, setting, piece.bands);
  return {
    units: unitsOf(headHeight, rows),
    draw: (place) => [drawTable({ piece, columns, head, rows, scale }, place, setting)],
    cut: (from, to) =>
      tableFlow({
        ...piece,
        rows: cutRows(rows.map(pieceOf), from, to),
        bands: rows.slice(from, to).map(({ band }) => band),
        shares,
        scale,
      }),
  };
}

const pieceOf = ({ cells }: LaidRow): RowPiece => cells.map(({ piece }) => piece);

const heightOf = (rows: readonly LaidRow[]): number => rows.reduce((sum, { height }) => sum + height, 0);

/** Costs of a slide that begins with a row, of one that would show a single row below its head, and of one inside a cell that spans. */
const ROW = 5;
const INSIDE_CELL = 2 * FORBIDDEN;

function unitsOf(headHeight: number, rows: readonly LaidRow[]): readonly Unit[] {
  if (rows.length === 0) return [{ height: headHeight, gap: 0, open: 0, close: 0, cost: 0, grow: 0 }];
  return rows.map(({ height, cells }, i) => ({
    height: height + (i === 0 ? headHeight : 0),
    gap: 0,
    open: i === 0 ? 0 : headHeight,
    close: 0,
    cost:
      i === 0
        ? 0
        : cells.some(({ piece: { covered } }) => covered === 'above' || covered === 'corner')
          ? INSIDE_CELL
          : i === 1 || i === rows.length - 1
            ? FORBIDDEN
            : ROW,
    grow: 0,
  }));
}
