import { deflated } from './deflated.js';
import { filteredRows, type ImageXObject } from './image.js';

/** A picture's colours and alpha, each as filtered rows of a byte a sample. */
export interface Parts {
  readonly width: number;
  readonly height: number;
  /** Samples of colour a pixel: one is grey. */
  readonly colours: number;
  readonly colour: Uint8Array;
  /** Absent where all pixels are opaque. */
  readonly alpha?: Uint8Array;
}

/** Packs both side by side; `noisy` as in `deflated`. */
export async function packedParts({ width, height, colours, colour, alpha }: Parts, noisy: boolean): Promise<ImageXObject> {
  const [data, mask] = await Promise.all([deflated(colour, noisy), alpha === undefined ? undefined : maskOf({ width, height }, alpha)]);
  const image = { width, height, depth: 8, space: spaceOf(colours) };
  return { entries: filteredRows(image, colours), data, ...(mask === undefined ? {} : { mask }) };
}

export const spaceOf = (colours: number): string => (colours === 1 ? '/DeviceGray' : '/DeviceRGB');

/** A soft mask of filtered rows of a byte a pixel. */
export const maskOf = async ({ width, height }: Pick<Parts, 'width' | 'height'>, rows: Uint8Array): Promise<ImageXObject> => ({
  entries: filteredRows({ width, height, depth: 8, space: '/DeviceGray' }, 1),
  data: await deflated(rows),
});
