import type { Chart } from '../../../../compose/types.js';
import type { Brush, Room } from './brush.js';
import { numberAxes } from './number-axes.js';
import { numberText } from './number-text.js';

/** Radius of a point, in points. */
const POINT_RADIUS = 3.5;

/** Scattered points between two axes of numbers. */
export function drawPoints(chart: Chart, room: Room, brush: Brush): void {
  const { x, y } = numberAxes(chart, room, brush);
  chart.series.forEach((series, s) => {
    series.values.forEach((value, i) => {
      const at = chart.xs[i];
      if (value === undefined || at === undefined) return;
      brush.disc(x(at), y(value), POINT_RADIUS, brush.look.colours[s] ?? brush.look.text);
      if (!chart.labels) return;
      const label = brush.label(numberText(value, chart.format), Number.MAX_SAFE_INTEGER, 1);
      brush.writeIfFree(label, x(at), y(value) - POINT_RADIUS - label.height, room);
    });
  });
}
