import type { Report } from '../../lib/diagnostics.js';
import { type ReadNumber, readNumber } from './number.js';
import type { Sheet, Written } from './sheet.js';
import type { ChartSeries } from './types.js';

/** A sheet's numbers, and how they were written. */
export interface Values {
  readonly categories: readonly string[];
  readonly xs: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly percent: boolean;
  readonly decimals: number;
  readonly grouped: boolean;
}

/** More decimals than this say nothing on a chart. */
const MOST_DECIMALS = 4;

/** Numbers from here on are read more easily with commas. */
const LONG = 10_000;

/** Reads a sheet's numbers. Reports what is none (`chart-value`); it leaves a gap. */
export function readValues(sheet: Sheet, scatter: boolean, report: Report): Values {
  const reader = new ValueReader(sheet.decimalComma, report);
  const { xs, series } = scatter ? reader.points(sheet) : { xs: [], series: reader.rows(sheet) };
  const numbers = reader.read;
  return {
    categories: scatter ? [] : sheet.categories.map(({ text }) => text),
    xs,
    series,
    percent: numbers.some(({ percent }) => percent),
    decimals: Math.min(
      MOST_DECIMALS,
      numbers.reduce((most, { decimals }) => Math.max(most, decimals), 0),
    ),
    grouped: numbers.some(({ grouped, value }) => grouped || Math.abs(value) >= LONG),
  };
}

class ValueReader {
  /** Every value read, an x of a scatter chart aside. */
  readonly read: ReadNumber[] = [];
  #percentAsked: boolean | undefined;

  constructor(
    readonly decimalComma: boolean,
    readonly report: Report,
  ) {}

  value(cell: Written | undefined): number | undefined {
    const number = this.#number(cell);
    if (number === undefined || cell === undefined) return undefined;
    if (this.#percentAsked !== undefined && this.#percentAsked !== number.percent && number.value !== 0)
      this.#complain(
        cell,
        this.#percentAsked ? 'a share such as 12%, as the values before it' : 'a number without %, as the values before it',
        'it is drawn as it is',
      );
    this.#percentAsked ??= number.percent;
    this.read.push(number);
    return number.value;
  }

  rows({ series, categories }: Sheet): readonly ChartSeries[] {
    return series.map(({ name, cells }) => ({ name: name.text, values: categories.map((_, i) => this.value(cells[i])) }));
  }

  /** Series on one list of x: the first column's, or each series' own one after another. A row without an x is left out. */
  points({ series, categories }: Sheet): Pick<Values, 'xs' | 'series'> {
    const own = series.some(({ xs }) => xs !== undefined);
    const places = own
      ? series.flatMap(({ xs = [] }, s) => xs.map((written, i) => ({ written, s, i })))
      : categories.map((written, i) => ({ written, i }));
    const kept = places.flatMap((place) => {
      const x = this.#number(place.written);
      return x === undefined ? [] : [{ ...place, x: x.value }];
    });
    return {
      xs: kept.map(({ x }) => x),
      series: series.map(({ name, cells }, s) => ({
        name: name.text,
        values: kept.map((place) => ('s' in place && place.s !== s ? undefined : this.value(cells[place.i]))),
      })),
    };
  }

  #number(cell: Written | undefined): ReadNumber | undefined {
    if (cell === undefined) return undefined;
    const number = readNumber(cell.text, this.decimalComma);
    if (number === 'gap') return undefined;
    if (number === undefined) this.#complain(cell, 'a number', 'it is left out');
    return number;
  }

  readonly #seen = new Set<Written>();

  #complain(cell: Written, expected: string, effect: string): void {
    if (this.#seen.has(cell)) return;
    this.#seen.add(cell);
    this.report({
      severity: 'warning',
      id: 'chart-value',
      message: `found “${cell.text}”, expected ${expected}; ${effect}`,
      at: cell.at,
      help: 'write the number alone; `unit=€` says what it counts, and an empty cell is a gap',
    });
  }
}
