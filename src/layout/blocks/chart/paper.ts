import type { Block } from '../../../compose/types.js';
import { pt, rect } from '../../../lib/units.js';
import type { Galley } from '../../page/galley.js';
import { onGrid } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import { captionStrips } from '../caption/paper.js';
import { chartLook, describeChart, drawChart, halfPoint } from './drawing/index.js';

/** Height of a chart over its width, of one that lies broad and of one that is round; bars get as high as their number asks. */
const BROAD = 0.52;
const ROUND = 0.46;
const BAR = 1.9;

/** In a narrow column a chart is higher in proportion: up to this, in points, and not higher than this share of its width. */
const LOWEST = 136;
const SQUARE = 0.9;

/** A chart takes at most this share of the page's height. */
const TALLEST_SHARE = 0.5;

/** A chart as wide as the column, drawn; its caption stays with it. */
export function chartStrips({ chart, caption, at }: Block & { readonly kind: 'chart' }, galley: Galley): readonly Strip[] {
  const { setting, column, within } = galley;
  const { unit, paper, theme, fonts } = setting;
  const style = paper.text.caption;
  const place = {
    size: halfPoint(style.size),
    titleSize: halfPoint(style.size * 1.2),
    text: style.colour,
    titleColour: paper.text.body.colour,
  };
  const look = chartLook(chart, { ...place, ground: { role: 'lt1' } }, theme);
  const height = onGrid(heightOf(chart, column.width, look.size, setting.bottom - setting.top), unit);
  const box = rect(column.x, 0, column.width, height);
  const drawing = drawChart(chart, box, look, { fonts, medium: 'paper', at, report: setting.env.report });
  const captions = captionStrips(caption, at, galley);
  const captioned = captions.length > 0;
  const figure: Strip = {
    height: pt(height),
    before: pt(2 * unit),
    after: pt(captioned ? 0 : 2 * unit),
    keep: captioned,
    items: [{ kind: 'figure', box, drawing, alt: describeChart(chart, setting.lang), at, tag: 'Figure', within }],
    cites: [],
  };
  return [figure, ...captions];
}

function heightOf(
  { type, categories, series, grouping }: (Block & { readonly kind: 'chart' })['chart'],
  width: number,
  size: number,
  page: number,
): number {
  const broad = width * (type === 'pie' || type === 'doughnut' ? ROUND : BROAD);
  const bars = type === 'bar' ? categories.length * (grouping === 'clustered' ? Math.max(1, series.length * 0.6) : 1) * size * BAR : 0;
  return Math.min(page * TALLEST_SHARE, Math.max(broad, bars, Math.min(LOWEST, width * SQUARE)));
}
