/** A picture as a PDF holds it: what its dictionary says (ISO 32000-1, 8.9.5), its data, and how far each of its pixels covers what is beneath. */
export interface ImageXObject {
  readonly entries: Readonly<Record<string, unknown>>;
  readonly data: Uint8Array;
  /** A soft mask (ISO 32000-1, 11.6.5.3). */
  readonly mask?: ImageXObject;
}

/** A picture that can't be read; the message says what is wrong with it. */
export class PictureDamaged extends Error {
  override readonly name = 'PictureDamaged';
}

interface Samples {
  readonly width: number;
  readonly height: number;
  /** Bits a sample. */
  readonly depth: number;
  /** Samples a pixel. */
  readonly channels: number;
  readonly space: unknown;
}

/** Entries for deflated rows, each behind the byte that names its filter, as PNG has them (ISO 32000-1, 7.4.4.4). */
export const filteredRows = ({ width, height, depth, channels, space }: Samples): ImageXObject['entries'] => ({
  Width: width,
  Height: height,
  BitsPerComponent: depth,
  ColorSpace: space,
  Filter: 'FlateDecode',
  DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: width },
});

/** Entries for deflated rows as they are, of a byte a sample. */
export const plainRows = ({ width, height, space }: Pick<Samples, 'width' | 'height' | 'space'>): ImageXObject['entries'] => ({
  Width: width,
  Height: height,
  BitsPerComponent: 8,
  ColorSpace: space,
  Filter: 'FlateDecode',
});
