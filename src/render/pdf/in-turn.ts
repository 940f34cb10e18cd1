import type { PdfImage } from './pdfkit.js';

/**
 * Lets pictures take their decoded pixels in the order in which they asked for them. pdfkit 0.20 has PNGs with transparency decoded in the
 * background and writes each when it is ready: which is first depends on the machine's load, and with it the order of the file's objects.
 */
export function inTurn(): (image: PdfImage) => PdfImage {
  let last: Promise<void> = Promise.resolve();
  return (picture) => {
    const png = picture.image;
    if (png?.decodePixels === undefined) return picture;
    const decode = png.decodePixels.bind(png);
    png.decodePixels = (done) => {
      const decoded = new Promise<Uint8Array>((resolve) => decode(resolve));
      const before = last;
      last = decoded.then(async (pixels) => {
        await before;
        done(pixels);
      });
    };
    return picture;
  };
}
