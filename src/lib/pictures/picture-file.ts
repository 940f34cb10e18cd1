import type { Turn } from './turn.js';

/** A picture file that is whole, without what it says beside its picture: places, programs, paths, comments. */
export interface PictureFile {
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
  readonly bytes: Uint8Array;
  /** Pixels, or SVG user units, of the upright picture. */
  readonly width: number;
  readonly height: number;
  /** Absent where the pixels are upright. */
  readonly turn?: Turn;
}

/**
 * Pixels of the largest pictures that are read. An A3 sheet scanned at 600 dpi has 70 million; unpacked, 100 million take 400 MB. Photographs
 * stay packed, and phones make 200 million; no GIF is meant to be printed large.
 */
export const mostPixels = (format: PictureFile['format']): number => ({ png: 100e6, jpeg: 300e6, gif: 25e6, svg: Infinity })[format];

/** Width and height as the reader sees them. */
export function upright(width: number, height: number, turn: Turn | undefined): Pick<PictureFile, 'width' | 'height' | 'turn'> {
  if (turn === undefined) return { width, height };
  return turn.quarters % 2 === 1 ? { width: height, height: width, turn } : { width, height, turn };
}

/** The stretches of a file that stay, as one; the file itself where they are all of it. */
export function joined(bytes: Uint8Array, kept: readonly Uint8Array[]): Uint8Array {
  const length = kept.reduce((sum, part) => sum + part.length, 0);
  return length === bytes.length ? bytes : Buffer.concat(kept, length);
}

/** True where the bytes from `at` on spell `mark`. */
export const spells = (bytes: Uint8Array, mark: string, at = 0): boolean =>
  bytes.length >= at + mark.length && [...mark].every((character, index) => bytes[at + index] === character.charCodeAt(0));
