import type { BitMatrix, QRCode } from 'qrcode';
import { WIDEST_MATRIX, withBestMask } from './qr-mask.js';
import { mm, type Pt, pt } from './units.js';

type Level = 'M' | 'Q' | 'H';

/** A QR code's modules, row by row, without its quiet zone. `bits[row * size + column]` is 1 for dark. */
export interface Matrix {
  readonly size: number;
  readonly bits: Uint8Array;
  readonly level: Level;
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
  const { qrcode, versions } = await import('./qr-maker.js');
  const bytes = new TextEncoder().encode(text);
  const data = MIXED.test(text) ? text : [{ data: bytes, mode: 'byte' as const }];
  // Under a fixed mask the maker doesn't look for the best of eight; the version does not depend on it.
  const make = (level: Level, version?: number) =>
    qrcode.create(data, { errorCorrectionLevel: level, maskPattern: 0, ...(version === undefined ? {} : { version }) });
  const versionAt = (level: Level): number | undefined =>
    typeof data === 'string' ? fits(() => make(level).version) : versions.getBestVersionForData({ getLength: () => bytes.length }, level);
  const least = versionAt('M');
  const level = (['H', 'Q'] as const).find((raised) => versionAt(raised) === least) ?? 'M';
  return masked(make(level, least).modules, level, () =>
    qrcode.create(data, { errorCorrectionLevel: level, ...(least === undefined ? {} : { version: least }) }),
  );
}

/**
 * Runs of digits, or of capitals and digits, that take less room in a mode of their own than changing to it and back costs
 * (ISO/IEC 18004:2015, tables 2 and 3: 26 bits against 4.7 a digit, 25 against 2.5 a capital). Other text is bytes throughout.
 */
const MIXED = /\d{6}|[\dA-Z $%*+\-./:]{11}/;

function masked({ size, data, reservedBit }: BitMatrix, level: Level, makeWhole: () => QRCode): Matrix {
  const bits =
    size > WIDEST_MATRIX ? Uint8Array.from(makeWhole().modules.data) : withBestMask({ size, bits: data, reserved: reservedBit, level });
  return { size, bits, level };
}

function fits<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}
