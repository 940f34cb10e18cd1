/** What a PNG's first chunk says of its pixels (PNG third edition, 11.2.1). */
export interface PngHeader {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  readonly colour: PngColour;
  readonly interlaced: boolean;
}

/** Grey, colours, indices of a palette, grey with alpha, colours with alpha. */
export type PngColour = 0 | 2 | 3 | 4 | 6;

/** Samples a pixel. */
export const CHANNELS: Readonly<Record<PngColour, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Depths that each kind of colour may have (PNG third edition, table 11.1). */
const DEPTHS: Readonly<Record<PngColour, readonly number[]>> = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] };

const isColour = (value: number | undefined): value is PngColour => value !== undefined && value in DEPTHS;

/** Undefined for what the format does not know. `data` are those of the chunk IHDR. */
export function pngHeader(data: Uint8Array): PngHeader | undefined {
  if (data.length !== 13) return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const [depth = 0, colour, compression, filter, interlace = 2] = data.subarray(8);
  if (!isColour(colour) || !DEPTHS[colour].includes(depth) || compression !== 0 || filter !== 0 || interlace > 1) return undefined;
  return { width: view.getUint32(0), height: view.getUint32(4), depth, colour, interlaced: interlace === 1 };
}

/** Bytes of a row behind the one that names its filter. */
export const rowBytes = ({ width, depth, colour }: PngHeader): number => Math.ceil((width * depth * CHANNELS[colour]) / 8);

/** Bytes of all rows, unpacked; of an interlaced picture, whose rows are shorter and more, at least so many. */
export const pixelBytes = (header: PngHeader): number =>
  header.interlaced
    ? Math.ceil((header.width * header.height * header.depth * CHANNELS[header.colour]) / 8)
    : header.height * (rowBytes(header) + 1);

/** Bytes that may stand behind the last row: readers pass over them. */
export const SURPLUS = 65_536;
