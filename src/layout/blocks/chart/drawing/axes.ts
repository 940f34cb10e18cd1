import type { Chart, NumberFormat } from '../../../../compose/types.js';
import type { Brush, Label, Room } from './brush.js';
import { axisFormat, numberText } from './number-text.js';
import { type Scale, scaleFor } from './scale.js';

/** The rectangle between the axes, and where values stand in it. */
export interface Plot {
  readonly room: Room;
  /** Position of a value on the value axis: y where it stands upright, x where it lies. */
  readonly at: (value: number) => number;
  /** Middle and breadth of a category's band on the other axis. */
  readonly band: (index: number) => { readonly middle: number; readonly breadth: number };
}

/** `zero`: the axis shows it whatever the values are. `flush`: the first and the last category stand on the plot's edges. */
export interface Kind {
  readonly zero: boolean;
  readonly flush?: boolean;
}

/** Points between two marks of a value axis, at least: labels need air. */
const MARK_EVERY = 2.4;

const HAIRLINE = 0.5;

/** An axis from bottom to top, with its numbers and gridlines, over bands of categories from left to right. */
export function uprightAxes(chart: Chart, values: readonly number[], room: Room, { zero, flush = false }: Kind, brush: Brush): Plot {
  const { pitch, look } = brush;
  const top = titleAbove(chart.y.title, room, brush);
  const marksThatFit = Math.max(2, Math.min(6, Math.floor((room.bottom - top - 2 * pitch) / (pitch * MARK_EVERY))));
  const scale = scaleFor(values, valueAxis(chart), marksThatFit, zero);
  const marks = valueLabels(chart, scale, brush);
  const left = room.left + widest(marks) + look.size * 0.5;
  const count = chart.categories.length;
  const edges = flush && count > 1;
  const bandWidth = (room.right - left) / (edges ? count - 1 : Math.max(1, count));
  const middleOf = (i: number): number => left + (i + (edges ? 0 : 0.5)) * bandWidth;
  const names = categoryLabels(chart.categories, bandWidth, edges, brush);
  const xTitle = chart.x.title === undefined ? undefined : brush.label(chart.x.title, room.right - left, 1);
  const below = Math.max(0, ...names.map((label) => label?.height ?? 0)) + pitch * 0.5 + (xTitle?.height ?? 0);
  const plot = { left, right: room.right, top: top + pitch * 0.5, bottom: room.bottom - below };
  const at = (value: number): number => plot.bottom - scale.share(value) * (plot.bottom - plot.top);
  drawLadder(scale, marks, at, plot, room.left, brush);
  names.forEach((label, i) => {
    // The last of those that are named may have less than its room before the edge.
    if (label !== undefined) brush.writeIfFree(label, middleOf(i), plot.bottom + pitch * 0.5, room);
  });
  if (xTitle !== undefined) brush.write(xTitle, left, room.bottom - xTitle.height, room.right - left, 'center');
  return { room: plot, at, band: (i) => ({ middle: middleOf(i), breadth: bandWidth }) };
}

/** Gridlines one above the other, each with its number before it. */
export function drawLadder(
  { ticks }: Scale,
  marks: readonly Label[],
  at: (value: number) => number,
  { left, right }: Pick<Room, 'left' | 'right'>,
  edge: number,
  brush: Brush,
): void {
  const { rule, size } = brush.look;
  ticks.forEach((tick, i) => {
    const mark = marks[i];
    brush.line(left, at(tick), right, at(tick), rule, HAIRLINE);
    if (mark !== undefined) brush.write(mark, edge, at(tick) - mark.height / 2, left - edge - size * 0.5, 'right');
  });
}

