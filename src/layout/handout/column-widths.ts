import type { Block } from '../../compose/types.js';
import type { PaperStyle } from '../../theme/types.js';
import type { Galley } from './blocks.js';

/** No column is narrower, in ems of the text. */
const LEAST = 2.5;

/**
 * Widths of a table's columns, their sum the column's: what each column's text needs on one line, and what is over in proportion;
 * where that is too wide, columns that need less than an even share keep what they need and the others share the rest by need.
 */
export function columnWidths(
  table: Block & { readonly kind: 'table' },
  style: PaperStyle,
  padding: number,
  { setting, column }: Galley,
): readonly number[] {
  const rows = [table.head, ...table.rows];
  const count = Math.max(1, ...rows.map((row) => row.length));
  const needs = Array.from({ length: count }, (_, i) => {
    const widths = rows.map((row, r) => setting.widthOf(row[i]?.text ?? [], { style, ...(r === 0 ? { bold: true } : {}) }));
    return Math.max(LEAST * style.size, ...widths) + 2 * padding + 0.5;
  });
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total <= column.width) return needs.map((need) => (need / total) * column.width);
  return shared(needs, column.width);
}

function shared(needs: readonly number[], room: number): readonly number[] {
  const kept = new Set<number>();
  for (;;) {
    const [left, open] = [room - sum(needs, (i) => kept.has(i)), needs.length - kept.size];
    const small = needs.findIndex((need, i) => !kept.has(i) && need <= left / open);
    if (small < 0) return needs.map((need, i) => (kept.has(i) ? need : (need / sum(needs, (k) => !kept.has(k))) * left));
    kept.add(small);
  }
}

const sum = (values: readonly number[], counts: (index: number) => boolean): number =>
  values.reduce((total, value, i) => total + (counts(i) ? value : 0), 0);
