/** A picture as a PDF holds it: its dictionary's entries as the file writes them (ISO 32000-1, 8.9.5), its data, and how far each of its pixels covers what is beneath. */
export interface ImageXObject {
  readonly entries: string;
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
  /** As the file writes it: `/DeviceRGB`. */
  readonly space: string;
}

/** What dictionaries of all pictures say. */
export const samples = ({ width, height, depth, space }: Samples): string =>
  `/Width ${width} /Height ${height} /BitsPerComponent ${depth} /ColorSpace ${space}`;

/** Deflated rows, each behind the byte that names its filter, as PNG has them (ISO 32000-1, 7.4.4.4); `channels` samples a pixel. */
export const filteredRows = (image: Samples, channels: number): string =>
  `${samples(image)} /Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${channels} /BitsPerComponent ${image.depth} /Columns ${image.width} >>`;

/** Deflated rows as they are. */
export const plainRows = (image: Samples): string => `${samples(image)} /Filter /FlateDecode`;
