import type { Rect } from '../../../lib/units.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import type { Placed } from './shape-tree.js';

export type Point = readonly [number, number];

/** Corners of simple shapes in a unit square, at their usual proportions (ECMA-376 Part 1, presetShapeDefinitions). */
const PRESETS: Readonly<Record<string, readonly Point[]>> = {
  rect: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  roundRect: [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ],
  rtTriangle: [
    [0, 0],
    [1, 1],
    [0, 1],
  ],
  triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  parallelogram: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  trapezoid: [
    [0.25, 0],
    [0.75, 0],
    [1, 1],
    [0, 1],
  ],
  diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  homePlate: [
    [0, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0, 1],
  ],
  chevron: [
    [0, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0, 1],
    [0.25, 0.5],
  ],
  snip1Rect: [
    [0, 0],
    [0.83, 0],
    [1, 0.17],
    [1, 1],
    [0, 1],
  ],
};

/** How many straight pieces stand for a curve. */
const PIECES = 8;

/** The outlines of a shape in a unit square; none for a shape that is not known. */
export function outlineOf(properties: Element): readonly (readonly Point[])[] {
  const preset = childOf(properties, 'a:prstGeom')?.attributes.prst;
  if (preset !== undefined) return PRESETS[preset] === undefined ? [] : [PRESETS[preset]];
  const paths = descend(properties, 'a:custGeom', 'a:pathLst');
  return paths === undefined ? [] : childrenOf(paths, 'a:path').flatMap(pathOutlines);
}

function pathOutlines(path: Element): readonly (readonly Point[])[] {
  const width = Number(path.attributes.w ?? 0);
  const height = Number(path.attributes.h ?? 0);
  if (!(width > 0 && height > 0) || path.attributes.fill === 'none') return [];
  const outlines: Point[][] = [];
  for (const step of childrenOf(path)) {
    const points = childrenOf(step, 'a:pt').map(({ attributes }): Point => [Number(attributes.x) / width, Number(attributes.y) / height]);
    // Guides and arcs have no numbers to follow.
    if (step.name === 'a:arcTo' || points.flat().some(Number.isNaN)) return [];
    if (step.name === 'a:moveTo') outlines.push([]);
    const outline = outlines.at(-1);
    outline?.push(...(step.name === 'a:cubicBezTo' || step.name === 'a:quadBezTo' ? curve(outline.at(-1), points) : points));
  }
  return outlines;
}

/** Points of a Bézier curve of any degree (de Casteljau), its start left out. */
function curve(start: Point | undefined, rest: readonly Point[]): readonly Point[] {
  if (start === undefined) return rest;
  return Array.from({ length: PIECES }, (_, i) => along([start, ...rest], (i + 1) / PIECES));
}

function along(points: readonly Point[], t: number): Point {
  const [first, ...others] = points;
  if (first === undefined) return [0, 0];
  if (others.length === 0) return first;
  return along(
    others.map(([x, y], i): Point => {
      const [fromX, fromY] = points[i] ?? first;
      return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
    }),
    t,
  );
}

/** A point of the unit square on the slide: flipped, placed, then rotated about the box's middle. */
export function turned([u, v]: Point, box: Rect, { flipH, flipV, rotation }: Placed): Point {
  const x = (flipH ? 1 - u : u) * box.width - box.width / 2;
  const y = (flipV ? 1 - v : v) * box.height - box.height / 2;
  const angle = (rotation * Math.PI) / 180;
  const middleX = box.x + box.width / 2;
  const middleY = box.y + box.height / 2;
  return [middleX + x * Math.cos(angle) - y * Math.sin(angle), middleY + x * Math.sin(angle) + y * Math.cos(angle)];
}
