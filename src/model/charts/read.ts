import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import { suggest } from '../../lib/suggest.js';
import { readYaml } from '../../lib/yaml.js';
import type * as written from '../../parse/types.js';
import type { Block } from '../types.js';
import { csvSheet } from './csv-sheet.js';
import { numberFormat } from './format.js';
import { OPTIONS, type Options, readOptions, type Said } from './options.js';
import type { Sheet } from './sheet.js';
import { withinLimits } from './sheet-limits.js';
import { CHART_TYPES, type Chart, type ChartType } from './types.js';
import { readValues, type Values } from './values.js';
import { DATA_KEYS, isRecord, yamlSheet } from './yaml-sheet.js';

type Fence = Extract<written.Block, { readonly kind: 'code' }>;

export const isChart = ({ lang }: Fence): boolean => lang?.toLowerCase() === 'chart';

/**
 * A fenced block of the language `chart`: CSV with its options in the fence, or YAML. Undefined where no chart can be made of it, once
 * that was reported: an unknown type (`chart-type`), no numbers (`chart-empty`), a negative slice (`chart-negative`), broken YAML
 * (`chart-yaml`). What can be drawn without is reported and left out: `chart-option`, `chart-value`, `chart-rows`, `chart-data`,
 * `chart-series`; many slices are noted (`chart-slices`).
 */
export function readChart(fence: Fence, report: Report): (Block & { readonly kind: 'chart' }) | undefined {
  const source = sourceOf(fence, report);
  if (source === undefined) return undefined;
  const options = readOptions(source.options, report);
  const { type } = options;
  if (type === undefined) return undefined;
  const sheet = withinLimits(source.sheet, report);
  const values = readValues(sheet, type === 'scatter', report);
  const slices = type === 'pie' || type === 'doughnut' ? oneSeries(values, sheet, type, report) : values;
  if (!canDraw(slices, sheet, type, fence.at, report)) return undefined;
  const { caption } = options.texts;
  return {
    kind: 'chart',
    chart: chartOf(type, slices, options, sheet.corner?.text),
    caption: caption === undefined ? [] : [{ text: caption, at: source.options.get('caption')?.at ?? fence.at }],
    at: fence.at,
  };
}

function chartOf(type: ChartType, { categories, xs, series, ...how }: Values, options: Options, corner?: string): Chart {
  const { title, alt, unit, x, y } = options.texts;
  const { min, max, xmin, xmax } = options.numbers;
  const round = type === 'pie' || type === 'doughnut';
  const axis = (name?: string, least?: number, most?: number): Chart['x'] => ({
    ...(name === undefined ? {} : { title: name }),
    ...(least === undefined ? {} : { min: least }),
    ...(most === undefined ? {} : { max: most }),
  });
  return {
    type,
    ...(title === undefined ? {} : { title }),
    ...(alt === undefined ? {} : { alt }),
    grouping: options.grouping,
    ...(corner === undefined ? {} : { corner }),
    categories,
    xs,
    series,
    legend:
      !round && series.every(({ name }) => name === '')
        ? 'none'
        : (options.legend ?? (round ? 'right' : series.length > 1 ? 'bottom' : 'none')),
    labels: options.labels,
    format: numberFormat({ ...how, ...options.format }, unit),
    x: type === 'scatter' ? axis(x, xmin, xmax) : axis(x),
    y: axis(y, min, max),
  };
}

interface Source {
  readonly options: ReadonlyMap<string, Said>;
  readonly sheet: Sheet;
}

/** A first line `key: …` is YAML's; everything else is CSV. */
const YAML = /^[\p{L}_][\p{L}\p{N}_-]*[ ]*:(?:[ ]|$)/u;

/** The first that holds something and is no comment. */
const firstLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .find((line) => line !== '' && !line.startsWith('#')) ?? '';

