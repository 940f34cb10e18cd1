import { promisify } from 'node:util';
import { constants, deflate, inflate } from 'node:zlib';
import { SURPLUS } from '../../../lib/pictures/png-header.js';
import { PictureDamaged } from './image.js';

const packed = promisify<Uint8Array, object, Buffer>(deflate);
const unpacked = promisify<Uint8Array, object, Buffer>(inflate);

/** Node comes back to us after as many bytes. */
const PIECE = 1 << 18;

/**
 * Deflates rows in Node's threads. `noisy` is for photographs in filtered rows: of them 3.7 of 6 MB are left whether zlib looks for
 * repetitions (148 ms) or for runs alone (54 ms); of drawings and screens it would be more.
 */
export async function deflated(rows: Uint8Array, noisy = false): Promise<Uint8Array> {
  const strategy = noisy ? constants.Z_RLE : constants.Z_DEFAULT_STRATEGY;
  const bytes = await packed(rows, { level: 6, memLevel: 9, strategy, chunkSize: PIECE });
  // What is less than a piece keeps all of it.
  return bytes.length < PIECE ? Buffer.from(bytes) : bytes;
}

/** Inflates `length` bytes in Node's threads. Throws `PictureDamaged` where there are fewer, or far more. */
export async function inflated(data: Uint8Array, length: number): Promise<Uint8Array> {
  try {
    const rows = await unpacked(data, { chunkSize: Math.max(64, length + 1), maxOutputLength: length + SURPLUS });
    if (rows.length >= length) return rows.subarray(0, length);
  } catch (cause) {
    throw new PictureDamaged('its data are damaged', { cause });
  }
  throw new PictureDamaged('its data break off');
}
