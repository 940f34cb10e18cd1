import { pt, type Rect } from '../../lib/units.js';
import type { Line, PaperItem } from '../../scene/types.js';
import type { Shape } from '../../theme/types.js';
import { moved, movedLine } from './moved.js';

/**
 * The item on the other side of the page, for documents that are read from the right: the place of each line, picture, code and chart is mirrored
 * about the middle of `width` points, not what it shows; shapes are mirrored outright. Twice mirrored is where it was.
 */
export function mirrored(item: PaperItem, width: number): PaperItem {
  if (item.kind === 'lines') return { ...item, lines: item.lines.map((line) => mirroredLine(line, width)) };
  if (item.kind !== 'shape') return moved(item, width - item.box.width - 2 * item.box.x, 0);
  const { clip, shape } = item;
  return { ...item, shape: mirroredShape(shape, width), ...(clip === undefined ? {} : { clip: mirroredBox(clip, width) }) };
}

/** The line as one block: what stood at its column's left edge stands at the mirrored column's right one. */
export function mirroredLine(line: Line, width: number): Line {
  if (line.spans.length === 0) return line;
  const left = Math.min(...line.spans.map(({ x }) => x));
  const right = Math.max(...line.spans.map((span) => span.x + span.width));
  return movedLine(line, width - left - right, 0);
}

const mirroredBox = (box: Rect, width: number): Rect => ({ ...box, x: pt(width - box.x - box.width) });

function mirroredShape(shape: Shape, width: number): Shape {
  const point = ([x, y]: Point): Point => [pt(width - x), y];
  if (shape.kind === 'line') return { ...shape, from: point(shape.from), to: point(shape.to) };
  if (shape.kind === 'polygon') return { ...shape, points: shape.points.map(point) };
  return { ...shape, box: mirroredBox(shape.box, width) };
}

type Point = Extract<Shape, { readonly kind: 'line' }>['from'];
