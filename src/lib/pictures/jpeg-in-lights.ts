import { createRequire } from 'node:module';

/** The library is asked for by the few files that need it, and at once. */
const load = createRequire(import.meta.url);

/** Looks like the original to anyone. */
const QUALITY = 95;

/** A JPEG of four inks as one of three lights, by the inks' plain inverse: what cameras and screens would show. Throws what jpeg-js throws. */
export function jpegInLights(bytes: Uint8Array): Uint8Array {
  const jpeg = load('jpeg-js') as typeof import('jpeg-js');
  const pixels = jpeg.decode(bytes, { tolerantDecoding: false, maxMemoryUsageInMB: 4096, maxResolutionInMP: 300 });
  return jpeg.encode(pixels, QUALITY).data;
}
