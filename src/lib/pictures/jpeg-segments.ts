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
