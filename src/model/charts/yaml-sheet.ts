import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Path, YamlSource } from '../../lib/yaml.js';
import type { Sheet, Written, WrittenSeries } from './sheet.js';

/** Keys of a YAML chart that hold its data; the others are options. */
export const DATA_KEYS = ['categories', 'series', 'data'] as const;

/**
 * The data of a YAML chart: `categories` (or a list of `labels`) and `series`, which are lists of numbers by name, or a list of
 * `{name, values}`, or one list; or numbers by category. A point of a scatter chart is `[x, y]`. Reports what is none of these
 * (`chart-data`) and series that are longer or shorter than the categories (`chart-rows`).
 */
export function yamlSheet(source: YamlSource, report: Report): Sheet {
  const reader = new Reader(source, report);
  const top = isRecord(source.value) ? source.value : {};
  const key = top.series === undefined ? 'data' : 'series';
  const named = Array.isArray(top.categories) ? 'categories' : 'labels';
  const listed = Array.isArray(top[named]) ? top[named].map((_, i) => reader.written([named, i], top[named])) : undefined;
  const { categories, series } = reader.data(top[key], [key], listed !== undefined);
  if (listed !== undefined && series.some(({ xs }) => xs !== undefined)) reader.leaveOut(listed);
  else if (listed !== undefined) for (const one of series) reader.checkLength(one, listed.length);
  return { categories: listed ?? categories ?? numbered(series, source), series, decimalComma: false };
}

/** Without names, places are counted. */
function numbered(series: readonly WrittenSeries[], { at }: YamlSource): readonly Written[] {
  const most = Math.max(0, ...series.map(({ cells }) => cells.length));
  return Array.from({ length: most }, (_, i) => placed(String(i + 1), () => at([])));
}

interface Data {
  readonly categories?: readonly Written[];
  readonly series: readonly WrittenSeries[];
}

class Reader {
  constructor(
    readonly source: YamlSource,
    readonly report: Report,
  ) {}

  /** `listed`: the categories are said elsewhere, so that names are those of series. */
  data(value: unknown, path: Path, listed: boolean): Data {
    if (Array.isArray(value)) {
      const named = value.length > 0 && value.every(isRecord);
      return {
        series: named ? value.flatMap((one, i) => this.#record(one, [...path, i])) : [this.#list(this.#nameless(path), value, path)],
      };
    }
    if (!isRecord(value)) {
      if (value !== undefined) this.#complain(value, path);
      return { series: [] };
    }
    const keys = Object.keys(value);
    if (keys.every((key) => !Array.isArray(value[key]) && !isRecord(value[key]))) {
      const cells = keys.map((key) => this.written([...path, key], value));
      if (listed) return { series: cells.map((cell, i) => ({ name: this.#key(keys[i] ?? '', path), cells: [cell] })) };
      return { categories: keys.map((key) => this.#key(key, path)), series: [{ name: this.#nameless(path), cells }] };
    }
    return { series: keys.flatMap((key) => this.#entry(key, value[key], [...path, key])) };
  }

  #entry(key: string, value: unknown, path: Path): readonly WrittenSeries[] {
    if (Array.isArray(value)) return [this.#list(this.#key(key, path.slice(0, -1)), value, path)];
    this.#complain(value, path);
    return [];
  }

  /** `{name: Sales, values: [1, 2]}`. */
  #record(value: Readonly<Record<string, unknown>>, path: Path): readonly WrittenSeries[] {
    const key = ['values', 'data', 'points'].find((candidate) => Array.isArray(value[candidate])) ?? 'values';
    const values = value[key];
    const name = this.written([...path, 'name'], value);
    if (Array.isArray(values)) return [this.#list(name, values, [...path, key])];
    this.#complain(value, path);
    return [];
  }

  #list(name: Written, values: readonly unknown[], path: Path): WrittenSeries {
    const pairs = values.length > 0 && values.every((value) => Array.isArray(value) && value.length === 2);
    if (!pairs) return { name, cells: values.map((_, i) => this.written([...path, i], values)) };
    const side = (j: number): readonly Written[] => values.map((pair, i) => this.written([...path, i, j], pair));
    return { name, xs: side(0), cells: side(1) };
  }

  /** The scalar at the end of a path, in its parent; anything else is reported by its number's reader. */
  written(path: Path, parent: unknown): Written {
    const key = path.at(-1) ?? '';
    const value = Array.isArray(parent) ? parent[Number(key)] : isRecord(parent) ? parent[key] : undefined;
    return placed(valueText(value), () => this.source.at(path));
  }

  #key(key: string, parent: Path): Written {
    return placed(key, () => this.source.keyAt([...parent, key]));
  }

  #nameless(path: Path): Written {
    return placed('', () => this.source.at(path));
  }

  checkLength({ name, cells }: WrittenSeries, count: number): void {
    if (cells.length === count) return;
    this.report({
      severity: 'warning',
      id: 'chart-rows',
      message: `${name.text === '' ? 'the series' : `“${name.text}”`} has ${cells.length} values, expected ${count}, one a category; ${cells.length > count ? 'the others are left out' : 'the rest are gaps'}`,
      at: name.at,
      help: 'give each category a value; `null` is a gap',
    });
  }

  /** Points have their own x: categories beside them are shown nowhere. */
  leaveOut(categories: readonly Written[]): void {
    const [first] = categories;
    if (first === undefined) return;
    this.report({
      severity: 'warning',
      id: 'chart-data',
      message: `found categories (“${categories.map(({ text }) => text).join('”, “')}”) beside points \`[x, y]\`; they are left out`,
      at: first.at,
      help: 'delete the categories, or give each series a list of numbers, one a category',
    });
  }

  #complain(value: unknown, path: Path): void {
    this.report({
      severity: 'warning',
      id: 'chart-data',
      message: `found ${JSON.stringify(value) ?? 'nothing'}, expected a list of numbers`,
      at: this.source.at(path),
      help: 'write `series:` and beneath it a line for each: `Sales: [3, 5, 8]`',
    });
  }
}

/** Its place is looked for when a message needs it: that takes a whole parser. */
const placed = (text: string, find: () => Span): Written => ({
  text,
  get at() {
    return find();
  },
});

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const valueText = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
};
