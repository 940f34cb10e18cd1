import type { Span } from '../../lib/span.js';
import type { Align, Cell, Inline } from '../types.js';

/** A cell as written, before its place is known. */
export interface WrittenCell {
  readonly children: readonly Inline[];
  /** Columns it asks for, 1 or more. */
  readonly across: number;
  /** Rows it asks for; `0` as many as there are. */
  readonly down: number;
  /** Written `^^`: it belongs to the cell above. */
  readonly continues?: true;
  readonly align?: Align;
  readonly at: Span;
}

interface Anchor {
  readonly cell: WrittenCell;
  readonly row: number;
  readonly column: number;
  readonly across: number;
  down: number;
}

type Slots = (Anchor | undefined)[][];

/** More columns than any table that can be read has: a slip in `colspan`. */
const MOST_COLUMNS = 200;

/** Cells that rows ask for with all that they span, at most as many as `gridOf` makes of them. */
export const cellsAskedFor = (rows: readonly { readonly cells: readonly WrittenCell[] }[]): number =>
  rows.reduce((sum, { cells }, row) => {
    const left = rows.length - row;
    return cells.reduce((all, { across, down }) => all + Math.min(across, MOST_COLUMNS) * (down === 0 ? left : Math.min(down, left)), sum);
  }, 0);

/**
 * Rows of cells as a grid: every row with a cell for every column, those beneath a cell that spans marked `covered` (the algorithm of
 * HTML, 4.9.12 "Forming a table"). A span ends where another cell stands, and with its group of rows. `^^` joins a cell to the one above
 * where both are as wide; where they are not it stays as written.
 */
export function gridOf(rows: readonly { readonly cells: readonly WrittenCell[]; readonly at: Span }[]): readonly (readonly Cell[])[] {
  const slots: Slots = rows.map(() => []);
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (slots[row]?.[column] !== undefined) column += 1;
      column += place(cell, row, column, slots);
    }
  }
  return slots.map((line, row) => Array.from({ length: line.length }, (_, column) => cellAt(line[column], row, column, rows[row]?.at)));
}

/** Puts a cell into the grid; answers how many columns it takes. */
function place(cell: WrittenCell, row: number, column: number, slots: Slots): number {
  const line = slots[row] ?? [];
  let across = 1;
  while (across < Math.min(cell.across, MOST_COLUMNS) && line[column + across] === undefined) across += 1;
  const above = cell.continues ? slots[row - 1]?.[column] : undefined;
  if (above !== undefined && above.column === column && above.across === across) {
    above.down += 1;
    fill(above, row, 1, slots);
  } else {
    const most = slots.length - row;
    const down = cell.down === 0 ? most : Math.min(cell.down, most);
    fill({ cell, row, column, across, down }, row, down, slots);
  }
  return across;
}

function fill(anchor: Anchor, from: number, count: number, slots: Slots): void {
  for (const line of slots.slice(from, from + count)) {
    for (let column = anchor.column; column < anchor.column + anchor.across; column += 1) line[column] = anchor;
  }
}

function cellAt(anchor: Anchor | undefined, row: number, column: number, at: Span | undefined): Cell {
  if (anchor === undefined) return { children: [], at: at ?? { file: '', line: 1, column: 1 } };
  const { cell, across, down } = anchor;
  if (anchor.row === row && anchor.column === column) {
    return {
      children: cell.children,
      ...(across > 1 && { across }),
      ...(down > 1 && { down }),
      ...(cell.align !== undefined && { align: cell.align }),
      at: cell.at,
    };
  }
  const covered = anchor.row === row ? 'left' : anchor.column === column ? 'above' : 'corner';
  return { children: [], covered, at: cell.at };
}
