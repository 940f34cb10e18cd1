import { CHANNELS, type PngHeader, rowBytes } from '../../../lib/pictures/png-header.js';
import type { Parts } from './parts.js';
import { nearest, PAETH, unfiltered } from './unfilter.js';

/** How a row's samples lie: `colours` of `bytes` each, and alpha where there is one. */
interface Lie {
  readonly width: number;
  readonly colours: number;
  readonly bytes: number;
  readonly hasAlpha: boolean;
  readonly by: number;
}

/**
 * A picture of a byte or two a sample made smaller by a whole number: each pixel is the mean of a square of `by` times `by`, at the right
 * and lower edge of what is left of one; a colour weighs as much as it covers. Throws `PictureDamaged`.
 */
export function reduced(rows: Uint8Array, header: PngHeader, by: number): Parts {
  const channels = CHANNELS[header.colour];
  const hasAlpha = channels % 2 === 0;
  const lie: Lie = { width: header.width, colours: hasAlpha ? channels - 1 : channels, bytes: header.depth / 8, hasAlpha, by };
  const [width, height] = [Math.ceil(header.width / by), Math.ceil(header.height / by)];
  const sums = new Float64Array(width * (lie.colours + 1));
  const colour = Buffer.alloc(height * width * lie.colours);
  const alpha = Buffer.alloc(height * width);
  let y = 0;
  for (const row of unfiltered(rows, rowBytes(header), channels * lie.bytes)) {
    addRow(row, sums, lie);
    y += 1;
    if (y % by !== 0 && y < header.height) continue;
    const to = (Math.ceil(y / by) - 1) * width;
    writeMeans(sums, ((y - 1) % by) + 1, lie, colour.subarray(to * lie.colours), alpha.subarray(to, to + width));
    sums.fill(0);
  }
  const isOpaque = alpha.every((cover) => cover === 255);
  return {
    width,
    height,
    colours: lie.colours,
    colour: paethRows(colour, width * lie.colours, lie.colours),
    ...(isOpaque ? {} : { alpha: paethRows(alpha, width, 1) }),
  };
}

/** Of each square the colours, multiplied by what they cover, and that. */
function addRow(row: Uint8Array, sums: Float64Array, { width, colours, bytes, hasAlpha, by }: Lie): void {
  const step = (hasAlpha ? colours + 1 : colours) * bytes;
  for (let x = 0, from = 0, to = 0; x < width; to += colours + 1) {
    for (const end = Math.min(width, x + by); x < end; x++, from += step) {
      const cover = hasAlpha ? (row[from + colours * bytes] ?? 0) : 255;
      for (let i = 0; i < colours; i++) sums[to + i] = (sums[to + i] ?? 0) + (row[from + i * bytes] ?? 0) * cover;
      sums[to + colours] = (sums[to + colours] ?? 0) + cover;
    }
  }
}

function writeMeans(sums: Float64Array, rows: number, { width, colours, by }: Lie, colour: Uint8Array, alpha: Uint8Array): void {
  for (let x = 0, from = 0, to = 0; x < alpha.length; x++, from += colours + 1) {
    const cover = sums[from + colours] ?? 0;
    for (let i = 0; i < colours; i++) colour[to++] = cover === 0 ? 0 : Math.round((sums[from + i] ?? 0) / cover);
    alpha[x] = Math.round(cover / (rows * Math.min(by, width - x * by)));
  }
}

function paethRows(plain: Uint8Array, length: number, step: number): Uint8Array {
  const height = plain.length / length;
  const rows = Buffer.alloc(height * (length + 1));
  for (let y = 0; y < height; y++) {
    const [from, to] = [y * length, y * (length + 1)];
    rows[to] = PAETH;
    for (let i = 0; i < length; i++) {
      const left = i < step ? 0 : (plain[from + i - step] ?? 0);
      const up = y === 0 ? 0 : (plain[from + i - length] ?? 0);
      const corner = i < step || y === 0 ? 0 : (plain[from + i - step - length] ?? 0);
      rows[to + 1 + i] = (plain[from + i] ?? 0) - nearest(left, up, corner);
    }
  }
  return rows;
}
