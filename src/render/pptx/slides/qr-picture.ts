import { crc32, deflateSync } from 'node:zlib';
import { type Matrix, QUIET_ZONE } from '../../../lib/qr.js';

/** Pixels a module: crisp at any size a slide shows it, some 600 bytes as one bit a pixel. */
const SCALE = 10;

const made = new WeakMap<Matrix, { png: Uint8Array; svg: Uint8Array }>();

/** A 1-bit PNG of the code with its quiet zone, black on white (PNG third edition, 11.2). The same matrix gives the same bytes. */
export const codePng = (matrix: Matrix): Uint8Array => pictureOf(matrix).png;

/** The same as SVG: one path, a rectangle for each run of dark modules. */
export const codeSvg = (matrix: Matrix): Uint8Array => pictureOf(matrix).svg;

function pictureOf(matrix: Matrix) {
  const known = made.get(matrix);
  if (known !== undefined) return known;
  const picture = { png: drawPng(matrix), svg: drawSvg(matrix) };
  made.set(matrix, picture);
  return picture;
}

const isDark = ({ size, bits }: Matrix, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < size && column < size && bits[row * size + column] === 1;

function drawPng(matrix: Matrix): Uint8Array {
  const modules = matrix.size + 2 * QUIET_ZONE;
  const side = modules * SCALE;
  const stride = 1 + Math.ceil(side / 8);
  const rows = new Uint8Array(stride * side);
  for (let row = 0; row < modules; row++) {
    const line = drawRow(matrix, row - QUIET_ZONE, stride);
    for (let copy = 0; copy < SCALE; copy++) rows.set(line, (row * SCALE + copy) * stride);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', new Uint8Array())]);
}

/** One line of pixels behind its filter byte (0, none). In greyscale of one bit, 1 is white. */
function drawRow(matrix: Matrix, row: number, stride: number): Uint8Array {
  const line = new Uint8Array(stride).fill(0xff, 1);
  for (let column = 0; column < matrix.size; column++) {
    if (!isDark(matrix, row, column)) continue;
    const from = (column + QUIET_ZONE) * SCALE;
    for (let x = from; x < from + SCALE; x++) line[1 + (x >> 3)] = (line[1 + (x >> 3)] ?? 0) & ~(0x80 >> (x & 7));
  }
  return line;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

function drawSvg(matrix: Matrix): Uint8Array {
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
  const box = `viewBox="0 0 ${side} ${side}" width="${side * SCALE}" height="${side * SCALE}"`;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" ${box} shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`,
    'utf8',
  );
}
