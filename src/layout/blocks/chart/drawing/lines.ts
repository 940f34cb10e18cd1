import type { Chart } from '../../../../compose/types.js';
import type { Colour } from '../../../../lib/colour.js';
import { type Plot, uprightAxes } from './axes.js';
import type { Brush, Room } from './brush.js';
import { numberText } from './number-text.js';
import { type Reach, reachesOf } from './stacks.js';

/** Width of a line, in points, and the radius of the mark on each of its values where there are few. */
const LINE_WIDTH = 2.25;
const MARK_RADIUS = 3;
const MOST_MARKS = 24;

/** How much of what is behind an unstacked area shows through: 0 all, 1 none. */
const AREA_OPACITY = 0.7;

/** A line a series, broken at gaps. */
export function drawLines(chart: Chart, room: Room, brush: Brush): void {
  const values = chart.series.flatMap((series) => series.values.filter((value) => value !== undefined));
  const plot = uprightAxes(chart, values, chart.labels ? { ...room, top: room.top + brush.pitch * 0.5 } : room, { zero: false }, brush);
  const marked = chart.categories.length <= MOST_MARKS;
  chart.series.forEach((series, s) => {
    const colour = brush.look.colours[s] ?? brush.look.text;
    series.values.forEach((value, i) => {
      const next = series.values[i + 1];
      if (value === undefined) return;
      const { middle: x, breadth } = plot.band(i);
      const y = plot.at(value);
      if (next !== undefined) brush.line(x, y, plot.band(i + 1).middle, plot.at(next), colour, LINE_WIDTH);
      const alone = next === undefined && series.values[i - 1] === undefined;
      brush.disc(x, y, marked || alone ? Math.min(MARK_RADIUS, breadth / 2) : LINE_WIDTH / 2, colour);
    });
  });
  if (!chart.labels) return;
  for (const [s, series] of chart.series.entries()) labelValues(series.values, plot, chart, brush.look.colours[s], room, brush);
}

function labelValues(
  values: readonly (number | undefined)[],
  plot: Plot,
  chart: Chart,
  colour: Colour | undefined,
  room: Room,
  brush: Brush,
): void {
  values.forEach((value, i) => {
    if (value === undefined) return;
    const label = brush.label(numberText(value, chart.format), Number.MAX_SAFE_INTEGER, 1, { colour: colour ?? brush.look.text });
    brush.writeIfFree(label, plot.band(i).middle, plot.at(value) - MARK_RADIUS - label.height, room);
  });
}

/** A filled area a series: piled up where they are stacked, else one before the other, each letting the others through. */
export function drawAreas(chart: Chart, room: Room, brush: Brush): void {
  const reaches = reachesOf(withoutGaps(chart));
  const ends = reaches.flat().flatMap((reach) => (reach === undefined ? [] : [reach.to]));
  const plot = uprightAxes(
    chart,
    ends,
    chart.labels ? { ...room, top: room.top + brush.pitch * 0.5 } : room,
    { zero: true, flush: true },
    brush,
  );
  reaches.forEach((row, s) => {
    const colour = brush.look.colours[s] ?? brush.look.text;
    const opacity = chart.grouping === 'clustered' && reaches.length > 1 ? AREA_OPACITY : undefined;
    brush.polygon(outlineOf(row, plot), colour, opacity);
  });
  brush.line(plot.room.left, plot.at(0), plot.room.right, plot.at(0), brush.look.text, 0.75);
  if (!chart.labels) return;
  reaches.forEach((row, s) => {
    row.forEach((reach, i) => {
      const value = chart.series[s]?.values[i];
      if (reach === undefined || value === undefined) return;
      const label = brush.label(numberText(value, chart.format), Number.MAX_SAFE_INTEGER, 1, { colour: brush.look.titleColour });
      brush.writeIfFree(label, plot.band(i).middle, plot.at(reach.to) - label.height - 2, room);
    });
  });
}

/** A gap in an area is a value of zero, as PowerPoint draws it. */
const withoutGaps = (chart: Chart): Chart => ({
  ...chart,
  series: chart.series.map((series) => ({ ...series, values: chart.categories.map((_, i) => series.values[i] ?? 0) })),
});

/** Along the values and back along what they stand on; a single value is as wide as half its band. */
function outlineOf(row: readonly Reach[], plot: Plot): readonly (readonly [number, number])[] {
  const edge = (of: (reach: NonNullable<Reach>) => number): readonly (readonly [number, number])[] =>
    row.flatMap((reach, i) => {
      if (reach === undefined) return [];
      const { middle, breadth } = plot.band(i);
      const y = plot.at(of(reach));
      return row.length > 1 ? [[middle, y] as const] : [[middle - breadth / 4, y] as const, [middle + breadth / 4, y] as const];
    });
  return [...edge(({ to }) => to), ...[...edge(({ from }) => from)].reverse()];
}
