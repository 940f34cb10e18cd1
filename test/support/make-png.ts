import { crc32, deflateSync } from 'node:zlib';

interface Plan {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 0 grey, 2 colours, 3 palette, 4 grey and alpha, 6 colours and alpha (PNG third edition, table 11.1). */
  readonly colour: 0 | 2 | 3 | 4 | 6;
  /** A pixel's samples, each of `depth` bits. */
  readonly samples: (x: number, y: number) => readonly number[];
  /** The filter of a row, 0 to 4; none where it is left out. */
  readonly filter?: (y: number) => number;
  readonly palette?: readonly number[];
  readonly clear?: readonly number[];
}

/** A PNG by the specification (PNG third edition), not interlaced, of any colour type, depth and filter. */
export function makePng({ width, height, depth, colour, samples, filter = () => 0, palette, clear }: Plan): Uint8Array {
  const channels = samples(0, 0).length;
  const length = Math.ceil((width * channels * depth) / 8);
  const step = Math.max(1, (channels * depth) / 8);
  const rows: Uint8Array[] = [];
  let above: Uint8Array = Buffer.alloc(length);
  for (let y = 0; y < height; y++) {
    const row = packed(Array.from({ length: width }, (_, x) => samples(x, y)).flat(), depth, length);
    rows.push(Buffer.from([filter(y)]), filtered(row, above, step, filter(y)));
    above = row;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colour], 8);
  return pngOf([
    ['IHDR', header],
    ...(palette === undefined ? [] : [['PLTE', Uint8Array.from(palette)] as const]),
    ...(clear === undefined ? [] : [['tRNS', Uint8Array.from(clear)] as const]),
    ['IDAT', deflateSync(Buffer.concat(rows))],
    ['IEND', Buffer.alloc(0)],
  ]);
}

/** Chunks with their lengths and checksums behind the signature. */
export const pngOf = (chunks: readonly (readonly [string, Uint8Array])[]): Uint8Array =>
  Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks.map(([type, data]) => chunk(type, data))]);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Samples of less than a byte share bytes, the first in the highest bits. */
function packed(samples: readonly number[], depth: number, length: number): Buffer {
  const row = Buffer.alloc(length);
  for (const [i, sample] of samples.entries()) {
    if (depth === 16) row.writeUInt16BE(sample, 2 * i);
    else row[(i * depth) >> 3] = (row[(i * depth) >> 3] ?? 0) | (sample << (8 - depth - ((i * depth) & 7)));
  }
  return row;
}

function filtered(row: Uint8Array, above: Uint8Array, step: number, filter: number): Uint8Array {
  return row.map((value, i) => {
    const [left, up, corner] = [i < step ? 0 : (row[i - step] ?? 0), above[i] ?? 0, i < step ? 0 : (above[i - step] ?? 0)];
    return value - ([0, left, up, (left + up) >> 1, nearest(left, up, corner)][filter] ?? 0);
  });
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const distances = [left, up, corner].map((one) => Math.abs(guess - one));
  return [left, up, corner][distances.indexOf(Math.min(...distances))] ?? 0;
}