function sourceOf(fence: Fence, report: Report): Source | undefined {
  const said = fenceOptions(fence);
  const start = fence.body ?? fence.at;
  if (!YAML.test(firstLine(fence.text))) return { options: said, sheet: csvSheet(fence.text, start, report) };
  const source = readYaml(fence.text, start.file, start.line, 'chart-yaml', (diagnostic) =>
    report({ ...diagnostic, severity: 'warning', at: shifted(diagnostic.at, start) }),
  );
  if (source === undefined) return undefined;
  const placed = {
    value: source.value,
    at: (path: Parameters<typeof source.at>[0]) => shifted(source.at(path), start),
    keyAt: (path: Parameters<typeof source.keyAt>[0]) => shifted(source.keyAt(path), start),
  };
  const options = new Map(said);
  for (const [key, value] of Object.entries(isRecord(source.value) ? source.value : {})) {
    if (DATA_KEYS.some((known) => known === key) || (key === 'labels' && Array.isArray(value))) continue;
    options.set(key, {
      value,
      get at() {
        return OWN_PLACE.has(key) ? placed.at([key]) : placed.keyAt([key]);
      },
    });
  }
  return { options, sheet: yamlSheet(placed, report) };
}

/** Options whose value a message is about; of others, unknown ones, it is the name. */
const OWN_PLACE: ReadonlySet<string> = new Set(['type', 'stacked', 'percent', 'legend', 'labels', 'format', 'min', 'max', 'xmin', 'xmax']);

const shifted = (at: Span, { column }: Span): Span => ({ ...at, column: at.column + column - 1 });

/** A kind of chart, or a word that was probably meant as one. */
const isType = (word: string): boolean =>
  word === 'donut' || CHART_TYPES.some((type) => type === suggest(word, [...CHART_TYPES, ...OPTIONS]));

/** `{type=bar}`, and single words: a type, or an option that is switched on. */
function fenceOptions({ attributes, at }: Fence): ReadonlyMap<string, Said> {
  const said = new Map<string, Said>();
  for (const word of attributes.classes) {
    if (isType(word)) said.set('type', { value: word, at });
    else said.set(word, { value: true, at });
  }
  for (const [key, value] of Object.entries(attributes.values)) said.set(key, { value, at });
  return said;
}

/** A round chart shows the parts of one whole. */
function oneSeries(values: Values, { series }: Sheet, type: ChartType, report: Report): Values {
  const second = series[1];
  if (second === undefined) return values;
  report({
    severity: 'warning',
    id: 'chart-series',
    message: `a ${type} chart shows one series, found ${series.length}; “${second.name.text}” and what follows it is left out`,
    at: second.name.at,
    help: 'compare several wholes as columns: `type=column stacked=percent`',
  });
  return { ...values, series: values.series.slice(0, 1) };
}

/** More slices than this can't be told apart by their colours. */
const MOST_SLICES = 12;

function canDraw({ series, categories }: Values, sheet: Sheet, type: ChartType, at: Span, report: Report): boolean {
  const warn = (code: string, message: string, place: Span, help: string, severity: 'warning' | 'note' = 'warning'): void =>
    report({ severity, id: code, message, at: place, help });
  const round = type === 'pie' || type === 'doughnut';
  const numbers = series.flatMap(({ values }) => values.filter((value) => value !== undefined));
  const negative = round ? (series[0]?.values.findIndex((value) => (value ?? 0) < 0) ?? -1) : -1;
  if (negative >= 0) {
    const cell = sheet.series[0]?.cells[negative];
    warn(
      'chart-negative',
      `found ${cell?.text ?? 'a negative value'} in a ${type} chart, expected parts of a whole, 0 or more; its source is shown`,
      cell?.at ?? at,
      'show values below zero as bars or columns',
    );
    return false;
  }
  if (numbers.length === 0 || (round && numbers.every((value) => value === 0))) {
    const what = numbers.length === 0 ? 'the chart has no numbers' : `all parts of the ${type} chart are 0`;
    const form =
      type === 'scatter' ? 'x in the first column, y in the others' : 'names in the first row and the first column, numbers elsewhere';
    warn('chart-empty', `${what}; its source is shown`, at, `expected ${form}`);
    return false;
  }
  if (round && categories.length > MOST_SLICES)
    warn(
      'chart-slices',
      `${categories.length} slices can hardly be told apart`,
      at,
      'show bars, or put the smallest together as one',
      'note',
    );
  return true;
}
