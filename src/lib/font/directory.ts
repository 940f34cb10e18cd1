/** Where a table stands in a font file, in bytes. */
export interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

/** The tables of an SFNT file by tag (OpenType 1.9, "Organization of an OpenType Font"); `file` begins at its first byte and holds at least the directory. */
export function tableRecords(file: DataView): ReadonlyMap<string, TableRecord> {
  const records = new Map<string, TableRecord>();
  const count = file.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const tag = String.fromCharCode(file.getUint8(record), file.getUint8(record + 1), file.getUint8(record + 2), file.getUint8(record + 3));
    records.set(tag, { offset: file.getUint32(record + 8), length: file.getUint32(record + 12) });
  }
  return records;
}
