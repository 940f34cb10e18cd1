import { crc32, deflateSync } from 'node:zlib';

/** Rows from the top, four bytes a pixel: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Pixels as an RGBA PNG. Each row is written as its difference to the row above or to the pixel before, whichever is less (PNG third edition, 12.8). */
export function pixelsToPng({ width, height, data }: Pixels): Uint8Array {
  const stride = 4 * width;
  const rows = Buffer.alloc(height * (stride + 1));
  for (let y = 0; y < height; y++) writeRow(data, y * stride, stride, rows, y * (stride + 1));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a sample, colour with alpha.
  header.set([8, 6], 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rows, { level: 6 })), chunk('IEND', Buffer.alloc(0))]);
}

const SUB = 1;
const UP = 2;

function writeRow(data: Pixels['data'], from: number, stride: number, rows: Buffer, to: number): void {
  const before = (i: number): number => (i < 4 ? 0 : (data[from + i - 4] ?? 0));
  const above = (i: number): number => (from === 0 ? 0 : (data[from - stride + i] ?? 0));
  let across = 0;
  let down = 0;
  for (let i = 0; i < stride; i++) {
    const value = data[from + i] ?? 0;
    across += Math.abs(value - before(i));
    down += Math.abs(value - above(i));
  }
  const neighbour = across < down ? before : above;
  rows[to] = across < down ? SUB : UP;
  for (let i = 0; i < stride; i++) rows[to + 1 + i] = (data[from + i] ?? 0) - neighbour(i);
}

function chunk(type: string, data: Buffer): Buffer {
  const whole = Buffer.alloc(12 + data.length);
  whole.writeUInt32BE(data.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.length)), 8 + data.length);
  return whole;
}
