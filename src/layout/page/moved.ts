import { pt, type Rect } from '../../lib/units.js';
import type { Drawing, Line, PaperItem } from '../../scene/types.js';
import type { Shape } from '../../theme/types.js';
import { lineWith } from '../text/line-with.js';

/** The item, `dx` to the right and `dy` further down. */
export function moved(item: PaperItem, dx: number, dy: number): PaperItem {
  if (item.kind === 'lines') return { ...item, lines: item.lines.map((line) => movedLine(line, dx, dy)) };
  if (item.kind === 'shape') {
    const { clip } = item;
    return { ...item, shape: movedShape(item.shape, dx, dy), ...(clip === undefined ? {} : { clip: movedBox(clip, dx, dy) }) };
  }
  if (item.kind === 'figure') return { ...item, box: movedBox(item.box, dx, dy), drawing: movedDrawing(item.drawing, dx, dy) };
  return { ...item, box: movedBox(item.box, dx, dy) };
}

const movedDrawing = ({ shapes, lines }: Drawing, dx: number, dy: number): Drawing => ({
  shapes: shapes.map((shape) => movedShape(shape, dx, dy)),
  lines: lines.map((line) => movedLine(line, dx, dy)),
});

export const movedLine = (line: Line, dx: number, dy: number): Line =>
  lineWith(line, dx === 0 ? line.spans : line.spans.map((span) => ({ ...span, x: pt(span.x + dx) })), dy);

const movedBox = (box: Rect, dx: number, dy: number): Rect => ({ ...box, x: pt(box.x + dx), y: pt(box.y + dy) });

function movedShape(shape: Shape, dx: number, dy: number): Shape {
  const point = ([x, y]: readonly [number, number]) => [pt(x + dx), pt(y + dy)] as const;
  if (shape.kind === 'line') return { ...shape, from: point(shape.from), to: point(shape.to) };
  if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(point) };
  return { ...shape, box: movedBox(shape.box, dx, dy) };
}
