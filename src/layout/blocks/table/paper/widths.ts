import type { PaperStyle } from '../../../../theme/types.js';
import type { Galley } from '../../../page/galley.js';
import type { Table } from './cells.js';

/** No column is narrower, in ems of the text. */
const LEAST = 2.5;

/** A column with more text than this is not set narrower, in ems: below, words fall to pieces and lines to letters. */
const LEGIBLE = 4;

/**
 * Widths of a table's columns, their sum the column's: what each column's text needs on one line, and what is over in proportion;
 * where that is too wide, columns that need less than an even share keep what they need and the others share the rest by need, none narrower than
 * its longest word, or at least than four ems.
 */
export function columnWidths(table: Table, style: PaperStyle, padding: number, galley: Galley): readonly number[] {
  const { width } = galley.column;
  const needs = columnNeeds(table, style, padding, galley);
  const total = needs.reduce((all, need) => all + need, 0);
  if (total <= width) return needs.map((need) => (need / total) * width);
  const legible = legibleWidths(needs, style, padding);
  const words = longestWords(table, style, padding, galley).map((word, i) => Math.max(legible[i] ?? 0, Math.min(word, needs[i] ?? 0)));
  const least = [words, legible].find((widths) => sum(widths, () => true) <= width);
  return shared(needs, least ?? [], width);
}

/** What each column is at least set in, of what it needs. */
export const legibleWidths = (needs: readonly number[], style: PaperStyle, padding: number): readonly number[] =>
  needs.map((need) => Math.min(need, LEGIBLE * style.size + 2 * padding));

/** Letters that lines are not broken between: all but those of Han, kana and Hangul. */
const WORDS = /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]+/gu;

/** The width of each column's longest word, padding included. */
function longestWords({ columns, head, rows }: Table, style: PaperStyle, padding: number, { setting }: Galley): readonly number[] {
  return columns.map((_, i) => {
    const cells = [...head, ...rows]
      .flatMap((row) => row[i] ?? [])
      .filter(({ across = 1, covered }) => across === 1 && covered === undefined);
    const [longest = ''] = cells
      .flatMap(({ text }) => text.flatMap((run) => run.text.match(WORDS) ?? []))
      .toSorted((a, b) => b.length - a.length);
    const at = cells[0]?.at;
    return at === undefined ? 0 : setting.widthOf([{ text: longest, at }], { style, bold: true }) + 2 * padding + 0.5;
  });
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

/** `least`: of each column; together they fit. */
function shared(needs: readonly number[], least: readonly number[], room: number): readonly number[] {
  const kept = new Map<number, number>();
  for (;;) {
    const left = room - [...kept.values()].reduce((total, width) => total + width, 0);
    const open = sum(needs, (i) => !kept.has(i));
    const small = needs.findIndex((need, i) => !kept.has(i) && need <= left / (needs.length - kept.size));
    const low = needs.findIndex((need, i) => !kept.has(i) && (need / open) * left < (least[i] ?? 0));
    if (small >= 0) kept.set(small, needs[small] ?? 0);
    else if (low >= 0) kept.set(low, least[low] ?? 0);
    else return needs.map((need, i) => kept.get(i) ?? (need / open) * left);
  }
}

const sum = (values: readonly number[], counts: (index: number) => boolean): number =>
  values.reduce((total, value, i) => total + (counts(i) ? value : 0), 0);
