import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { readRows } from './csv.js';
import { readNumber } from './number.js';
import type { Sheet, Written } from './sheet.js';

/**
 * CSV as a sheet: the first row names the series, the first column the categories. A first row of numbers alone, years aside, is data.
 * Reports rows that are longer or shorter than the first (`chart-rows`).
 */
export function csvSheet(text: string, start: Span, report: Report): Sheet {
  const { rows, separator } = readRows(text, start);
  const decimalComma = separator === ';' && usesComma(rows);
  const [first = []] = rows;
  const headless = isData(first, decimalComma);
  const head = headless ? first.map(({ at }): Written => ({ text: '', at })) : first;
  const body = headless ? rows : rows.slice(1);
  for (const row of body) checkLength(row, head.length, report);
  return {
    ...(head[0] === undefined || head[0].text === '' ? {} : { corner: head[0] }),
    categories: body.map(([category]) => category ?? { text: '', at: start }),
    series: head.slice(1).map((name, i) => ({ name, cells: body.map((row) => row[i + 1] ?? { text: '', at: row[0]?.at ?? start }) })),
    decimalComma,
  };
}

/** Between semicolons a comma is the decimal sign, as spreadsheets of many languages write it, unless a point is. */
function usesComma(rows: readonly (readonly Written[])[]): boolean {
  const texts = rows.flatMap((row) => row.slice(1).map(({ text }) => text));
  return texts.some((text) => /^[+−-]?[\d.]+,\d+\s*%?$/.test(text)) && !texts.some((text) => /^[+−-]?[\d,]*\d\.\d{1,2}\s*%?$/.test(text));
}

function isData([name, ...cells]: readonly Written[], decimalComma: boolean): boolean {
  const numbers = cells.map(({ text }) => readNumber(text, decimalComma));
  const isYear = (text: string): boolean => /^(?:1[89]|20|21)\d\d$/.test(text);
  return (
    name !== undefined &&
    name.text !== '' &&
    cells.length > 0 &&
    numbers.every((number) => number !== undefined && number !== 'gap') &&
    !cells.every(({ text }) => isYear(text))
  );
}

function checkLength(row: readonly Written[], columns: number, report: Report): void {
  const extra = row.slice(columns).find(({ text }) => text !== '');
  const last = row.at(-1);
  if (extra !== undefined) {
    report({
      severity: 'warning',
      id: 'chart-rows',
      message: `“${extra.text}” stands in column ${row.indexOf(extra) + 1} of a row, expected ${columns} columns as in the first row; it is left out`,
      at: extra.at,
      help: 'name the column in the first row; a number or name with a comma in it needs quotes: "1,200"',
    });
  } else if (row.length < columns && last !== undefined) {
    report({
      severity: 'warning',
      id: 'chart-rows',
      message: `the row ends after “${last.text}”, expected ${columns} columns as in the first row; the rest are gaps`,
      at: last.at,
      help: 'add what is missing; a value that is not known is an empty cell between separators',
    });
  }
}
