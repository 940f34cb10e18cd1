import { exifTurn } from './exif.js';
import { joined, type PictureFile, upright } from './picture-file.js';
import type { Turn } from './turn.js';

/**
 * Ancillary chunks that say how the picture looks (PNG third edition, 11.3). The others hold text, dates, names, or the further frames
 * of an animation, which neither PowerPoint nor paper shows.
 */
const LOOKS = new Set(['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT']);

const IHDR_END = 33;

/** A whole PNG: IHDR comes first, IDAT holds the picture, and the chunks lead to IEND without leaving the file (PNG 1.2, 5.3 and 5.6). */
export function readPng(bytes: Uint8Array): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < IHDR_END) return undefined;
  const kept: Uint8Array[] = [bytes.subarray(0, 8)];
  let hasData = false;
  let turn: Turn | undefined;
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const end = at + 12 + view.getUint32(at);
    if (end > view.byteLength) return undefined;
    if (type === 'IDAT') hasData = true;
    if (type === 'eXIf') turn = exifTurn(bytes.subarray(at + 8, end - 4));
    // An upper-case first letter: the picture can't be shown without the chunk (PNG third edition, 5.4).
    if (/^[A-Z]/.test(type) || LOOKS.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') {
      const size = upright(view.getUint32(16), view.getUint32(20), turn);
      return hasData ? { format: 'png', bytes: joined(bytes, kept), ...size } : undefined;
    }
    at = end;
  }
  return undefined;
}
