import { type PngChunk, pngChunks, pngData } from '../../../lib/pictures/png-chunks.js';
import { CHANNELS, type PngHeader, pixelBytes, pngHeader, rowBytes } from '../../../lib/pictures/png-header.js';
import { unreachable } from '../../../lib/unreachable.js';
import { deflated, inflated } from './deflated.js';
import { filteredRows, type ImageXObject, PictureDamaged } from './image.js';
import { splitAlpha } from './split-alpha.js';
import { unfilter } from './unfilter.js';

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
 * its own: pictures with alpha are unpacked, split and packed again. Throws `PictureDamaged`.
 */
export async function pngImage(png: Png): Promise<ImageXObject> {
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

const spaceOf = (colours: number): string => (colours === 1 ? '/DeviceGray' : '/DeviceRGB');

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
  const indices = unfilter(await inflated(data, pixelBytes(header)), rowBytes(header), 1);
  return { ...image, mask: await maskOf(header, alphasOf(indices, alphas, header)) };
}

/** The alpha of each pixel as an unfiltered row; indices of less than eight bits share bytes, the first in the highest bits (PNG third edition, 7.2). */
function alphasOf(indices: Uint8Array, alphas: Uint8Array, header: PngHeader): Uint8Array {
  const { width, height, depth } = header;
  const length = rowBytes(header);
  const byIndex = new Uint8Array(256).fill(255);
  byIndex.set(alphas.subarray(0, 256));
  const rows = Buffer.alloc(height * (width + 1));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const byte = indices[y * length + ((x * depth) >> 3)] ?? 0;
      const index = (byte >> (8 - depth - ((x * depth) & 7))) & (2 ** depth - 1);
      rows[y * (width + 1) + 1 + x] = byIndex[index] ?? 255;
    }
  return rows;
}

/** Data of more than a quarter of the pixels' size are a photograph's. */
const NOISY = 1 / 4;

async function alphaImage({ header, chunks }: Png): Promise<ImageXObject> {
  const { colour, depth, width, height } = header;
  const data = pngData(chunks);
  const colours = CHANNELS[colour] - 1;
  const rows = await inflated(data, pixelBytes(header));
  const split = splitAlpha({ width, height, colours, bytes: depth / 8, rows });
  const noisy = data.length > NOISY * rows.length;
  const [packed, mask] = await Promise.all([
    deflated(split.colour, noisy),
    split.alpha === undefined ? undefined : maskOf(header, split.alpha),
  ]);
  const entries = filteredRows({ width, height, depth: 8, space: spaceOf(colours) }, colours);
  return { entries, data: packed, ...(mask === undefined ? {} : { mask }) };
}

/** `rows` of a byte a pixel. */
const maskOf = async ({ width, height }: Pick<PngHeader, 'width' | 'height'>, rows: Uint8Array): Promise<ImageXObject> => ({
  entries: filteredRows({ width, height, depth: 8, space: '/DeviceGray' }, 1),
  data: await deflated(rows),
});
