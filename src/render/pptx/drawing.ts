import type { Rect } from '../../lib/units.js';
import { rect } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { Shape } from '../../theme/types.js';
import { solidFill } from './colour.js';
import { toEmu, transform } from './emu.js';
import type { Relations } from './relations.js';
import { type Pictures, vectorOrPlainBlip } from './slides/picture.js';
import { decorative } from './slides/shapes.js';

/** A shape of a layout's decoration, or of a slide, as DrawingML. */
export function shapeElement(
  shape: Shape,
  id: number,
  name: string,
  { pictures, relations }: { readonly pictures: Pictures; readonly relations: Relations },
): Element {
  const drawn = (box: Rect, geometry: Element, fill: Element, line: Element): Element =>
    h(
      'p:sp',
      {},
      h('p:nvSpPr', {}, decorative(id, name), h('p:cNvSpPr'), h('p:nvPr', { userDrawn: true })),
      h('p:spPr', {}, transform(box), geometry, fill, line),
      h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' }))),
    );
  switch (shape.kind) {
    case 'rect':
      return drawn(
        shape.box,
        shape.radius === undefined || Math.min(shape.box.width, shape.box.height) <= 0 ? preset('rect') : rounded(shape.box, shape.radius),
        solidFill(shape.fill, shape.opacity),
        NO_LINE,
      );
    case 'ellipse':
      return drawn(
        shape.box,
        preset('ellipse'),
        shape.fill === undefined ? h('a:noFill') : solidFill(shape.fill, shape.opacity),
        shape.stroke === undefined ? NO_LINE : h('a:ln', { w: toEmu(shape.width ?? 1) }, solidFill(shape.stroke, shape.opacity)),
      );
    case 'polygon':
      return drawn(boundsOf(shape.points), polygon(shape.points), solidFill(shape.fill, shape.opacity), NO_LINE);
    case 'line':
      return lineElement(shape, id, name);
    case 'picture':
      return h(
        'p:pic',
        {},
        h(
          'p:nvPicPr',
          {},
          shape.alt === '' ? decorative(id, name) : h('p:cNvPr', { id, name, descr: shape.alt }),
          h('p:cNvPicPr', {}, h('a:picLocks', { noChangeAspect: true })),
          h('p:nvPr', { userDrawn: true }),
        ),
        h('p:blipFill', {}, vectorOrPlainBlip(shape, pictures, relations), h('a:stretch', {}, h('a:fillRect'))),
        h('p:spPr', {}, transform(shape.box), preset('rect')),
      );
    default:
      return unreachable(shape, 'render/pptx');
  }
}

const NO_LINE = h('a:ln', {}, h('a:noFill'));

const preset = (prst: string): Element => h('a:prstGeom', { prst }, h('a:avLst'));

/** The corner as a share of the shorter side, in 1/100,000 (ECMA-376 Part 1, presetShapeDefinitions, roundRect). */
const rounded = (box: Rect, radius: number): Element =>
  h(
    'a:prstGeom',
    { prst: 'roundRect' },
    h(
      'a:avLst',
      {},
      h('a:gd', { name: 'adj', fmla: `val ${Math.min(50_000, Math.round((radius / Math.min(box.width, box.height)) * 100_000))}` }),
    ),
  );

type Points = readonly (readonly [number, number])[];

function boundsOf(points: Points): Rect {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return rect(Math.min(...xs), Math.min(...ys), Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

function polygon(points: Points): Element {
  const box = boundsOf(points);
  const at = ([x, y]: readonly [number, number]): Element => h('a:pt', { x: toEmu(x - box.x), y: toEmu(y - box.y) });
  const segments = points.map((point, i) => h(i === 0 ? 'a:moveTo' : 'a:lnTo', {}, at(point)));
  return h(
    'a:custGeom',
    {},
    h('a:avLst'),
    h('a:gdLst'),
    h('a:ahLst'),
    h('a:cxnLst'),
    h('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    h('a:pathLst', {}, h('a:path', { w: toEmu(box.width), h: toEmu(box.height) }, segments, h('a:close'))),
  );
}

/** A line as a real connector; its flips say which way it runs. */
function lineElement({ from, to, stroke, width }: Extract<Shape, { kind: 'line' }>, id: number, name: string): Element {
  const box = boundsOf([from, to]);
  const flip = { flipH: from[0] > to[0] || undefined, flipV: from[1] > to[1] || undefined };
  const frame = transform(box);
  return h(
    'p:cxnSp',
    {},
    h('p:nvCxnSpPr', {}, decorative(id, name), h('p:cNvCxnSpPr'), h('p:nvPr', { userDrawn: true })),
    h('p:spPr', {}, h('a:xfrm', flip, frame.children), preset('line'), h('a:ln', { w: toEmu(width) }, solidFill(stroke))),
  );
}
