import { blend, type Hex, resolveColour } from '../../lib/colour.js';
import type { Rect } from '../../lib/units.js';
import type { Layout, Shape, Theme } from '../types.js';

/** Points probed along each side of a box. */
const STEPS = 24;

/** Every colour that lies somewhere under a box: the layout's shapes painted over its background, probed on a grid. Pictures are not looked into. */
export function groundsUnder(box: Rect, layout: Pick<Layout, 'background' | 'shapes'>, theme: Pick<Theme, 'palette'>): readonly Hex[] {
  const background = resolveColour(layout.background, theme.palette);
  const fills = layout.shapes.flatMap((shape): readonly Fill[] => {
    if (!('fill' in shape) || shape.fill === undefined || !meets(boundsOf(shape), box)) return [];
    return [{ shape, colour: resolveColour(shape.fill, theme.palette), opacity: shape.opacity ?? 1 }];
  });
  if (fills.length === 0) return [background];
  const grounds = new Set<Hex>();
  for (let i = 0; i <= STEPS; i++) {
    for (let j = 0; j <= STEPS; j++) {
      const [x, y] = [box.x + (box.width * i) / STEPS, box.y + (box.height * j) / STEPS];
      let ground = background;
      for (const { shape, colour, opacity } of fills)
        if (covers(shape, x, y)) ground = opacity === 1 ? colour : blend(colour, ground, opacity);
      grounds.add(ground);
    }
  }
  return [...grounds];
}

interface Fill {
  readonly shape: Filled;
  readonly colour: Hex;
  readonly opacity: number;
}

type Filled = Exclude<Shape, { readonly kind: 'line' | 'picture' }>;

type Bounds = readonly [left: number, top: number, right: number, bottom: number];

function boundsOf(shape: Filled): Bounds {
  if (shape.kind !== 'polygon') return [shape.box.x, shape.box.y, shape.box.x + shape.box.width, shape.box.y + shape.box.height];
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const meets = ([left, top, right, bottom]: Bounds, { x, y, width, height }: Rect): boolean =>
  left <= x + width && right >= x && top <= y + height && bottom >= y;

function covers(shape: Filled, x: number, y: number): boolean {
  if (shape.kind === 'rect')
    return x >= shape.box.x && x <= shape.box.x + shape.box.width && y >= shape.box.y && y <= shape.box.y + shape.box.height;
  if (shape.kind === 'ellipse') {
    const [rx, ry] = [shape.box.width / 2, shape.box.height / 2];
    return ((x - shape.box.x - rx) / rx) ** 2 + ((y - shape.box.y - ry) / ry) ** 2 <= 1;
  }
  // A ray to the left crosses an odd number of edges.
  let inside = false;
  for (const [i, [x1, y1]] of shape.points.entries()) {
    const [x2, y2] = shape.points.at(i - 1) ?? [0, 0];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}
