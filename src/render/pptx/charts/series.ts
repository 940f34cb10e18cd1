import type { Chart, ChartSeries } from '../../../compose/types.js';
import type { Colour } from '../../../lib/colour.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { NativeChart } from '../../../scene/types.js';
import { solidFill } from '../colour.js';
import { toEmu } from '../emu.js';
import type { Grid } from './grid.js';
import { pointLabels, seriesLabels } from './labels.js';
import { numberCode } from './number-code.js';
import { type ChartContext, val } from './text.js';

/** Looks of lines and points, in points; the drawing has the same. */
const LINE_WIDTH = 2.25;
const MARK_SIZE = 6;
const POINT_SIZE = 7;
const MOST_MARKS = 24;
const AREA_OPACITY = 0.7;

/** Each series with its name, look and data, children in the order of the schema (ECMA-376 Part 1, 21.2.2.170 to 176). */
export const seriesElements = (item: NativeChart, grid: Grid, context: ChartContext): readonly Element[] =>
  item.chart.series.map((series, index) => {
    const { type } = item.chart;
    const round = type === 'pie' || type === 'doughnut';
    return h(
      'c:ser',
      {},
      val('idx', index),
      val('order', index),
      series.name !== '' && h('c:tx', {}, stringRef(grid.name(index), [series.name])),
      !round && shapeOf(item, index),
      (type === 'bar' || type === 'column') && val('invertIfNegative', false),
      (type === 'line' || type === 'scatter') && marker(item, index),
      round && slices(item),
      round ? pointLabels(item, context) : seriesLabels(item, index, context),
      dataOf(item.chart, series, index, grid),
      (type === 'line' || type === 'scatter') && val('smooth', false),
    );
  });

const NO_LINE = h('a:ln', {}, h('a:noFill'));

function shapeOf({ chart, look }: NativeChart, index: number): Element {
  const colour = look.colours[index] ?? look.text;
  switch (chart.type) {
    case 'line':
      return h('c:spPr', {}, h('a:ln', { w: toEmu(LINE_WIDTH), cap: 'rnd' }, solidFill(colour), h('a:round')));
    case 'scatter':
      return h('c:spPr', {}, h('a:ln', { w: toEmu(LINE_WIDTH) }, h('a:noFill')));
    case 'area':
      return filled(colour, chart.grouping === 'clustered' && chart.series.length > 1 ? AREA_OPACITY : undefined);
    default:
      return filled(colour);
  }
}

const filled = (colour: Colour, opacity?: number): Element => h('c:spPr', {}, solidFill(colour, opacity), NO_LINE);

function marker({ chart, look }: NativeChart, index: number): Element {
  if (chart.type === 'line' && chart.categories.length > MOST_MARKS) return h('c:marker', {}, val('symbol', 'none'));
  const size = chart.type === 'line' ? MARK_SIZE : POINT_SIZE;
  return h('c:marker', {}, val('symbol', 'circle'), val('size', size), filled(look.colours[index] ?? look.text));
}

/** A pie's colours are its slices'. */
const slices = ({ chart, look }: NativeChart): readonly Element[] =>
  chart.categories.map((_, i) => h('c:dPt', {}, val('idx', i), val('bubble3D', false), filled(look.colours[i] ?? look.text)));

function dataOf(chart: Chart, series: ChartSeries, index: number, grid: Grid): readonly Element[] {
  const values = numberRef(grid.values(index), series.values, numberCode(chart.format));
  if (chart.type === 'scatter') return [h('c:xVal', {}, numberRef(grid.places, chart.xs, 'General')), h('c:yVal', {}, values)];
  return [h('c:cat', {}, stringRef(grid.places, chart.categories)), h('c:val', {}, values)];
}

const stringRef = (reference: string, texts: readonly string[]): Element =>
  h(
    'c:strRef',
    {},
    h('c:f', {}, reference),
    h(
      'c:strCache',
      {},
      val('ptCount', texts.length),
      texts.map((text, idx) => h('c:pt', { idx }, h('c:v', {}, text))),
    ),
  );

/** A gap has no point. */
const numberRef = (reference: string, numbers: readonly (number | undefined)[], code: string): Element =>
  h(
    'c:numRef',
    {},
    h('c:f', {}, reference),
    h(
      'c:numCache',
      {},
      h('c:formatCode', {}, code),
      val('ptCount', numbers.length),
      numbers.map((number, idx) => number !== undefined && h('c:pt', { idx }, h('c:v', {}, String(number)))),
    ),
  );
