import { decodeJpeg, encodeJpeg } from './jpeg-pixels.js';

/** Looks like the original to anyone. */
const QUALITY = 95;

/** A JPEG of four inks as one of three lights, by the inks' plain inverse: what cameras and screens would show. Throws what jpeg-js throws. */
export const jpegAsRgb = (bytes: Uint8Array): Uint8Array => encodeJpeg(decodeJpeg(bytes), QUALITY);
