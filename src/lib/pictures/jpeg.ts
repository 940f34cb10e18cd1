import { exifTurn } from './exif.js';
import { joined, type PictureFile, spells, upright } from './picture-file.js';
import type { Turn } from './turn.js';

const SOS = 0xda;
const EOI = 0xd9;
const COMMENT = 0xfe;

/** Start of frame: SOF0 to SOF15 but DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Markers without a length: TEM and RST0 to RST7. */
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * A JPEG by its segments (ITU-T T.81, B.1), up to the end of its picture. Of the application segments those stay that say how the
 * picture looks: JFIF, the colour profile and Adobe's colour transform. Exif (its orientation is read), XMP, Photoshop's and other
 * programs' notes go, and so does what stands behind the picture: previews and films that phones put there.
 */
export function readJpeg(bytes: Uint8Array): PictureFile | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let turn: Turn | undefined;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = isBare(marker) ? at + 2 : at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    const segment = bytes.subarray(at, end);
    if (marker === SOS) {
      const last = endOfPicture(bytes, end);
      kept.push(bytes.subarray(at, last));
      return size === undefined ? undefined : { format: 'jpeg', bytes: joined(bytes, kept), ...upright(size.width, size.height, turn) };
    }
    if (marker === EOI) return undefined;
    if (isFrame(marker) && segment.length >= 9) size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    if (marker === 0xe1 && spells(segment, 'Exif\0\0', 4)) turn ??= exifTurn(segment.subarray(10));
    if (showsLook(marker, segment)) kept.push(segment);
    at = end;
  }
  return undefined;
}

function showsLook(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return spells(segment, 'JFIF\0', 4) || spells(segment, 'ICC_PROFILE\0', 4) || spells(segment, 'Adobe', 4);
}

/** Behind the end-of-image marker that closes the scans: inside of them FF is followed by 00 or a restart (ITU-T T.81, B.1.1.5). */
function endOfPicture(bytes: Uint8Array, scan: number): number {
  for (let at = bytes.indexOf(0xff, scan); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at + 2;
    at += marker === 0xff ? 1 : 2;
    // Tables and headers of further scans hold any byte.
    if (marker !== 0 && marker !== 0xff && !isBare(marker)) at += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
  return bytes.length;
}
