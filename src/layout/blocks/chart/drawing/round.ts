import type { Chart } from '../../../../compose/types.js';
import type { Brush, Room } from './brush.js';
import { numberText } from './number-text.js';

/** A doughnut's hole over its diameter. */
const HOLE = 0.58;

/** Points of a full circle's outline: less than a tenth of a point from the circle at 200 pt across. */
const CORNERS = 180;

const SHARE = { decimals: 0, grouped: false, percent: true, prefix: '', suffix: '' };

/** Slices from twelve o'clock on, clockwise, with their shares where labels are asked for. */
export function drawRound(chart: Chart, room: Room, brush: Brush): void {
  const values = chart.series[0]?.values.map((value) => value ?? 0) ?? [];
  const total = values.reduce((sum, value) => sum + value, 0);
  const hole = chart.type === 'doughnut' ? HOLE : 0;
  const outside = chart.labels && hole === 0;
  const label = (share: number, colour = brush.look.text) => brush.label(numberText(share, SHARE), Number.MAX_SAFE_INTEGER, 1, { colour });
  const edge = outside ? label(1).width + brush.look.size * 0.4 : 2;
  const radius = Math.max(4, Math.min(room.right - room.left - 2 * edge, room.bottom - room.top - (outside ? 2 * brush.pitch + 4 : 4)) / 2);
  const [cx, cy] = [(room.left + room.right) / 2, (room.top + room.bottom) / 2];
  let turned = 0;
  const slices = values.map((value, i) => {
    const share = value / total;
    const from = turned;
    turned += share;
    return { share, from, to: turned, i };
  });
  for (const { share, from, to, i } of slices) {
    if (share > 0) brush.polygon(sliceOf(cx, cy, radius, hole * radius, from, to), brush.look.colours[i] ?? brush.look.text);
  }
  if (!chart.labels) return;
  for (const { share, from, to, i } of slices) {
    if (share <= 0) continue;
    const written = label(share, outside ? brush.look.text : (brush.look.onColours[i] ?? brush.look.text));
    const [dx, dy] = direction((from + to) / 2);
    const reach = outside ? radius + brush.look.size * 0.3 : (radius * (1 + hole)) / 2;
    const x = cx + dx * reach + (outside ? (dx * written.width) / 2 : 0);
    const y = cy + dy * reach + (outside ? (dy * written.height) / 2 : 0);
    // A ring's slice has to hold its label.
    if (!outside && share * 2 * Math.PI * reach < written.width) continue;
    brush.writeIfFree(written, x, y - written.height / 2, room);
  }
}

/** Where a share of the full turn points, from twelve o'clock clockwise. */
const direction = (share: number): readonly [number, number] => [Math.sin(share * 2 * Math.PI), -Math.cos(share * 2 * Math.PI)];

function sliceOf(cx: number, cy: number, outer: number, inner: number, from: number, to: number): readonly (readonly [number, number])[] {
  const steps = Math.max(1, Math.ceil((to - from) * CORNERS));
  const arc = (radius: number): (readonly [number, number])[] =>
    Array.from({ length: steps + 1 }, (_, i) => {
      const [dx, dy] = direction(from + ((to - from) * i) / steps);
      return [cx + dx * radius, cy + dy * radius] as const;
    });
  return [...arc(outer), ...(inner === 0 ? [[cx, cy] as const] : arc(inner).reverse())];
}
