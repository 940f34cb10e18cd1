import { pt, rect } from '../../../../lib/units.js';
import type { TableCell, TableItem, TableRow } from '../../../../scene/types.js';
import type { DeckSetting } from '../../../slides/setting.js';
import type { PiecePlace } from '../../../slides/types.js';
import { sceneParagraphs } from '../../text/slides/scene-paragraphs.js';
import { drawParagraph } from '../../text/slides/text-lines.js';
import { type LaidCell, type LaidRow, spanWidth } from './rows.js';
import type { TablePiece } from './types.js';

/** A table whose columns and rows have their sizes. */
export interface LaidTable {
  readonly piece: TablePiece;
  readonly columns: readonly number[];
  readonly head: readonly LaidRow[];
  readonly rows: readonly LaidRow[];
  readonly scale: number;
}

export function drawTable({ piece, columns, head, rows, scale }: LaidTable, place: PiecePlace, setting: DeckSetting): TableItem {
  const all = [...head, ...rows];
  const drawn: TableRow[] = [];
  let y = place.y;
  for (const [i, { cells, height, band }] of all.entries()) {
    drawn.push({
      height: pt(height),
      head: i < head.length,
      band: i < head.length ? 0 : band,
      cells: drawRow(cells, columns, place.x, y, (down) => all.slice(i, i + down).reduce((sum, row) => sum + row.height, 0), setting),
    });
    y += height;
  }
  return {
    kind: 'table',
    box: rect(place.x, place.y, spanWidth(columns, 0, columns.length), y - place.y),
    columns: columns.map(pt),
    rows: drawn,
    ...(piece.rowHeads && { rowHeads: true as const }),
    ...(setting.rtl && { rtl: true as const }),
    scale,
    at: piece.at,
  };
}

function drawRow(
  cells: readonly LaidCell[],
  columns: readonly number[],
  left: number,
  top: number,
  heightOf: (down: number) => number,
  setting: DeckSetting,
): readonly TableCell[] {
  let x = left;
  return cells.map((cell, i) => {
    const width = spanWidth(columns, i, cell.piece.across);
    const from = setting.rtl ? 2 * left + spanWidth(columns, 0, columns.length) - x - width : x;
    const box = rect(from, top, width, heightOf(cell.piece.down));
    x += columns[i] ?? 0;
    return drawCell(cell, box, setting);
  });
}

function drawCell({ piece: { across, down, covered }, wrapped }: LaidCell, box: TableItem['box'], setting: DeckSetting): TableCell {
  const { padX } = setting.theme.table;
  // PowerPoint centres a cell's text in its row when the cell's anchor says so (ECMA-376 Part 1, 21.1.3.17 tcPr `anchor`).
  const top = box.y + (box.height - wrapped.lineCount * wrapped.pitch) / 2;
  return {
    paragraphs: sceneParagraphs([wrapped.paragraph], setting),
    lines: covered === undefined ? drawParagraph(wrapped, box.x + padX, top, box.width - 2 * padX, setting.fonts) : [],
    align: wrapped.paragraph.align,
    ...(across > 1 && { across }),
    ...(down > 1 && { down }),
    ...(covered !== undefined && { covered }),
  };
}