/** An axis from left to right beneath bands of categories, the first on top. */
export function lyingAxes(chart: Chart, values: readonly number[], room: Room, brush: Brush): Plot {
  const { pitch, look } = brush;
  const below = titleAbove(chart.x.title, room, brush);
  const gap = look.size * 0.6;
  const yTitle = chart.y.title === undefined ? undefined : brush.label(chart.y.title, room.right - room.left, 1);
  const bottom = room.bottom - pitch * 1.5 - (yTitle?.height ?? 0);
  const count = Math.max(1, chart.categories.length);
  // The name of a bar thinner than itself reaches above it.
  const top = below + ((bottom - below) / count < pitch ? pitch / 2 : 0);
  const breadth = (bottom - top) / count;
  const every = Math.max(1, Math.ceil(pitch / breadth - 1e-9));
  const names = chart.categories.map((name, i) =>
    i % every === 0
      ? brush.label(name, (room.right - room.left) * 0.36, Math.max(1, Math.min(3, Math.floor((breadth * every) / pitch))))
      : undefined,
  );
  const named = Math.max(0, ...names.map((label) => label?.width ?? 0)) + 2;
  const inner = room.left + named + gap;
  const guess = scaleFor(values, valueAxis(chart), 5, true);
  const roomFor = Math.floor((room.right - inner) / (widest(valueLabels(chart, guess, brush)) + 2 * look.size));
  const scale = scaleFor(values, valueAxis(chart), Math.max(1, Math.min(6, roomFor)), true);
  const marks = valueLabels(chart, scale, brush);
  const left = Math.max(inner, room.left + (marks[0]?.width ?? 0) / 2 + 1);
  const plot = { left, right: room.right - (marks.at(-1)?.width ?? 0) / 2, top, bottom };
  const at = (value: number): number => plot.left + scale.share(value) * (plot.right - plot.left);
  scale.ticks.forEach((tick, i) => {
    brush.line(at(tick), plot.top, at(tick), plot.bottom, look.rule, HAIRLINE);
    const mark = marks[i];
    if (mark !== undefined) brush.writeIfFree(mark, at(tick), plot.bottom + pitch * 0.5, room);
  });
  names.forEach((label, i) => {
    if (label === undefined) return;
    const middle = top + (i + 0.5) * breadth;
    brush.write(label, room.left, middle - label.height / 2, left - gap - room.left, 'right');
  });
  if (yTitle !== undefined) brush.write(yTitle, left, room.bottom - yTitle.height, room.right - left, 'center');
  return { room: plot, at, band: (i) => ({ middle: top + (i + 0.5) * breadth, breadth }) };
}

/** Shares of a whole are counted to 100 %. */
export const valueAxis = ({ grouping, y }: Chart): Chart['y'] => (grouping === 'percent' ? { min: 0, max: 1, ...y } : y);

/** The title of an upright axis stands level above it: read without turning one's head. */
export function titleAbove(title: string | undefined, room: Room, brush: Brush): number {
  if (title === undefined) return room.top;
  const label = brush.label(title, room.right - room.left, 1);
  brush.write(label, room.left, room.top, room.right - room.left, 'left');
  return room.top + label.height + brush.look.size * 0.3;
}

const valueLabels = ({ format, grouping }: Chart, scale: Scale, brush: Brush): readonly Label[] =>
  tickLabels(scale, grouping === 'percent' ? SHARE : format, brush);

const SHARE: NumberFormat = { decimals: 0, grouped: false, percent: true, prefix: '', suffix: '' };

/** The numbers of an axis, written with the decimals that its steps need. */
export function tickLabels({ ticks, step }: Scale, format: NumberFormat, brush: Brush): readonly Label[] {
  const written = axisFormat(format, ticks, step);
  return ticks.map((tick) => brush.label(numberText(tick, written), Number.MAX_SAFE_INTEGER, 1));
}

export const widest = (labels: readonly Label[]): number => Math.max(0, ...labels.map(({ width }) => width));

/** Up to this many categories all are named, whatever it costs; of more, only so many as stand side by side. */
const ALL_NAMED = 12;

/** Bands narrower than this, in ems, hold no name. */
const LEAST_BAND = 2.5;

/** Names of bands side by side: on up to three lines, and where there are many, every second, third or further one. */
function categoryLabels(names: readonly string[], band: number, edges: boolean, brush: Brush): readonly (Label | undefined)[] {
  const gap = brush.look.size * 0.4;
  // One on the plot's edge has half a band to itself.
  const roomOf = (i: number, every: number): number => band * every * (edges && (i === 0 || i === names.length - 1) ? 0.5 : 1) - gap;
  for (const every of [1, 2, 3, 4, 5, 6, 10, 12, 15, 20, 25, 50, 100]) {
    const labels = names.map((name, i) => (i % every === 0 ? brush.label(name, roomOf(i, every), every === 1 ? 3 : 1) : undefined));
    if ((names.length <= ALL_NAMED && band > LEAST_BAND * brush.look.size) || labels.every((label) => label?.cut !== true)) return labels;
  }
  return names.map((name, i) => (i === 0 ? brush.label(name, band * names.length, 1) : undefined));
}
