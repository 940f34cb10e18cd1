import { createRequire } from 'node:module';
import { mostPixels } from './picture-file.js';
import type { Pixels } from './pixels-to-png.js';

/** The library is asked for by the few files that need it, and at once: what a file means is read in one go. */
const load = createRequire(import.meta.url);
const library = () => load('jpeg-js') as typeof import('jpeg-js');

/** Megabytes for the pixels of the largest photographs. */
const ROOM = 4096;

/** Throws what jpeg-js throws. Without `alpha` the pixels have three bytes each. */
export const decodeJpeg = (bytes: Uint8Array, alpha = true) =>
  library().decode(bytes, {
    tolerantDecoding: false,
    maxMemoryUsageInMB: ROOM,
    maxResolutionInMP: mostPixels('jpeg') / 1e6,
    formatAsRGBA: alpha,
  });

/** `quality`: up to 100. */
export const encodeJpeg = ({ width, height, data }: Pixels, quality: number): Uint8Array =>
  library().encode({ width, height, data }, quality).data;
