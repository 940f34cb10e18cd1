import jsqr from 'jsqr';

// The package is CommonJS whose export is the function itself; its types describe a `default` that Node does not see.
const read = jsqr as unknown as typeof jsqr.default;

/** The text of the QR code in an RGBA picture, read by jsQR; undefined where it finds none. */
export const readQr = (pixels: Uint8ClampedArray, width: number, height: number): string | undefined => read(pixels, width, height)?.data;
