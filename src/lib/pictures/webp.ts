import { createRequire } from 'node:module';
import { exifTurn } from './exif.js';
import { encodeJpeg } from './jpeg-pixels.js';
import { mostPixels, type PictureFile, spells, upright } from './picture-file.js';
import { type Pixels, pixelsToPng } from './pixels-to-png.js';

/** The library is asked for by the few decks that hold such a picture, and at once: what a file means is read in one go. */
const load = createRequire(import.meta.url);

/** Looks like the original to anyone; the lossy source has lost more. */
const JPEG_QUALITY = 92;

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/**
 * A WebP picture (RFC 9649) as what every PowerPoint shows: a lossy one without transparency as JPEG, any other as PNG; of an
 * animation its first frame (`frames` says that there were more).
 */
export function readWebp(bytes: Uint8Array): (PictureFile & { readonly frames?: true }) | undefined {
  const chunks = chunksOf(bytes, 12);
  const canvas = canvasOf(chunks[0]);
  // More than is read: whoever asks is told so by its size, and nothing is unpacked.
  if (canvas !== undefined && canvas.width * canvas.height > mostPixels('png')) return { format: 'png', bytes, ...canvas };
  const frame = chunks.find(({ type }) => type === 'ANMF');
  const pixels = decode(frame === undefined ? bytes : stillOf(frame.data));
  if (pixels === undefined) return undefined;
  const exif = chunks.find(({ type }) => type === 'EXIF')?.data;
  const turn = exif === undefined ? undefined : exifTurn(spells(exif, 'Exif\0\0') ? exif.subarray(6) : exif);
  const lossy = (frame === undefined ? chunks : chunksOf(frame.data, 16)).some(({ type }) => type === 'VP8 ');
  const size = upright(pixels.width, pixels.height, turn);
  const more = frame === undefined ? {} : { frames: true as const };
  return lossy && isOpaque(pixels)
    ? { format: 'jpeg', bytes: encodeJpeg(pixels, JPEG_QUALITY), ...size, ...more }
    : { format: 'png', bytes: pixelsToPng(pixels), ...size, ...more };
}

function chunksOf(bytes: Uint8Array, from: number): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = from; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at + 4, true);
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at, at + 4)), data: bytes.subarray(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Width and height, as the first chunk has them: of a canvas in 24 bits less one, of a picture in 14, lossless less one (RFC 9649, 2.5 to 2.7). */
function canvasOf(first: Chunk | undefined): Pick<PictureFile, 'width' | 'height'> | undefined {
  if (first === undefined || first.data.length < 10) return undefined;
  const data = Buffer.from(first.data.buffer, first.data.byteOffset, first.data.byteLength);
  if (first.type === 'VP8X') return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (first.type === 'VP8 ') return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  if (first.type !== 'VP8L') return undefined;
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** A frame's data are a picture's (RFC 9649, 2.7.1.1 “ANMF”): 24 bits of size less one after its place, then the picture's own chunks. */
function stillOf(frame: Uint8Array): Uint8Array {
  const head = Buffer.alloc(30);
  head.write('RIFF', 0);
  head.writeUInt32LE(22 + frame.length - 16, 4);
  head.write('WEBPVP8X', 8);
  head.writeUInt32LE(10, 16);
  // Transparency may occur.
  head[20] = 0x10;
  head.set(frame.subarray(6, 12), 24);
  return Buffer.concat([head, frame.subarray(16)]);
}

function decode(bytes: Uint8Array): Pixels | undefined {
  const webp = load('@cwasm/webp') as typeof import('@cwasm/webp');
  try {
    return webp.decode(bytes);
  } catch {
    return undefined;
  }
}

function isOpaque({ data }: Pixels): boolean {
  for (let i = 3; i < data.length; i += 4) if (data[i] !== 255) return false;
  return true;
}
