import { exifTurn } from './exif.js';
import { type JpegFrame, jpegFrame } from './jpeg-frame.js';
import { decodeJpeg } from './jpeg-pixels.js';
import { EOI, isBare, type JpegSegment, jpegSegments, SOS } from './jpeg-segments.js';
import { joined, type PictureFile, spells, upright } from './picture-file.js';

const COMMENT = 0xfe;
const APP1 = 0xe1;

/**
 * A JPEG by its segments (ITU-T T.81, B.1), up to the end of its picture. Of the application segments those stay that say how the
 * picture looks: JFIF, the colour profile and Adobe's colour transform. Exif (its orientation is read), XMP, Photoshop's and other
 * programs' notes go, and so does what stands behind the picture: previews and films that phones put there. A file that ends without
 * saying so is whole if its picture is.
 */
export function readJpeg(bytes: Uint8Array): PictureFile | undefined {
  const segments = jpegSegments(bytes);
  const scan = segments?.at(-1);
  const frame = jpegFrame(segments ?? []);
  if (segments === undefined || scan === undefined || frame === undefined || ![1, 3, 4].includes(frame.channels)) return undefined;
  const end = endOfPicture(bytes, scan.end);
  if (!holdsPixels((end ?? bytes.length) - scan.end, frame)) return undefined;
  const kept = segments.filter(showsLook).map((segment) => segment.bytes);
  const whole = joined(bytes, [bytes.subarray(0, 2), ...kept, bytes.subarray(scan.at, end)]);
  const closed = end === undefined ? closedJpeg(whole) : whole;
  if (closed === undefined) return undefined;
  const exif = segments.find(({ marker, bytes }) => marker === APP1 && spells(bytes, 'Exif\0\0', 4));
  const turn = exif === undefined ? undefined : exifTurn(exif.bytes.subarray(10));
  return { format: 'jpeg', bytes: closed, ...upright(frame.width, frame.height, turn) };
}

/** What kind of JPEG it is, where neither office programs nor PDFs show it (ISO 32000-1, 7.4.8; ITU-T T.81, table B.1). */
export function oddJpeg(bytes: Uint8Array): string | undefined {
  const { process = 0, depth = 8 } = jpegFrame(jpegSegments(bytes) ?? []) ?? {};
  if (process > 2) return process === 3 ? 'a lossless JPEG' : process >= 9 ? 'a JPEG in arithmetic coding' : 'a hierarchical JPEG';
  return depth === 8 ? undefined : `a JPEG of ${depth} bits a sample`;
}

function showsLook({ marker, bytes }: JpegSegment): boolean {
  if (marker === COMMENT || marker === SOS) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return spells(bytes, 'JFIF\0', 4) || spells(bytes, 'ICC_PROFILE\0', 4) || spells(bytes, 'Adobe', 4);
}

/** A square of eight by eight pixels takes at least a bit. */
const holdsPixels = (length: number, { width, height }: JpegFrame): boolean => length * 8 >= Math.floor((width * height) / 64);

/**
 * Behind the end-of-image marker that closes the scans: inside of them FF is followed by 00 or a restart (ITU-T T.81, B.1.1.5). Undefined
 * where the file ends before.
 */
function endOfPicture(bytes: Uint8Array, scan: number): number | undefined {
  for (let at = bytes.indexOf(0xff, scan); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at)) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at + 2;
    at += marker === 0xff ? 1 : 2;
    // Tables and headers of further scans hold any byte.
    if (marker !== 0 && marker !== 0xff && !isBare(marker)) at += ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
  }
  return undefined;
}

/** With the marker that its end lacks; undefined where its last scan breaks off. */
function closedJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const closed = Buffer.concat([bytes, Uint8Array.of(0xff, EOI)]);
  try {
    decodeJpeg(closed, false);
    return closed;
  } catch {
    return undefined;
  }
}
