import { pt, type Rect, rect, type Size } from '../../lib/units.js';
import type { Drawing, Line, LineSpan, PaperItem } from '../../scene/types.js';
import type { Shape } from '../../theme/types.js';

/** Where something drawn at full size comes to stand: its origin on the page, and how large. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** The largest placement of something of `size` in `box`: in the middle across, at the top. */
export function placementIn({ width, height }: Size, box: Rect): Placement {
  const scale = Math.min(box.width / width, box.height / height);
  return { x: box.x + (box.width - width * scale) / 2, y: box.y, scale };
}

/** The item at its placement: positions, type sizes, stroke widths and radii all scaled alike. */
export function placed<T extends PaperItem>(item: T, placement: Placement): T;
export function placed(item: PaperItem, placement: Placement): PaperItem {
  if (placement.scale === 1 && placement.x === 0 && placement.y === 0) return item;
  switch (item.kind) {
    case 'lines':
      return { ...item, lines: item.lines.map((line) => placedLine(line, placement)) };
    case 'shape':
      return {
        ...item,
        shape: placedShape(item.shape, placement),
        ...(item.clip === undefined ? {} : { clip: placedBox(item.clip, placement) }),
      };
    case 'figure':
      return { ...item, box: placedBox(item.box, placement), drawing: placedDrawing(item.drawing, placement) };
    default:
      return { ...item, box: placedBox(item.box, placement) };
  }
}

export const placedBox = (box: Rect, { x, y, scale }: Placement): Rect =>
  rect(x + box.x * scale, y + box.y * scale, box.width * scale, box.height * scale);

const placedDrawing = ({ shapes, lines }: Drawing, placement: Placement): Drawing => ({
  shapes: shapes.map((shape) => placedShape(shape, placement)),
  lines: lines.map((line) => placedLine(line, placement)),
});

function placedLine(line: Line, placement: Placement): Line {
  const { y, scale } = placement;
  return {
    ...line,
    top: pt(y + line.top * scale),
    baseline: pt(y + line.baseline * scale),
    height: pt(line.height * scale),
    spans: line.spans.map((span) => placedSpan(span, placement)),
  };
}

const placedSpan = (span: LineSpan, { x, scale }: Placement): LineSpan => ({
  ...span,
  x: pt(x + span.x * scale),
  width: pt(span.width * scale),
  size: pt(span.size * scale),
  ...(span.rise === undefined ? {} : { rise: pt(span.rise * scale) }),
});

function placedShape(shape: Shape, placement: Placement): Shape {
  const { x, y, scale } = placement;
  const point = ([px, py]: readonly [number, number]) => [pt(x + px * scale), pt(y + py * scale)] as const;
  switch (shape.kind) {
    case 'line':
      return { ...shape, from: point(shape.from), to: point(shape.to), width: pt(shape.width * scale) };
    case 'polygon':
      return { ...shape, points: shape.points.map(point) };
    case 'rect':
      return {
        ...shape,
        box: placedBox(shape.box, placement),
        ...(shape.radius === undefined ? {} : { radius: pt(shape.radius * scale) }),
      };
    case 'ellipse':
      return { ...shape, box: placedBox(shape.box, placement), ...(shape.width === undefined ? {} : { width: pt(shape.width * scale) }) };
    case 'picture':
      return { ...shape, box: placedBox(shape.box, placement) };
  }
}
