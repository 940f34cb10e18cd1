import { crc32, deflateSync } from 'node:zlib';
import { type Matrix, QUIET_ZONE } from '../../../lib/qr.js';
import { h } from '../../../lib/xml/tree.js';
import { writeXml } from '../../../lib/xml/write.js';

/** Pixels a module: crisp at any size a slide shows it, some 600 bytes as one bit a pixel. */
const SCALE = 10;

const isDark = ({ size, bits }: Matrix, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < size && column < size && bits[row * size + column] === 1;

/** PNG's filters that say a row as it is, and as the row above it (PNG third edition, 9.2). */
const UP = 2;

/** A 1-bit PNG of the code with its quiet zone, black on white (PNG third edition, 11.2). The same matrix gives the same bytes. */
export function codePng(matrix: Matrix): Uint8Array {
  const side = (matrix.size + 2 * QUIET_ZONE) * SCALE;
  const stride = 1 + Math.ceil(side / 8);
  const rows = new Uint8Array(stride * side);
  for (let module = 0; module < side / SCALE; module++) {
    const start = module * SCALE * stride;
    drawRow(rows.subarray(start + 1, start + stride), matrix, module - QUIET_ZONE);
    for (let repeat = 1; repeat < SCALE; repeat++) rows[start + repeat * stride] = UP;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  // Level 9 takes eight times as long for a tenth less.
  const data = deflateSync(rows, { level: 3 });
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', new Uint8Array())]);
}

/** A row of pixels; in greyscale of one bit, 1 is white. */
function drawRow(pixels: Uint8Array, matrix: Matrix, row: number): void {
  pixels.fill(0xff);
  for (let column = 0; column < matrix.size; column++) {
    if (!isDark(matrix, row, column)) continue;
    const from = (column + QUIET_ZONE) * SCALE;
    for (let x = from; x < from + SCALE; x++) pixels[x >> 3] = (pixels[x >> 3] ?? 0) & ~(0x80 >> (x & 7));
  }
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** The same as SVG: one path, a rectangle for each run of dark modules. */
export function codeSvg(matrix: Matrix): Uint8Array {
  const side = matrix.size + 2 * QUIET_ZONE;
  let path = '';
  for (let row = 0; row < matrix.size; row++) {
    for (let column = 0; column < matrix.size; ) {
      let end = column;
      while (isDark(matrix, row, end)) end += 1;
      if (end > column) path += `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h${end - column}v1h${column - end}z`;
      column = end + 1;
    }
  }
  const svg = h(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${side} ${side}`,
      width: side * SCALE,
      height: side * SCALE,
      'shape-rendering': 'crispEdges',
    },
    h('path', { fill: '#fff', d: `M0 0h${side}v${side}h-${side}z` }),
    h('path', { d: path }),
  );
  return Buffer.from(writeXml(svg), 'utf8');
}
