import type { Chart } from '../../../../compose/types.js';
import { lyingAxes, type Plot, uprightAxes } from './axes.js';
import type { Brush, Room } from './brush.js';
import { numberText } from './number-text.js';
import { type Reach, reachesOf } from './stacks.js';

/** Between groups of bars, over a bar's breadth. */
const BAR_GAP = 0.7;

/** Columns from left to right, or bars from top to bottom. */
export function drawBars(chart: Chart, room: Room, brush: Brush): void {
  const reaches = reachesOf(chart);
  const ends = reaches.flat().flatMap((reach) => (reach === undefined ? [] : [reach.to]));
  const inner = chart.labels && chart.grouping === 'clustered' ? roomForLabels(chart, room, brush) : room;
  const lying = chart.type === 'bar';
  const plot = lying ? lyingAxes(chart, ends, inner, brush) : uprightAxes(chart, ends, inner, { zero: true }, brush);
  const abreast = chart.grouping === 'clustered' ? chart.series.length : 1;
  reaches.forEach((row, s) => {
    row.forEach((reach, i) => {
      if (reach === undefined) return;
      const { middle, breadth } = plot.band(i);
      const thick = breadth / (abreast + BAR_GAP);
      const start = middle - (thick * abreast) / 2 + (abreast === 1 ? 0 : s) * thick;
      drawBar({ reach, start, thick, lying, value: chart.series[s]?.values[i] ?? 0, series: s }, chart, plot, room, brush);
    });
  });
  const zero = plot.at(0);
  const { left, right, top, bottom } = plot.room;
  if (lying) brush.line(zero, top, zero, bottom, brush.look.text, 0.75);
  else brush.line(left, zero, right, zero, brush.look.text, 0.75);
}

interface Bar {
  readonly reach: NonNullable<Reach>;
  readonly start: number;
  readonly thick: number;
  readonly lying: boolean;
  readonly value: number;
  readonly series: number;
}

function drawBar({ reach, start, thick, lying, value, series }: Bar, chart: Chart, plot: Plot, room: Room, brush: Brush): void {
  const [a, b] = [plot.at(reach.from), plot.at(reach.to)];
  const [low, length] = [Math.min(a, b), Math.abs(b - a)];
  const { colours, onColours, text, size } = brush.look;
  const fill = colours[series] ?? text;
  if (lying) brush.rect(low, start, length, thick, fill);
  else brush.rect(start, low, thick, length, fill);
  if (!chart.labels) return;
  const stacked = chart.grouping !== 'clustered';
  const label = brush.label(
    numberText(value, chart.format),
    Number.MAX_SAFE_INTEGER,
    1,
    stacked ? { colour: onColours[series] ?? text } : {},
  );
  const middle = start + thick / 2;
  if (stacked) {
    if ((lying ? label.width : label.height) > length || (lying ? label.height : label.width) > thick) return;
    const along = low + length / 2;
    brush.writeIfFree(label, lying ? along : middle, (lying ? middle : along) - label.height / 2, room);
    return;
  }
  const gap = size * 0.25;
  const before = reach.to < reach.from;
  if (lying) brush.writeIfFree(label, before ? b - gap - label.width / 2 : b + gap + label.width / 2, middle - label.height / 2, room);
  else brush.writeIfFree(label, middle, before ? b + gap / 2 : b - gap / 2 - label.height, room);
}

/** Labels stand beyond the ends of bars. */
function roomForLabels({ type, series, format }: Chart, room: Room, brush: Brush): Room {
  if (type !== 'bar') return { ...room, top: room.top + brush.pitch * 0.6 };
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== undefined));
  const longest = values.map((value) => numberText(value, format)).reduce((a, b) => (b.length > a.length ? b : a), '');
  return { ...room, right: room.right - brush.label(longest, Number.MAX_SAFE_INTEGER, 1).width };
}
