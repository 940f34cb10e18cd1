import type { ReadPart } from './read-part.js';

/** Where a table stands in a font file, in bytes. */
export interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

const COLLECTION = 0x74746366;

/** Room for the header and the records of 60 tables; the bundled fonts have under 30. */
export const DIRECTORY = 12 + 16 * 60;

/** Where the fonts of a file begin: one for a font, several for a collection (`.ttc`); `head` are the file's first bytes. */
export function fontOffsets(head: DataView): readonly number[] {
  if (head.getUint32(0) !== COLLECTION) return [0];
  const count = Math.min(head.getUint32(8), (head.byteLength - 12) >> 2);
  return Array.from({ length: count }, (_, i) => head.getUint32(12 + 4 * i));
}

/** The tables of an SFNT file by tag (OpenType 1.9, "Organization of an OpenType Font"); `file` begins where the font does and holds at least its directory. Offsets count from the file's first byte. */
export function tableRecords(file: DataView): ReadonlyMap<string, TableRecord> {
  const records = new Map<string, TableRecord>();
  const count = file.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const tag = String.fromCharCode(file.getUint8(record), file.getUint8(record + 1), file.getUint8(record + 2), file.getUint8(record + 3));
    records.set(tag, { offset: file.getUint32(record + 8), length: file.getUint32(record + 12) });
  }
  return records;
}

/** The tables of a font file, or of the font numbered `member` of a collection. */
export function tablesOf(read: ReadPart, member: number): ReadonlyMap<string, TableRecord> {
  const head = viewOf(read(0, DIRECTORY));
  const offset = fontOffsets(head)[member] ?? 0;
  return tableRecords(offset === 0 ? head : viewOf(read(offset, DIRECTORY)));
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
