import { type Turn, turnOf } from './turn.js';

const ORIENTATION = 0x0112;

/**
 * The turn that an Exif block asks for: `bytes` from its TIFF header on (CIPA DC-008, 4.5). Anything that can't be read asks for none.
 */
export function exifTurn(bytes: Uint8Array): Turn | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < 14) return undefined;
  const little = view.getUint16(0) === 0x4949;
  const first = view.getUint32(4, little);
  if (first + 2 > view.byteLength) return undefined;
  const count = view.getUint16(first, little);
  for (let i = 0, at = first + 2; i < count && at + 12 <= view.byteLength; i++, at += 12) {
    if (view.getUint16(at, little) === ORIENTATION) return turnOf(view.getUint16(at + 8, little));
  }
  return undefined;
}
