import { readQr } from '../jsqr.js';
import type { Area, ReadPage } from './reader.js';

/** Paints the page's filled rectangles inside `area` at `dpi` and reads the QR code there with jsQR; `around` points of margin come along. */
export function scanCode(page: ReadPage, area: Area, dpi = 150, around = 6): string | undefined {
  const scale = dpi / 72;
  const [x0, y0] = [area.left - around, area.top - around];
  const width = Math.round((area.right - area.left + 2 * around) * scale);
  const height = Math.round((area.bottom - area.top + 2 * around) * scale);
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const { left, top, right, bottom, colour } of page.fills) {
    if (right < x0 || left > area.right + around || bottom < y0 || top > area.bottom + around) continue;
    const [red, green, blue] = [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
    // A pixel is painted where its centre lies inside.
    for (let y = Math.max(0, Math.ceil((top - y0) * scale - 0.5)); y < Math.min(height, (bottom - y0) * scale - 0.5); y++) {
      for (let x = Math.max(0, Math.ceil((left - x0) * scale - 0.5)); x < Math.min(width, (right - x0) * scale - 0.5); x++) {
        pixels.set([red ?? 0, green ?? 0, blue ?? 0, 255], 4 * (y * width + x));
      }
    }
  }
  return readQr(pixels, width, height);
}

/** Links that cover a square of at least 18 mm: the codes. */
export const codeLinks = (page: ReadPage): ReadPage['links'] =>
  page.links.filter(({ left, right, top, bottom }) => Math.abs(right - left - (bottom - top)) < 0.1 && right - left > 51);
