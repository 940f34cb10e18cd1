import { mm, type Pt, pt } from './units.js';

/** A QR code's modules, row by row, without its quiet zone. `bits[row * size + column]` is 1 for dark. */
export interface Matrix {
  readonly size: number;
  readonly bits: Uint8Array;
  readonly level: 'M' | 'Q' | 'H';
}

/** Light modules that must stay free on each side (ISO/IEC 18004:2015, 6.3.8). */
export const QUIET_ZONE = 4;

/** The least side of a printed code, quiet zone included, and of one module: what phones read from paper at arm's length. */
export const LEAST_CODE = mm(20);
export const LEAST_MODULE = mm(0.4);

/** The least side of a code with its quiet zone. */
export const leastSide = ({ size }: Matrix): Pt => pt(Math.max(LEAST_CODE, LEAST_MODULE * (size + 2 * QUIET_ZONE)));

/** Bytes that a version 40 code holds at error correction M (ISO/IEC 18004:2015, table 7). */
export const MOST_BYTES = 2331;

/**
 * The smallest code for `text` at error correction M or better, at the highest level that does not enlarge it.
 * Throws when the text is longer than a version 40 code holds (`MOST_BYTES` at M).
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
