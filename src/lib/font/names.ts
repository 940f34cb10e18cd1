import { tableRecords } from './directory.js';

/** Bytes of a font file from `offset` on. */
export type ReadFont = (offset: number, length: number) => Uint8Array;

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The most that a directory or a `name` table may be, so that a damaged file costs nothing. */
const MOST_BYTES = 1 << 20;

/** Family names in a font file or collection (OpenType 1.9, `name`: ids 1 and 16, in every language); none for what is no font. */
export function familyNames(read: ReadFont): readonly string[] {
  try {
    const head = viewOf(read(0, 12));
    const isCollection = head.getUint32(0) === 0x74746366;
    const count = isCollection ? head.getUint32(8) : 1;
    const starts = isCollection ? Array.from({ length: Math.min(count, 64) }, (_, i) => viewOf(read(12 + 4 * i, 4)).getUint32(0)) : [0];
    return [...new Set(starts.flatMap((start) => namesAt(read, start)))];
  } catch (cause) {
    if (cause instanceof RangeError) return [];
    throw cause;
  }
}

function namesAt(read: ReadFont, start: number): readonly string[] {
  const tables = viewOf(read(start, 12)).getUint16(4);
  const name = tableRecords(viewOf(read(start, 12 + 16 * tables))).get('name');
  if (name === undefined || name.length > MOST_BYTES) return [];
  const table = viewOf(read(name.offset, name.length));
  const strings = table.getUint16(4);
  return Array.from({ length: table.getUint16(2) }, (_, i) => 6 + 12 * i).flatMap((record) => {
    const id = table.getUint16(record + 6);
    const platform = table.getUint16(record);
    if ((id !== 1 && id !== 16) || platform === 1) return [];
    const at = strings + table.getUint16(record + 10);
    const units = Array.from({ length: table.getUint16(record + 8) / 2 }, (_, unit) => table.getUint16(at + 2 * unit));
    return [String.fromCharCode(...units)];
  });
}
