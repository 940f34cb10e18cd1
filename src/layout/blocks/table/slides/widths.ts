import type { Setting } from '../../../slides/setting.js';
import { widthsOf } from '../../../text/index.js';
import type { RowPiece } from './types.js';

/**
 * Widths of a table's columns that fill `width`, in points, padding included: each at least as wide as its widest word and, where there is
 * room, as its longest cell; what is over or short is shared in proportion (as CSS 2.2, 17.5.2.2 "automatic table layout" does). A cell
 * that spans columns widens them, all in proportion, where they are too narrow for it.
 */
export function columnWidths(rows: readonly RowPiece[], scale: number, width: number, setting: Setting): readonly number[] {
  const { least, natural } = contentWidths(rows, scale, setting);
  const leastSum = total(least);
  const naturalSum = total(natural);
  if (naturalSum <= width) return natural.map((column) => (column / naturalSum) * width);
  if (leastSum >= width) return shrunk(least, width);
  const share = (width - leastSum) / (naturalSum - leastSum);
  return natural.map((column, i) => (least[i] ?? 0) + (column - (least[i] ?? 0)) * share);
}

interface Widths {
  readonly least: number[];
  readonly natural: number[];
}

function contentWidths(rows: readonly RowPiece[], scale: number, { theme }: Setting): Widths {
  const pad = 2 * theme.table.padX + 1;
  const columns: Widths = { least: [], natural: [] };
  const spanning: { readonly column: number; readonly across: number; readonly least: number; readonly natural: number }[] = [];
  for (const row of rows) {
    for (const [column, { paragraph, across }] of row.entries()) {
      const widths = widthsOf(paragraph.prepared);
      const [least, natural] = [widths.least * scale + pad, widths.natural * scale + pad];
      columns.least[column] = Math.max(columns.least[column] ?? 0, across === 1 ? least : pad);
      columns.natural[column] = Math.max(columns.natural[column] ?? 0, across === 1 ? natural : pad);
      if (across > 1) spanning.push({ column, across, least, natural });
    }
  }
  for (const { column, across, least, natural } of spanning) {
    widen(columns.least, column, across, least);
    widen(columns.natural, column, across, natural);
  }
  return columns;
}

function widen(columns: number[], first: number, across: number, wanted: number): void {
  const have = total(columns.slice(first, first + across));
  if (have >= wanted) return;
  for (let i = first; i < first + across; i++) columns[i] = ((columns[i] ?? 0) * wanted) / have;
}

/** Narrow columns keep their width as long as wider ones can give way: words are cut where nothing else is left. */
function shrunk(least: readonly number[], width: number): readonly number[] {
  const order = least.map((column, i) => ({ column, i })).sort((a, b) => a.column - b.column);
  const widths = [...least];
  let left = width;
  order.forEach(({ column, i }, done) => {
    widths[i] = Math.min(column, left / (order.length - done));
    left -= widths[i] ?? 0;
  });
  return widths;
}

const total = (numbers: readonly number[]): number =>
  Math.max(
    1e-6,
    numbers.reduce((sum, number) => sum + number, 0),
  );
