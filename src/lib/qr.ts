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
  const { default: qrcode } = await import('qrcode/lib/core/qrcode.js');
  // A fixed mask skips the search for the best of eight, which is most of the work; the version does not depend on it.
  const { version } = qrcode.create(text, { errorCorrectionLevel: 'M', maskPattern: 0 });
  for (const level of ['H', 'Q'] as const) {
    const modules = fits(() => qrcode.create(text, { errorCorrectionLevel: level, version }).modules);
    if (modules !== undefined) return { size: modules.size, bits: Uint8Array.from(modules.data), level };
  }
  const { size, data } = qrcode.create(text, { errorCorrectionLevel: 'M', version }).modules;
  return { size, bits: Uint8Array.from(data), level: 'M' };
}

function fits<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
