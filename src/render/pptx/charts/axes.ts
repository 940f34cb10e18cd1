import type { ChartAxis } from '../../../compose/types.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { NativeChart } from '../../../scene/types.js';
import { solidFill } from '../colour.js';
import { toEmu } from '../emu.js';
import { axisCode } from './number-code.js';
import { type ChartContext, textProperties, titleElement, val } from './text.js';

/** Numbers by which a chart's axes name each other; any two do. */
const CATEGORIES = 111_111_111;
const VALUES = 222_222_222;

export const axisIds = (): readonly Element[] => [val('axId', CATEGORIES), val('axId', VALUES)];

/** A quarter turn to the left, in 1/60,000 degree. */
const TURNED = -5_400_000;

/** The chart's two axes; a pie has none. Children in the order of the schema (ECMA-376 Part 1, 21.2.2.25, 21.2.2.226). */
export function axisElements(item: NativeChart, context: ChartContext): readonly Element[] {
  switch (item.chart.type) {
    case 'pie':
    case 'doughnut':
      return [];
    case 'scatter':
      return [acrossAxis(item, context), valueAxis(item, context)];
    default:
      return [categoryAxis(item, context), valueAxis(item, context)];
  }
}

const hairline = (item: NativeChart, colour: 'rule' | 'text'): Element =>
  h('c:spPr', {}, h('a:noFill'), h('a:ln', { w: toEmu(0.75) }, solidFill(item.look[colour])));

const NO_LINE = h('c:spPr', {}, h('a:noFill'), h('a:ln', {}, h('a:noFill')));

function scaling({ min, max }: ChartAxis, reversed = false): Element {
  return h(
    'c:scaling',
    {},
    val('orientation', reversed ? 'maxMin' : 'minMax'),
    max !== undefined && val('max', max),
    min !== undefined && val('min', min),
  );
}

/**
 * A bar's length and an area's height say how much: their axis shows zero. Left to itself PowerPoint begins above it where all values lie
 * within a sixth of the largest. An end that the author set on the other side of zero stands alone: an axis can't end below its beginning.
 */
function withZero({ type, series, y }: NativeChart['chart']): ChartAxis {
  if (type === 'line' || type === 'scatter') return y;
  const { min, max } = y;
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  if (min === undefined && (max === undefined || max > 0) && values.every((value) => value >= 0)) return { ...y, min: 0 };
  if (max === undefined && (min === undefined || min < 0) && values.every((value) => value <= 0)) return { ...y, max: 0 };
  return y;
}

function categoryAxis(item: NativeChart, context: ChartContext): Element {
  const { chart, look } = item;
  // Bars are listed from the top down, as they were written.
  const lying = chart.type === 'bar';
  return h(
    'c:catAx',
    {},
    val('axId', CATEGORIES),
    scaling({}, lying),
    val('delete', false),
    val('axPos', lying ? 'l' : 'b'),
    axisTitle(chart.x.title, lying, item, context),
    labels('General', 'low'),
    hairline(item, 'text'),
    textProperties({ size: look.size, colour: look.text }, context),
    val('crossAx', VALUES),
    val('crosses', 'autoZero'),
    val('auto', false),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    val('noMultiLvlLbl', true),
  );
}

function valueAxis(item: NativeChart, context: ChartContext): Element {
  const { chart, look } = item;
  const lying = chart.type === 'bar';
  const scatter = chart.type === 'scatter';
  return h(
    'c:valAx',
    {},
    val('axId', VALUES),
    scaling(withZero(chart)),
    val('delete', false),
    val('axPos', lying ? 'b' : 'l'),
    h('c:majorGridlines', {}, h('c:spPr', {}, h('a:ln', { w: toEmu(0.5) }, solidFill(look.rule)))),
    axisTitle(chart.y.title, !lying, item, context),
    labels(axisCode(chart), scatter ? 'low' : 'nextTo'),
    NO_LINE,
    textProperties({ size: look.size, colour: look.text }, context),
    val('crossAx', CATEGORIES),
    // Where the categories run downwards, their last one stands at the foot.
    val('crosses', lying ? 'max' : scatter ? 'min' : 'autoZero'),
    val('crossBetween', scatter || chart.type === 'area' ? 'midCat' : 'between'),
    chart.grouping === 'percent' && val('majorUnit', 0.25),
  );
}

/** Labels without ticks. */
const labels = (formatCode: string, place: 'low' | 'nextTo'): readonly Element[] => [
  h('c:numFmt', { formatCode, sourceLinked: false }),
  val('majorTickMark', 'none'),
  val('minorTickMark', 'none'),
  val('tickLblPos', place),
];

/** A scatter chart's x. */
function acrossAxis(item: NativeChart, context: ChartContext): Element {
  const { chart, look } = item;
  return h(
    'c:valAx',
    {},
    val('axId', CATEGORIES),
    scaling(chart.x),
    val('delete', false),
    val('axPos', 'b'),
    axisTitle(chart.x.title, false, item, context),
    labels('General', 'low'),
    hairline(item, 'text'),
    textProperties({ size: look.size, colour: look.text }, context),
    val('crossAx', VALUES),
    val('crosses', 'min'),
    val('crossBetween', 'midCat'),
  );
}

const axisTitle = (title: string | undefined, upright: boolean, { look }: NativeChart, context: ChartContext): Element | undefined =>
  title === undefined
    ? undefined
    : titleElement(title, { size: look.size, colour: look.text }, context, upright ? { rotation: TURNED } : {});
