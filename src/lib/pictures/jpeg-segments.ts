/** A segment of a JPEG up to its first scan (ITU-T T.81, B.1.1.2), with marker and length; `end` is where the next begins. */
export interface JpegSegment {
  readonly marker: number;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly end: number;
}

export const SOS = 0xda;
export const EOI = 0xd9;

/** Markers without a length: TEM and RST0 to RST7. */
export const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** The segments up to the head of the first scan; undefined where there is none, or something else stands between. */
export function jpegSegments(bytes: Uint8Array): readonly JpegSegment[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const segments: JpegSegment[] = [];
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = isBare(marker) ? at + 2 : at + 2 + view.getUint16(at + 2);
    if (end > bytes.length || marker === EOI) return undefined;
    segments.push({ marker, bytes: bytes.subarray(at, end), at, end });
    if (marker === SOS) return segments;
    at = end;
  }
  return undefined;
}

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
