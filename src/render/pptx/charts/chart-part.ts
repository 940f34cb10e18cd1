import { unreachable } from '../../../lib/unreachable.js';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { NativeChart } from '../../../scene/types.js';
import { axisElements, axisIds } from './axes.js';
import type { Grid } from './grid.js';
import { seriesElements } from './series.js';
import { type ChartContext, textProperties, titleElement, val } from './text.js';

/** Between groups of bars, in per cent of a bar; a doughnut's hole, of its diameter. The drawing has the same. */
const GAP_WIDTH = 70;
const HOLE = 58;

/** `ppt/charts/chartN.xml`: a chart in the theme's colours and fonts, its data in the workbook of the relationship `workbook`. */
export function chartPart(item: NativeChart, grid: Grid, workbook: string, context: ChartContext): Element {
  const { chart, look } = item;
  return h(
    'c:chartSpace',
    declare('c', 'a', 'r'),
    val('date1904', false),
    val('roundedCorners', false),
    h(
      'c:chart',
      {},
      chart.title !== undefined &&
        titleElement(chart.title, { size: look.titleSize, colour: look.titleColour, bold: true }, context, { layout: TOP_LEFT }),
      val('autoTitleDeleted', chart.title === undefined),
      h(
        'c:plotArea',
        {},
        h('c:layout'),
        marksElement(item, grid, context),
        axisElements(item, context),
        h('c:spPr', {}, h('a:noFill'), h('a:ln', {}, h('a:noFill'))),
      ),
      legendElement(item, context),
      val('plotVisOnly', true),
      val('dispBlanksAs', chart.type === 'area' ? 'zero' : 'gap'),
    ),
    h('c:spPr', {}, h('a:noFill'), h('a:ln', {}, h('a:noFill'))),
    textProperties({ size: look.size, colour: look.text }, context),
    h('c:externalData', { 'r:id': workbook }, val('autoUpdate', false)),
  );
}

/** A title stands flush with the slide's own. */
const TOP_LEFT = h('c:layout', {}, h('c:manualLayout', {}, val('xMode', 'edge'), val('yMode', 'edge'), val('x', 0), val('y', 0)));

const GROUPING = { clustered: 'standard', stacked: 'stacked', percent: 'percentStacked' } as const;

/** The element of the chart's kind (ECMA-376 Part 1, 21.2.2.16 and others), its children in the schema's order. */
function marksElement(item: NativeChart, grid: Grid, context: ChartContext): Element {
  const { type, grouping } = item.chart;
  const series = seriesElements(item, grid, context);
  switch (type) {
    case 'bar':
    case 'column':
      return h(
        'c:barChart',
        {},
        val('barDir', type === 'bar' ? 'bar' : 'col'),
        val('grouping', grouping === 'clustered' ? 'clustered' : GROUPING[grouping]),
        val('varyColors', false),
        series,
        val('gapWidth', GAP_WIDTH),
        val('overlap', grouping === 'clustered' ? 0 : 100),
        axisIds(),
      );
    case 'line':
      return h('c:lineChart', {}, val('grouping', 'standard'), val('varyColors', false), series, val('marker', true), axisIds());
    case 'area':
      return h('c:areaChart', {}, val('grouping', GROUPING[grouping]), val('varyColors', false), series, axisIds());
    case 'pie':
      return h('c:pieChart', {}, val('varyColors', true), series, val('firstSliceAng', 0));
    case 'doughnut':
      return h('c:doughnutChart', {}, val('varyColors', true), series, val('firstSliceAng', 0), val('holeSize', HOLE));
    case 'scatter':
      return h('c:scatterChart', {}, val('scatterStyle', 'lineMarker'), val('varyColors', false), series, axisIds());
    default:
      return unreachable(type, 'render/pptx/charts');
  }
}

const PLACES = { top: 't', right: 'r', bottom: 'b' } as const;

function legendElement({ chart, look }: NativeChart, context: ChartContext): Element | undefined {
  if (chart.legend === 'none') return undefined;
  return h(
    'c:legend',
    {},
    val('legendPos', PLACES[chart.legend]),
    val('overlay', false),
    textProperties({ size: look.size, colour: look.text }, context),
  );
}
