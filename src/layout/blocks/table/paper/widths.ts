import type { PaperStyle } from '../../../../theme/types.js';
import type { Galley } from '../../../page/galley.js';
import { filledWidths, type Spanning, widened } from '../widths.js';
import type { Table } from './cells.js';

/** No column is narrower, in ems of the text. */
const LEAST_COLUMN = 2.5;

/** A column with more text than this is not set narrower, in ems: below, words fall to pieces and lines to letters. */
const LEGIBLE = 4;

/** Widths of a table's columns that fill the galley's, in points, padding included: each, where there is room, at least as wide as its longest word, else as four ems. */
export function columnWidths(table: Table, style: PaperStyle, padding: number, galley: Galley): readonly number[] {
  const { width } = galley.column;
  const needs = columnNeeds(table, style, padding, galley);
  if (needs.reduce((all, need) => all + need, 0) <= width) return filledWidths(needs, [], width);
  const legible = legibleWidths(needs, style, padding);
  const words = longestWords(table, style, padding, galley).map((word, i) => Math.max(legible[i] ?? 0, Math.min(word, needs[i] ?? 0)));
  return filledWidths(needs, [words, legible, []], width);
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
  const needs = columns.map(() => LEAST_COLUMN * style.size + 2 * padding + 0.5);
  const spanning: Spanning[] = [];
  for (const [r, row] of [...head, ...rows].entries()) {
    for (const [i, { text, across = 1, covered }] of row.entries()) {
      const bold = r < head.length || (rowHeads === true && i === 0);
      const need = covered === undefined ? setting.widthOf(text, { style, ...(bold && { bold }) }) + 2 * padding + 0.5 : 0;
      if (across > 1) spanning.push({ first: i, across, need });
      else needs[i] = Math.max(needs[i] ?? 0, need);
    }
  }
  return widened(needs, spanning);
}
