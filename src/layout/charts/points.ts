import type { Chart } from '../../compose/types.js';
import { HAIRLINE, titleAbove, widest } from './axes.js';
import type { Brush, Room } from './brush.js';
import { axisFormat, numberText } from './number-text.js';
import { scaleFor } from './scale.js';

/** Radius of a point, in points. */
export const POINT_RADIUS = 3.5;

/** Scattered points between two axes of numbers. */
export function drawPoints(chart: Chart, room: Room, brush: Brush): void {
  const { pitch, look } = brush;
  const top = titleAbove(chart.y.title, room, brush) + pitch * 0.5;
  const xTitle = chart.x.title === undefined ? undefined : brush.label(chart.x.title, room.right - room.left, 1);
  const bottom = room.bottom - pitch * 1.5 - (xTitle?.height ?? 0);
  const ys = chart.series.flatMap((series) => series.values.filter((value) => value !== undefined));
  const vertical = scaleFor(ys, chart.y, Math.max(2, Math.min(6, Math.floor((bottom - top) / (pitch * 3)))), false);
  const plain = { decimals: 0, grouped: false, percent: false, prefix: '', suffix: '' };
  const marksOf = ({ ticks, step }: typeof vertical, format: Chart['format']) =>
    ticks.map((tick) => brush.label(numberText(tick, axisFormat(format, ticks, step)), Number.MAX_SAFE_INTEGER, 1));
  const yMarks = marksOf(vertical, chart.format);
  const inner = room.left + widest(yMarks) + look.size * 0.5;
  const guess = scaleFor(chart.xs, chart.x, 6, false);
  const fit = Math.floor((room.right - inner) / (widest(marksOf(guess, plain)) + 2 * look.size));
  const across = scaleFor(chart.xs, chart.x, Math.max(1, Math.min(8, fit)), false);
  const xMarks = marksOf(across, plain).map((label, i) => ({ label, tick: across.ticks[i] ?? 0 }));
  const left = Math.max(inner, room.left + (xMarks[0]?.label.width ?? 0) / 2 + 1);
  const right = room.right - (xMarks.at(-1)?.label.width ?? 0) / 2;
  const x = (value: number): number => left + across.share(value) * (right - left);
  const y = (value: number): number => bottom - vertical.share(value) * (bottom - top);
  vertical.ticks.forEach((tick, i) => {
    const mark = yMarks[i];
    brush.line(left, y(tick), right, y(tick), look.rule, HAIRLINE);
    if (mark !== undefined) brush.write(mark, room.left, y(tick) - mark.height / 2, left - room.left - look.size * 0.5, 'right');
  });
  for (const { label, tick } of xMarks) brush.write(label, x(tick) - label.width / 2 - 1, bottom + pitch * 0.5, label.width + 2, 'center');
  brush.line(left, bottom, right, bottom, look.text, 0.75);
  if (xTitle !== undefined) brush.write(xTitle, left, room.bottom - xTitle.height, right - left, 'center');
  chart.series.forEach((series, s) => {
    series.values.forEach((value, i) => {
      const at = chart.xs[i];
      if (value === undefined || at === undefined) return;
      brush.disc(x(at), y(value), POINT_RADIUS, look.colours[s] ?? look.text);
      if (!chart.labels) return;
      const label = brush.label(numberText(value, chart.format), Number.MAX_SAFE_INTEGER, 1);
      brush.writeIfFree(label, x(at), y(value) - POINT_RADIUS - label.height, room);
    });
  });
}
