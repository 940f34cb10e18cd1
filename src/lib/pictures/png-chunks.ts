/** A chunk of a PNG (PNG third edition, 5.3): its data, and the whole of it with length, type and checksum. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  readonly whole: Uint8Array;
}

/** The chunks up to IEND; undefined where they lead out of the file, or it ends before. */
export function pngChunks(bytes: Uint8Array): readonly PngChunk[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: PngChunk[] = [];
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const end = at + 12 + view.getUint32(at);
    if (end > view.byteLength) return undefined;
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, end - 4), whole: bytes.subarray(at, end) });
    if (type === 'IEND') return chunks;
    at = end;
  }
  return undefined;
}

/** The picture's data, which may stand in many chunks (PNG third edition, 11.2.3). */
export const pngData = (chunks: readonly PngChunk[]): Uint8Array => {
  const [first, ...more] = chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data);
  return first === undefined || more.length === 0 ? (first ?? new Uint8Array()) : Buffer.concat([first, ...more]);
};
