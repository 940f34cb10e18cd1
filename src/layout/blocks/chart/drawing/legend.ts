import type { Chart } from '../../../../compose/types.js';
import type { Brush, Label, Room } from './brush.js';

/** Side of a legend's colour patch over the text's size, its distance from the name, and between entries. */
const PATCH = 0.62;
const PATCH_GAP = 0.45;
const ENTRY_GAP = 1.6;

/** A legend takes at most this share of the chart's width at its side, or of its height above or below. */
const WIDEST_SHARE = 0.38;
const TALLEST_SHARE = 0.34;

interface Entry {
  readonly label: Label;
  readonly width: number;
  readonly draw: (x: number, y: number) => void;
}

/** Names of series, or of slices. */
export const legendNames = ({ type, categories, series }: Chart): readonly string[] =>
  type === 'pie' || type === 'doughnut' ? categories : series.map(({ name }) => name);

/** Draws the legend at its side of the room, and answers what is left. Reports names that it has no room for (`chart-legend`). */
export function drawLegend(chart: Chart, room: Room, brush: Brush): Room {
  const names = legendNames(chart);
  if (chart.legend === 'none' || names.every((name) => name === '')) return room;
  return chart.legend === 'right' ? drawColumn(names, chart, room, brush) : drawRows(names, chart, room, brush);
}

function entriesOf(names: readonly string[], { type }: Chart, width: number, brush: Brush): readonly Entry[] {
  const { size, colours, text } = brush.look;
  const indent = size * (PATCH + PATCH_GAP);
  return names.map((name, i) => {
    const label = brush.label(name, width - indent, 2);
    const colour = colours[i] ?? text;
    return {
      label,
      width: indent + label.width,
      draw: (x, y) => {
        const side = size * PATCH;
        const middle = y + brush.pitch / 2;
        if (type === 'line') brush.rect(x, middle - 1.25, side, 2.5, colour);
        else if (type === 'scatter') brush.disc(x + side / 2, middle, side / 2, colour);
        else brush.rect(x, middle - side / 2, side, side, colour);
        brush.write(label, x + indent, y, label.width + 2, 'left');
      },
    };
  });
}

function drawColumn(names: readonly string[], chart: Chart, room: Room, brush: Brush): Room {
  const entries = entriesOf(names, chart, (room.right - room.left) * WIDEST_SHARE, brush);
  const width = Math.max(...entries.map((entry) => entry.width));
  const air = brush.look.size * 0.3;
  const height = entries.reduce((sum, { label }) => sum + label.height + air, -air);
  const x = room.right - width - 2;
  let y = Math.max(room.top, (room.top + room.bottom - height) / 2);
  let named = 0;
  for (const { label, draw } of entries) {
    if (y + label.height > room.bottom + 0.5) break;
    draw(x, y);
    y += label.height + air;
    named += 1;
  }
  reportUnnamed(named, names.length, brush);
  return { ...room, right: x - brush.look.size * 1.2 };
}

function drawRows(names: readonly string[], chart: Chart, room: Room, brush: Brush): Room {
  const width = room.right - room.left;
  const gap = brush.look.size * ENTRY_GAP;
  const rows: Entry[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const entry of entriesOf(names, chart, width * 0.6, brush)) {
    if (used + gap + entry.width > width) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push(entry);
    used += gap + entry.width;
  }
  const most = (room.bottom - room.top) * TALLEST_SHARE;
  const heights = rows.map((row) => Math.max(...row.map(({ label }) => label.height)));
  let shown = 0;
  let height = 0;
  while (shown < rows.length && (shown === 0 || height + (heights[shown] ?? 0) <= most)) height += heights[shown++] ?? 0;
  reportUnnamed(rows.slice(0, shown).flat().length, names.length, brush);
  let y = chart.legend === 'top' ? room.top : room.bottom - height;
  for (const [i, row] of rows.slice(0, shown).entries()) {
    const total = row.reduce((sum, entry) => sum + entry.width + gap, -gap);
    let x = room.left + (width - total) / 2;
    for (const entry of row) {
      entry.draw(x, y);
      x += entry.width + gap;
    }
    y += heights[i] ?? 0;
  }
  const air = brush.pitch * 0.6;
  return chart.legend === 'top' ? { ...room, top: room.top + height + air } : { ...room, bottom: room.bottom - height - air };
}

function reportUnnamed(named: number, all: number, { medium: { medium, at, report } }: Brush): void {
  if (named < all)
    report({
      severity: 'note',
      id: 'chart-legend',
      message: `the chart’s legend has room for ${named} of ${all} names ${medium === 'paper' ? 'on paper' : 'on its slide'}`,
      at,
      help: 'give the chart more room or a `legend` at another side, or show fewer series',
    });
}
