import type { Chart, NumberFormat } from '../../../../compose/types.js';
import { drawLadder, tickLabels, titleAbove, widest } from './axes.js';
import type { Brush, Room } from './brush.js';
import { type Scale, scaleFor } from './scale.js';

/** Where numbers stand across and upwards. */
export interface Field {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const PLAIN: NumberFormat = { decimals: 0, grouped: false, percent: false, prefix: '', suffix: '' };

/** Two axes of numbers, for points. */
export function numberAxes(chart: Chart, room: Room, brush: Brush): Field {
  const { pitch, look } = brush;
  const top = titleAbove(chart.y.title, room, brush) + pitch * 0.5;
  const xTitle = chart.x.title === undefined ? undefined : brush.label(chart.x.title, room.right - room.left, 1);
  const bottom = room.bottom - pitch * 1.5 - (xTitle?.height ?? 0);
  const upright = scaleOf(chart, (bottom - top) / (pitch * 3));
  const numbers = tickLabels(upright, chart.format, brush);
  const inner = room.left + widest(numbers) + look.size * 0.5;
  const across = acrossScale(chart, room.right - inner, brush);
  const marks = tickLabels(across, PLAIN, brush);
  const left = Math.max(inner, room.left + (marks[0]?.width ?? 0) / 2 + 1);
  const right = room.right - (marks.at(-1)?.width ?? 0) / 2;
  const x = (value: number): number => left + across.share(value) * (right - left);
  const y = (value: number): number => bottom - upright.share(value) * (bottom - top);
  drawLadder(upright, numbers, y, { left, right }, room.left, brush);
  for (const [i, mark] of marks.entries())
    brush.write(mark, x(across.ticks[i] ?? 0) - mark.width / 2 - 1, bottom + pitch * 0.5, mark.width + 2, 'center');
  brush.line(left, bottom, right, bottom, look.text, 0.75);
  if (xTitle !== undefined) brush.write(xTitle, left, room.bottom - xTitle.height, right - left, 'center');
  return { x, y };
}

function scaleOf({ series, y }: Chart, fit: number): Scale {
  const values = series.flatMap((one) => one.values.filter((value) => value !== undefined));
  return scaleFor(values, y, Math.max(2, Math.min(6, Math.floor(fit))), false);
}

/** As many marks as stand side by side with air between them. */
function acrossScale({ xs, x }: Chart, width: number, brush: Brush): Scale {
  const guess = tickLabels(scaleFor(xs, x, 6, false), PLAIN, brush);
  const fit = Math.floor(width / (widest(guess) + 2 * brush.look.size));
  return scaleFor(xs, x, Math.max(1, Math.min(8, fit)), false);
}
