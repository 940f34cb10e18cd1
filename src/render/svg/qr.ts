import { QUIET_ZONE } from '../../lib/qr.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { QrItem } from '../../scene/types.js';
import { round } from './ink.js';

/** A QR code: black on white whatever the ground, its quiet zone within the box; a path of its dark modules, run by run. */
export function drawQr({ box, matrix, alt }: QrItem): Element {
  const { x, y, width, height } = box;
  const modules = matrix.size + 2 * QUIET_ZONE;
  const place = `translate(${round(x)} ${round(y)}) scale(${width / modules} ${height / modules})`;
  return h(
    'g',
    { transform: place, 'aria-label': alt },
    h('rect', { width: modules, height: modules, fill: '#FFFFFF' }),
    h('path', { d: pathOf(matrix), fill: '#000000', 'shape-rendering': 'crispEdges' }),
  );
}

function pathOf({ size, bits }: QrItem['matrix']): string {
  let path = '';
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (bits[row * size + column] !== 1) continue;
      const start = column;
      while (column + 1 < size && bits[row * size + column + 1] === 1) column++;
      const length = column - start + 1;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${length}v1h-${length}z`;
    }
  }
  return path;
}
