import type { PaperStyle } from '../../theme/types.js';
import type { Galley } from './blocks.js';
import type { Table } from './table-cells.js';

/** No column is narrower, in ems of the text. */
const LEAST = 2.5;

/**
 * Widths of a table's columns, their sum the column's: what each column's text needs on one line, and what is over in proportion;
 * where that is too wide, columns that need less than an even share keep what they need and the others share the rest by need.
 */
export function columnWidths(table: Table, style: PaperStyle, padding: number, galley: Galley): readonly number[] {
  const { width } = galley.column;
  const needs = columnNeeds(table, style, padding, galley);
  const total = needs.reduce((all, need) => all + need, 0);
  if (total <= width) return needs.map((need) => (need / total) * width);
  return shared(needs, width);
}

/** What each column's text needs on one line, padding on both sides included. */
export function columnNeeds(
  { columns, head, rows, rowHeads }: Table,
  style: PaperStyle,
  padding: number,
  { setting }: Galley,
): readonly number[] {
  const needs = columns.map(() => LEAST * style.size + 2 * padding + 0.5);
  const spanning: { readonly first: number; readonly across: number; readonly need: number }[] = [];
  for (const [r, row] of [...head, ...rows].entries()) {
    for (const [i, { text, across = 1, covered }] of row.entries()) {
      const bold = r < head.length || (rowHeads === true && i === 0);
      const need = covered === undefined ? setting.widthOf(text, { style, ...(bold && { bold }) }) + 2 * padding + 0.5 : 0;
      if (across > 1) spanning.push({ first: i, across, need });
      else needs[i] = Math.max(needs[i] ?? 0, need);
    }
  }
  for (const { first, across, need } of spanning) widen(needs, first, across, need);
  return needs;
}

/** Columns too narrow for a cell that spans them grow in proportion. */
function widen(needs: number[], first: number, across: number, need: number): void {
  const have = needs.slice(first, first + across).reduce((sum, width) => sum + width, 0);
  if (have >= need) return;
  for (let i = first; i < first + across; i++) needs[i] = ((needs[i] ?? 0) * need) / have;
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
