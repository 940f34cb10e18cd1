import { type PngChunk, pngChunks, pngData } from '../../../lib/pictures/png-chunks.js';
import { CHANNELS, type PngHeader, pixelBytes, pngHeader, rowBytes } from '../../../lib/pictures/png-header.js';
import { unreachable } from '../../../lib/unreachable.js';
import { inflated } from './deflated.js';
import { filteredRows, type ImageXObject, PictureDamaged } from './image.js';
import { maskOf, type Parts, packedParts, spaceOf } from './parts.js';
import { reduced } from './reduced.js';
import { splitAlpha } from './split-alpha.js';
import { unfiltered } from './unfilter.js';

/** A PNG's chunks with what the first of them says. */
export interface Png {
  readonly header: PngHeader;
  readonly chunks: readonly PngChunk[];
}

/** Throws `PictureDamaged` for what is no whole PNG. */
export function openPng(bytes: Uint8Array): Png {
  const chunks = pngChunks(bytes) ?? [];
  const header = chunks[0]?.type === 'IHDR' ? pngHeader(chunks[0].data) : undefined;
  if (header === undefined) throw new PictureDamaged('it is no whole PNG');
  return { header, chunks };
}

/**
 * A PNG that is not interlaced. A PDF takes its rows as they are, packed and filtered (ISO 32000-1, 7.4.4.4), but has alpha in an image of
 * its own: pictures with alpha are unpacked, split and packed again. So are those that are made smaller, `by` a whole number. Throws
 * `PictureDamaged`.
 */
export async function pngImage(png: Png, by = 1): Promise<ImageXObject> {
  if (by > 1 && isReducible(png)) return repacked(png, (rows) => reduced(rows, png.header, by));
  switch (png.header.colour) {
    case 0:
    case 2:
      return plainImage(png);
    case 3:
      return indexedImage(png);
    case 4:
    case 6:
      return alphaImage(png);
    default:
      return unreachable(png.header.colour, 'render/pdf');
  }
}

const dataOf = (chunks: Png['chunks'], type: string): Uint8Array | undefined => chunks.find((chunk) => chunk.type === type)?.data;

function plainImage({ header, chunks }: Png): ImageXObject {
  const channels = CHANNELS[header.colour];
  const clear = clearColour(header, dataOf(chunks, 'tRNS'));
  const mask = clear === undefined ? '' : ` /Mask [${clear.flatMap((sample) => [sample, sample]).join(' ')}]`;
  return { entries: `${filteredRows({ ...header, space: spaceOf(channels) }, channels)}${mask}`, data: pngData(chunks) };
}

/** The one colour that is clear, two bytes a sample of which as many bits count as a sample has (PNG third edition, 11.3.1.1); a PDF has it as ranges (ISO 32000-1, 8.9.6.4). */
function clearColour({ colour, depth }: PngHeader, data: Uint8Array | undefined): readonly number[] | undefined {
  if (data === undefined || data.length < 2 * CHANNELS[colour]) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  return Array.from({ length: CHANNELS[colour] }, (_, i) => view.getUint16(2 * i) & (2 ** depth - 1));
}

async function indexedImage({ header, chunks }: Png): Promise<ImageXObject> {
  const palette = dataOf(chunks, 'PLTE') ?? new Uint8Array();
  if (palette.length === 0) throw new PictureDamaged('it has no palette');
  const data = pngData(chunks);
  const space = `[/Indexed /DeviceRGB ${palette.length / 3 - 1} <${Buffer.from(palette).toString('hex')}>]`;
  const image = { entries: filteredRows({ ...header, space }, 1), data };
  const alphas = dataOf(chunks, 'tRNS') ?? new Uint8Array();
  if (alphas.every((alpha) => alpha === 255)) return image;
  return { ...image, mask: await maskOf(header, alphasOf(await inflated(data, pixelBytes(header)), alphas, header)) };
}

/** The alpha of each pixel, in unfiltered rows; indices of less than eight bits share bytes, the first in the highest bits (PNG third edition, 7.2). */
function alphasOf(rows: Uint8Array, alphas: Uint8Array, header: PngHeader): Uint8Array {
  const { width, height, depth } = header;
  const byIndex = new Uint8Array(256).fill(255);
  byIndex.set(alphas.subarray(0, 256));
  const found = Buffer.alloc(height * (width + 1));
  let to = 0;
  for (const row of unfiltered(rows, rowBytes(header), 1)) {
    to += 1;
    for (let x = 0, bit = 0; x < width; x++, bit += depth) {
      const index = ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
      found[to++] = byIndex[index] ?? 255;
    }
  }
  return found;
}

/** Data of more than a quarter of their size unpacked are a photograph's. */
const isNoisy = (data: Uint8Array, rows: Uint8Array): boolean => data.length > rows.length / 4;

/** What `partsOf` makes of the picture's rows. */
async function repacked({ header, chunks }: Png, partsOf: (rows: Uint8Array) => Parts): Promise<ImageXObject> {
  const data = pngData(chunks);
  const rows = await inflated(data, pixelBytes(header));
  return packedParts(partsOf(rows), isNoisy(data, rows));
}

function alphaImage(png: Png): Promise<ImageXObject> {
  const { colour, depth, width, height } = png.header;
  return repacked(png, (rows) => splitAlpha({ width, height, colours: CHANNELS[colour] - 1, bytes: depth / 8, rows }));
}

/** Bytes from which on a smaller picture is worth the time: 60 ms a million pixels, 22 MB of a photograph become 1.3. */
const HEAVY = 1e6;

/** Few bits and palettes take little room, and means of a clear colour would be seen. */
const isReducible = ({ header, chunks }: Png): boolean =>
  header.colour !== 3 &&
  header.depth >= 8 &&
  dataOf(chunks, 'tRNS') === undefined &&
  chunks.reduce((sum, { type, data }) => (type === 'IDAT' ? sum + data.length : sum), 0) >= HEAVY;
