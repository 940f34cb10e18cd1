import { spells } from '../../lib/pictures/picture-file.js';
import type { PdfImage } from './pdfkit.js';

/**
 * Four inks of a JPEG the right way round. With Adobe's marker 0 is full ink, without it 255 is (ITU-T T.872, 6.5.3; libjpeg's notes on
 * “special color spaces”), and a PDF takes the numbers as they are (ISO 32000-1, 7.4.8). pdfkit 0.20 turns them over whenever the colour
 * space is called DeviceCMYK, so here it is an array of that name, which means the same (8.6.3).
 */
export function withPlainInks(image: PdfImage, bytes: Uint8Array): PdfImage {
  if (image.colorSpace === 'DeviceCMYK' && !hasAdobe(bytes)) image.colorSpace = ['DeviceCMYK'];
  return image;
}

/** Whether one of the segments before the first scan is Adobe's (APP14). */
function hasAdobe(jpeg: Uint8Array): boolean {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 4 <= jpeg.length && jpeg[at + 1] !== 0xda; at += jpeg[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2)) {
    if (jpeg[at + 1] === 0xee && spells(jpeg.subarray(at), 'Adobe', 4)) return true;
  }
  return false;
}
