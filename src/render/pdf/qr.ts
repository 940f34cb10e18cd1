import { QUIET_ZONE } from '../../lib/qr.js';
import type { QrItem } from '../../scene/types.js';
import type { Canvas } from './canvas-types.js';
import { decimal } from './decimals.js';
import { millionth } from './objects.js';

/**
 * A QR code as one path: a rectangle for each row's run of dark modules, filled once, black on a white square that holds the quiet zone.
 * One path, because neighbours that are filled apart show hairlines between them where a module's edge falls inside a pixel.
 */
export function drawQr({ box, matrix }: QrItem, { pdf, darkOf }: Canvas): void {
  const module = box.width / (matrix.size + 2 * QUIET_ZONE);
  // Six decimals: it is multiplied by up to 185.
  const side = millionth(module);
  pdf.addContent(
    [
      `q 1 1 1 rg ${decimal(box.x)} ${decimal(box.y)} ${decimal(box.width)} ${decimal(box.height)} re f`,
      `0 0 0 rg ${side} 0 0 ${side} ${decimal(box.x)} ${decimal(box.y)} cm`,
      darkOf(matrix),
      'f Q',
    ].join('\n'),
  );
}

/** The dark modules as a path, a module's side the unit, from the corner of the quiet zone. */
export function darkPath({ size, bits }: QrItem['matrix']): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; ) {
      const from = column;
      const dark = bits[row * size + column] === 1;
      while (column < size && (bits[row * size + column] === 1) === dark) column++;
      if (dark) runs.push(`${from + QUIET_ZONE} ${row + QUIET_ZONE} ${column - from} 1 re`);
    }
  }
  return runs.join('\n');
}
