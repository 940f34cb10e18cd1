import { constants, crc32, inflateSync } from 'node:zlib';
import { VastInside } from './embedded.js';
import { exifTurn } from './exif.js';
import { joined, mostPixels, type PictureFile, upright } from './picture-file.js';
import { type PngChunk, pngChunks, pngData } from './png-chunks.js';
import { type PngHeader, pixelBytes, pngHeader, SURPLUS } from './png-header.js';

/**
 * Ancillary chunks that say how the picture looks (PNG third edition, 11.3). The others hold text, dates, names, or the further frames
 * of an animation, which neither PowerPoint nor paper shows.
 */
const LOOKS = new Set(['tRNS', 'cHRM', 'gAMA', 'iCCP', 'sBIT', 'sRGB', 'cICP', 'mDCV', 'cLLI', 'bKGD', 'hIST', 'pHYs', 'sPLT']);

/** Upper-case first letter: the picture can't be shown without the chunk (PNG third edition, 5.4). */
const isCritical = ({ type }: PngChunk): boolean => /^[A-Z]/.test(type);

/**
 * A whole PNG: IHDR comes first and says what the format knows, a palette is there where it is asked for, and the chunks that hold the
 * picture are as they were written and lead to IEND without leaving the file (PNG third edition, 5.3, 5.6 and 11.2).
 */
export function readPng(bytes: Uint8Array): PictureFile | undefined {
  const chunks = pngChunks(bytes);
  const [first] = chunks ?? [];
  const header = first?.type === 'IHDR' ? pngHeader(first.data) : undefined;
  if (chunks === undefined || header === undefined || !chunks.filter(isCritical).every(isSound)) return undefined;
  if (header.colour === 3 && !chunks.some(isPalette)) return undefined;
  refuseHeavy(header);
  if (header.width * header.height <= mostPixels('png') && !holdsPixels(pngData(chunks), header)) return undefined;
  const exif = chunks.find(({ type }) => type === 'eXIf');
  const kept = chunks.filter((chunk) => isCritical(chunk) || LOOKS.has(chunk.type)).map(({ whole }) => whole);
  const turn = exif === undefined ? undefined : exifTurn(exif.data);
  return { format: 'png', bytes: joined(bytes, [bytes.subarray(0, 8), ...kept]), ...upright(header.width, header.height, turn) };
}

/** Bytes of a picture's pixels, unpacked. Paper has alpha taken apart from colour, for which both are held at once; all else is cut down at the most. */
const MOST_BYTES = { alpha: 200e6, opaque: 300e6 };

/** Throws `VastInside` where the pixels take more memory than a build may: 16 bits a sample take twice those of 8. */
function refuseHeavy(header: PngHeader): void {
  const most = header.colour === 4 || header.colour === 6 ? MOST_BYTES.alpha : MOST_BYTES.opaque;
  const [bytes, pixels] = [pixelBytes(header), header.width * header.height];
  if (bytes > most && pixels <= mostPixels('png'))
    throw new VastInside(Math.round(pixels / 1e6), Math.round(most / (bytes / pixels) / 1e6));
}

function isSound({ whole }: PngChunk): boolean {
  const sum = new DataView(whole.buffer, whole.byteOffset + whole.length - 4).getUint32(0);
  return crc32(whole.subarray(4, -4)) === sum;
}

const isPalette = ({ type, data }: PngChunk): boolean =>
  type === 'PLTE' && data.length >= 3 && data.length <= 3 * 256 && data.length % 3 === 0;

/** Deflate makes no more of a byte (zlib, “Technical Details”). */
const MOST_RATIO = 1032;

/** Pictures that are packed to less than a hundredth are flat, quickly unpacked, and what is made up to be broken looks like them. */
const FLAT = 100;

/** Bytes by which data are told from what is none. */
const BEGINNING = 4096;

/** Whether the data can be as many pixels as the header says; where that is much for so few data, by trying. */
function holdsPixels(data: Uint8Array, header: PngHeader): boolean {
  const wanted = pixelBytes(header);
  if (data.length === 0 || wanted > data.length * MOST_RATIO) return false;
  try {
    if (wanted <= data.length * FLAT) return inflateSync(data.subarray(0, BEGINNING), { finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
    return inflateSync(data, { chunkSize: Math.max(64, wanted + 1), maxOutputLength: wanted + SURPLUS }).length >= wanted;
  } catch {
    return false;
  }
}
