import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { didYouMean } from '../../lib/suggest.js';
import { readNumber } from './number.js';
import { CHART_TYPES, type Chart, type ChartType, LEGENDS, type Legend } from './types.js';

/** What an author may say about a chart, beside its data. */
export const OPTIONS = [
  'type',
  'title',
  'stacked',
  'percent',
  'legend',
  'labels',
  'unit',
  'format',
  'x',
  'y',
  'min',
  'max',
  'xmin',
  'xmax',
  'alt',
  'caption',
] as const;
type Key = (typeof OPTIONS)[number];

/** An option's value as written. */
export interface Said {
  readonly value: unknown;
  readonly at: Span;
}

export interface Options {
  /** Absent where the author named a type that there is not: then nothing can be drawn. */
  readonly type?: ChartType;
  readonly grouping: Chart['grouping'];
  readonly legend?: Legend;
  readonly labels: boolean;
  readonly texts: Readonly<Partial<Record<'title' | 'unit' | 'x' | 'y' | 'alt' | 'caption', string>>>;
  readonly numbers: Readonly<Partial<Record<'min' | 'max' | 'xmin' | 'xmax', number>>>;
  readonly format?: { readonly decimals: number; readonly grouped: boolean; readonly percent: boolean };
}

/** Reads options; a chart is of columns where no type is named. Reports `chart-type` and `chart-option`. */
export function readOptions(said: ReadonlyMap<string, Said>, report: Report): Options {
  const reader = new OptionReader(said, report);
  reader.checkNames();
  const type = reader.type();
  const format = reader.format();
  const legend = reader.legend();
  return {
    ...(type === undefined ? {} : { type }),
    grouping: reader.grouping(type),
    ...(legend === undefined ? {} : { legend }),
    labels: reader.flag('labels') ?? false,
    texts: reader.all(['title', 'unit', 'x', 'y', 'alt', 'caption'], (key) => (key === 'unit' ? reader.unit() : reader.text(key))),
    numbers: { ...reader.ends('min', 'max'), ...reader.ends('xmin', 'xmax') },
    ...(format === undefined ? {} : { format }),
  };
}

