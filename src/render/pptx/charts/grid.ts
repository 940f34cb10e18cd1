import type { Chart } from '../../../compose/types.js';

/** The name of the workbook's only sheet, which PowerPoint's own charts have. */
export const SHEET = 'Sheet1';

/** What a cell holds. */
export type Cell = string | number | undefined;

/** A chart's data as cells, and where in them each part of it stands: `Sheet1!$B$2:$B$5`. */
export interface Grid {
  readonly rows: readonly (readonly Cell[])[];
  /** Of the categories, or of a scatter chart's x. */
  readonly places: string;
  readonly name: (series: number) => string;
  readonly values: (series: number) => string;
}

/** Cells as PowerPoint's *Edit Data* expects them: names of series in the first row, categories (or x) in the first column. */
export function gridOf({ type, corner, categories, xs, series, x }: Chart): Grid {
  const scatter = type === 'scatter';
  const places: readonly Cell[] = scatter ? xs : categories;
  const head = [corner ?? (scatter ? (x.title ?? 'X') : undefined), ...series.map(({ name }) => (name === '' ? undefined : name))];
  return {
    rows: [head, ...places.map((place, i) => [place, ...series.map(({ values }) => values[i])])],
    places: range(0, places.length),
    name: (s) => range(s + 1, 0),
    values: (s) => range(s + 1, places.length),
  };
}

/** Cells of a column below its head, `count` of them; none: the head itself. */
function range(column: number, count: number): string {
  const letters = columnName(column);
  if (count <= 1) return `${SHEET}!$${letters}$${count + 1}`;
  return `${SHEET}!$${letters}$2:$${letters}$${count + 1}`;
}

/** 0 is A, 26 is AA. */
export function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last;
}
