import type { CellPiece, RowPiece } from './types.js';

/**
 * The rows from `from` up to `to` as a table of their own. A cell that spans into them from above is shown again, so that each part
 * can be read alone; one that goes on beyond them ends with them.
 */
export function cutRows(rows: readonly RowPiece[], from: number, to: number): readonly RowPiece[] {
  return rows.slice(from, to).map((row, i) =>
    row.map((cell, column) => {
      const one = i === 0 ? reopened(rows, from, column) : cell;
      return one.down > to - from - i ? { ...one, down: to - from - i } : one;
    }),
  );
}

/** The cell of a part's first row: what spans into it from above stands there again. */
function reopened(rows: readonly RowPiece[], row: number, column: number): CellPiece {
  const cell = cellAt(rows, row, column);
  if (cell.covered === 'corner') return { ...cell, covered: 'left' };
  if (cell.covered !== 'above') return cell;
  let top = row;
  while (top > 0 && cellAt(rows, top, column).covered === 'above') top -= 1;
  const anchor = cellAt(rows, top, column);
  return { ...anchor, down: anchor.down - (row - top) };
}

/** `parts` in place of one row; cells that span it span all of them. */
export function replaceRow(rows: readonly RowPiece[], row: number, parts: readonly RowPiece[]): readonly RowPiece[] {
  const longer = rows
    .slice(0, row)
    .map((cells, i) => cells.map((cell) => (i + cell.down > row ? { ...cell, down: cell.down + parts.length - 1 } : cell)));
  return [...longer, ...parts, ...rows.slice(row + 1)];
}

/** The rows with one cell no longer spanning those below: what it covered there is empty. */
export function shortenCell(rows: readonly RowPiece[], row: number, column: number): readonly RowPiece[] {
  const { across, down } = cellAt(rows, row, column);
  return rows.map((cells, r) => {
    if (r < row || r >= row + down) return cells;
    return cells.map((cell, c): CellPiece => {
      if (c < column || c >= column + across) return cell;
      if (r === row) return c === column ? { ...cell, down: 1 } : cell;
      return c === column ? { ...cell, across, covered: undefined } : { ...cell, covered: 'left' };
    });
  });
}

function cellAt(rows: readonly RowPiece[], row: number, column: number): CellPiece {
  const cell = rows[row]?.[column];
  if (cell === undefined) throw new RangeError(`no cell at row ${row}, column ${column}`);
  return cell;
}