/** `0`, `0.00`, `#,##0.0`, `0%`: the part of spreadsheets' number formats that people write by hand; Excel shows up to 30 decimals. */
const FORMAT = /^(#,##)?0(?:\.(0{1,30}))?(%)?$/;

/**
 * A unit stands in the number's format, which Excel holds up to 255 characters (Excel specifications and limits): with a quotation mark
 * written in five, and thirty decimals, that is so many.
 */
const MOST_OF_A_UNIT = 40;

class OptionReader {
  constructor(
    readonly said: ReadonlyMap<string, Said>,
    readonly report: Report,
  ) {}

  checkNames(): void {
    for (const [key, { at }] of this.said) {
      if (OPTIONS.some((known) => known === key)) continue;
      this.#warn(
        'chart-option',
        `a chart has no option “${key}”; it is ignored`,
        at,
        didYouMean(key, [...OPTIONS, 'categories', 'series']),
      );
    }
  }

  all<K extends Key, T>(keys: readonly K[], read: (key: K) => T | undefined): Partial<Record<K, T>> {
    const found: Partial<Record<K, T>> = {};
    for (const key of keys) {
      const value = read(key);
      if (value !== undefined) found[key] = value;
    }
    return found;
  }

  type(): ChartType | undefined {
    const said = this.said.get('type');
    if (said === undefined) return 'column';
    const word = String(said.value).trim().toLowerCase();
    const found = CHART_TYPES.find((type) => type === (word === 'donut' ? 'doughnut' : word));
    if (found === undefined)
      this.#warn(
        'chart-type',
        `there is no chart of type “${String(said.value)}”; its source is shown`,
        said.at,
        didYouMean(word, CHART_TYPES),
      );
    return found;
  }

  grouping(type: ChartType | undefined): Chart['grouping'] {
    const word = String(this.said.get('stacked')?.value ?? '').trim();
    const percent = /^(?:percent|100\s*%?)$/i.test(word) || this.flag('percent') === true;
    const stacked = percent || this.flag('stacked') === true;
    if (!stacked) return 'clustered';
    if (type === 'bar' || type === 'column' || type === 'area') return percent ? 'percent' : 'stacked';
    const at = (this.said.get('stacked') ?? this.said.get('percent'))?.at;
    if (at !== undefined && type !== undefined)
      this.#warn('chart-option', `a ${type} chart can't be stacked; each series is drawn by itself`, at, 'stack bars, columns or areas');
    return 'clustered';
  }

  legend(): Legend | undefined {
    const said = this.said.get('legend');
    if (said === undefined) return undefined;
    const word = String(said.value).toLowerCase();
    if (word === 'true') return undefined;
    const found = word === 'false' ? 'none' : LEGENDS.find((legend) => legend === word);
    if (found === undefined) this.#wrong('legend', said, 'top, right, bottom or none');
    return found;
  }

  flag(key: 'labels' | 'stacked' | 'percent'): boolean | undefined {
    const said = this.said.get(key);
    if (said === undefined) return undefined;
    const word = String(said.value).trim().toLowerCase();
    if (['true', 'yes', 'on', ''].includes(word)) return true;
    if (['false', 'no', 'off', 'none'].includes(word)) return false;
    if (key !== 'stacked' || !/^(?:percent|100\s*%?)$/.test(word))
      this.#wrong(key, said, key === 'stacked' ? 'true, false or percent' : 'true or false');
    return undefined;
  }

  text(key: Key): string | undefined {
    const said = this.said.get(key);
    if (said === undefined || said.value === null) return undefined;
    if (typeof said.value !== 'object') return String(said.value).replace(/\s+/g, ' ').trim() || undefined;
    this.#wrong(key, said, 'words');
    return undefined;
  }

  unit(): string | undefined {
    const unit = this.text('unit');
    const said = this.said.get('unit');
    if (unit === undefined || said === undefined || unit.length <= MOST_OF_A_UNIT) return unit;
    this.#warn(
      'chart-option',
      `“unit” has ${unit.length} characters, expected ${MOST_OF_A_UNIT} or fewer behind every number; it is ignored`,
      said.at,
      'shorten it, or say what is counted in `y="…"`, the axis’ title',
    );
    return undefined;
  }

  number(key: Key): number | undefined {
    const said = this.said.get(key);
    if (said === undefined) return undefined;
    const number = readNumber(String(said.value), false);
    if (number !== undefined && number !== 'gap') return number.value;
    this.#wrong(key, said, 'a number');
    return undefined;
  }

  /** An axis that ends where it begins has no room: its end gives way. */
  ends<L extends Key, M extends Key>(from: L, to: M): Partial<Record<L | M, number>> {
    const ends: Partial<Record<L | M, number>> = this.all([from, to], (key) => this.number(key));
    const [least, most, said] = [ends[from], ends[to], this.said.get(to)];
    if (least === undefined || most === undefined || most > least || said === undefined) return ends;
    this.#wrong(to, said, `more than “${from}”, which is ${least}`);
    const { [to]: _, ...kept } = ends;
    return kept as Partial<Record<L | M, number>>;
  }

  format(): Options['format'] {
    const said = this.said.get('format');
    if (said === undefined) return undefined;
    const match = FORMAT.exec(String(said.value).trim());
    if (match !== null) return { decimals: match[2]?.length ?? 0, grouped: match[1] !== undefined, percent: match[3] !== undefined };
    this.#wrong('format', said, 'one such as 0, 0.00, #,##0 or 0%');
    return undefined;
  }

  #wrong(key: Key, { value, at }: Said, expected: string): void {
    const found = typeof value === 'object' ? JSON.stringify(value) : String(value);
    this.#warn(
      'chart-option',
      `“${key}” is “${found}”, expected ${expected}; it is ignored`,
      at,
      `write ${expected}, or leave “${key}” out`,
    );
  }

  #warn(code: string, message: string, at: Span, help: string): void {
    this.report({ severity: 'warning', id: code, message, at, help });
  }
}
