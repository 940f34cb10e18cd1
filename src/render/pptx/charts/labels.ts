import type { Colour } from '../../../lib/colour.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { NativeChart } from '../../../scene/types.js';
import { numberCode } from './number-code.js';
import { type ChartContext, textProperties, val } from './text.js';

/** `c:dLbls` of a series: its values, where PowerPoint allows that kind of chart to have them (a wrong place is a repair). */
export function seriesLabels({ chart, look }: NativeChart, index: number, context: ChartContext): Element | undefined {
  if (!chart.labels) return undefined;
  const { type, grouping, format } = chart;
  const bars = type === 'bar' || type === 'column';
  const inside = bars && grouping !== 'clustered';
  const colour = inside ? look.onColours[index] : type === 'line' ? look.colours[index] : type === 'area' ? look.titleColour : look.text;
  // 21.2.2.48: areas have one place alone, so it is not named.
  const place = bars ? (inside ? 'ctr' : 'outEnd') : type === 'area' ? undefined : 't';
  return h(
    'c:dLbls',
    {},
    shownAs({ code: numberCode(format), colour: colour ?? look.text, size: look.size, place, share: false }, context),
  );
}

/** `c:dLbls` of a pie or doughnut: each slice's share; on a ring, in a colour that is read on the slice's own. */
export function pointLabels({ chart, look }: NativeChart, context: ChartContext): Element | undefined {
  if (!chart.labels) return undefined;
  const ring = chart.type === 'doughnut';
  const shown = (colour: Colour): readonly Element[] =>
    shownAs({ code: '0%', colour, size: look.size, place: ring ? undefined : 'outEnd', share: true }, context);
  return h(
    'c:dLbls',
    {},
    ring && chart.categories.map((_, i) => h('c:dLbl', {}, val('idx', i), shown(look.onColours[i] ?? look.text))),
    shown(look.text),
    val('showLeaderLines', false),
  );
}

interface Shown {
  readonly code: string;
  readonly colour: Colour;
  readonly size: number;
  readonly place: string | undefined;
  readonly share: boolean;
}

const shownAs = ({ code, colour, size, place, share }: Shown, context: ChartContext): readonly Element[] => [
  h('c:numFmt', { formatCode: code, sourceLinked: false }),
  h('c:spPr', {}, h('a:noFill'), h('a:ln', {}, h('a:noFill'))),
  // Left to itself, LibreOffice breaks `65%` in two.
  textProperties({ size, colour }, context, { wrap: 'none' }),
  ...(place === undefined ? [] : [val('dLblPos', place)]),
  val('showLegendKey', false),
  val('showVal', !share),
  val('showCatName', false),
  val('showSerName', false),
  val('showPercent', share),
  val('showBubbleSize', false),
];
