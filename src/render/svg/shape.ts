import { unreachable } from '../../lib/unreachable.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { Shape } from '../../theme/types.js';
import { type Ink, round } from './ink.js';
import type { Pictures } from './pictures.js';

/** Decoration. */
export function drawShape(shape: Shape, ink: Ink, pictures: Pictures): Element {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height } = shape.box;
      const rx = shape.radius === undefined ? undefined : round(Math.min(shape.radius, width / 2, height / 2));
      return h('rect', {
        x: round(x),
        y: round(y),
        width: round(width),
        height: round(height),
        rx,
        fill: ink(shape.fill),
        opacity: shape.opacity,
      });
    }
    case 'ellipse': {
      const { x, y, width, height } = shape.box;
      const [rx, ry] = [width / 2, height / 2];
      const line = shape.stroke === undefined ? {} : { stroke: ink(shape.stroke), 'stroke-width': shape.width ?? 1 };
      const fill = shape.fill === undefined ? 'none' : ink(shape.fill);
      return h('ellipse', { cx: round(x + rx), cy: round(y + ry), rx: round(rx), ry: round(ry), fill, ...line, opacity: shape.opacity });
    }
    case 'line': {
      const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
      return h('line', {
        x1: round(x1),
        y1: round(y1),
        x2: round(x2),
        y2: round(y2),
        stroke: ink(shape.stroke),
        'stroke-width': round(shape.width),
      });
    }
    case 'polygon':
      return h('polygon', {
        points: shape.points.map(([x, y]) => `${round(x)},${round(y)}`).join(' '),
        fill: ink(shape.fill),
        opacity: shape.opacity,
      });
    case 'picture':
      return pictures.draw(shape.bytes, shape.format, shape.box, shape.alt);
    default:
      return unreachable(shape, 'render/svg');
  }
}
