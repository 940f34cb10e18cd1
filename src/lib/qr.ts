import type { QRCodeErrorCorrectionLevel } from 'qrcode';

/** A QR code's modules, row by row, without its quiet zone. `bits[row * size + column]` is 1 for dark. */
export interface Matrix {
  readonly size: number;
  readonly bits: Uint8Array;
  readonly level: 'M' | 'Q' | 'H';
}

/** Light modules that must stay free on each side (ISO/IEC 18004:2015, 6.3.8). */
export const QUIET_ZONE = 4;

/**
 * The smallest code for `text` at error correction M or better, at the highest level that does not enlarge it.
 * Throws when the text is longer than a version 40 code holds (2,331 bytes at M).
 */
export async function makeMatrix(text: string): Promise<Matrix> {
  const { default: qrcode } = await import('qrcode');
  const make = (level: QRCodeErrorCorrectionLevel) => qrcode.create(text, { errorCorrectionLevel: level }).modules;
  const least = make('M');
  for (const level of ['H', 'Q'] as const) {
    const modules = fits(() => make(level));
    if (modules?.size === least.size) return { size: modules.size, bits: Uint8Array.from(modules.data), level };
  }
  return { size: least.size, bits: Uint8Array.from(least.data), level: 'M' };
}

function fits<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
