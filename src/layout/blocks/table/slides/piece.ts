import type { Block, Cell } from '../../../../compose/types.js';
import { type DeckSetting, plainSlot, type Voice } from '../../../slides/setting.js';
import type { BlockPiece } from '../../../slides/types.js';
import { makeParagraph } from '../../text/slides/paragraph.js';
import { cellLook } from '../cell-look.js';
import { tableFlow } from './lay.js';
import type { CellPiece, RowPiece } from './types.js';

type TableBlock = Block & { readonly kind: 'table' };

/** A table's texts, measured: what names columns and rows in its colour, and in bold where a template's style says no other. A head without words is none. */
export function tablePiece({ head, rows, columns, rowHeads, at }: TableBlock, { slot }: Voice, setting: DeckSetting): BlockPiece {
  const voice: Voice = { style: 'table', slot: plainSlot(slot) };
  const cellPiece = (cell: Cell, column: number, isHead: boolean): CellPiece => {
    const { text, across = 1, down = 1, covered } = cell;
    const align = cell.align ?? (isHead && across > 1 ? 'center' : (columns[column] ?? (setting.rtl ? 'right' : 'left')));
    const look = cellLook(setting.theme.table, isHead ? 'head' : rowHeads === true && column === 0 ? 'name' : 'body');
    return { paragraph: makeParagraph({ text, style: 'table', align, at: cell.at, ...look }, voice, setting), across, down, covered };
  };
  const rowPiece = (row: readonly Cell[], isHead: boolean): RowPiece => row.map((cell, column) => cellPiece(cell, column, isHead));
  const hasHead = head.some((row) => row.some(({ text }) => text.length > 0));
  return tableFlow({
    head: hasHead ? head.map((row) => rowPiece(row, true)) : [],
    rows: rows.map((row) => rowPiece(row, false)),
    rowHeads: rowHeads === true,
    at,
  });
}
