import type { JpegSegment } from './jpeg-segments.js';

/** What a JPEG's frame says of its pixels (ITU-T T.81, B.2.2). */
export interface JpegFrame {
  /** By its marker: 0 baseline, 1 extended, 2 progressive; the others are arithmetic, lossless or hierarchical (table B.1). */
  readonly process: number;
  /** Bits a sample. */
  readonly depth: number;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** Start of frame: SOF0 to SOF15 but DHT, JPG and DAC (ITU-T T.81, table B.1). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** Undefined where there is no frame before the first scan, or it is cut short. */
export function jpegFrame(segments: readonly JpegSegment[]): JpegFrame | undefined {
  const frame = segments.find(({ marker }) => isFrame(marker));
  if (frame === undefined || frame.bytes.length < 10) return undefined;
  const [depth = 0, , , , , channels = 0] = frame.bytes.subarray(4);
  const view = new DataView(frame.bytes.buffer, frame.bytes.byteOffset);
  return { process: frame.marker - 0xc0, depth, width: view.getUint16(7), height: view.getUint16(5), channels };
}
