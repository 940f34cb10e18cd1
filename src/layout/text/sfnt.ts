/** What measuring needs of one font file. Advances and heights are in em. */
export interface FaceMetrics {
  /** Glyph of a code point; 0 where the font has none (OpenType 1.9, `cmap`). */
  readonly glyphOf: (codePoint: number) => number;
  /** Advance width of a glyph, in em. */
  readonly advanceOf: (glyph: number) => number;
  /** Height above the baseline, in em (`hhea`). */
  readonly ascent: number;
  /** Depth below the baseline, in em, positive (`hhea`). */
  readonly descent: number;
}

/** Bytes of a file from `offset` on, at most `length`. */
export type ReadPart = (offset: number, length: number) => Uint8Array;

/** Room for the header and the records of 60 tables; the bundled fonts have under 30. */
const DIRECTORY = 12 + 16 * 60;

/**
 * Reads a static TrueType or OpenType font (`head`, `hhea`, `hmtx`, `cmap` formats 4 and 12): only these tables of its megabytes,
 * in which things are looked up as they are asked for. Throws for a file that is no such font: the bundled ones are.
 */
export function readFace(read: ReadPart): FaceMetrics {
  const tables = tableRecords(viewOf(read(0, DIRECTORY)));
  const table = (tag: string): DataView => {
    const record = tables.get(tag);
    if (record === undefined) throw new Error(`a font without a “${tag}” table`);
    return viewOf(read(record.offset, record.length));
  };
  const unitsPerEm = table('head').getUint16(18);
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const longMetrics = hhea.getUint16(34);
  return {
    glyphOf: glyphLookup(table('cmap')),
    // hmtx: glyphs past `numberOfHMetrics` share the last advance.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm,
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
  };
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

function tableRecords(view: DataView): ReadonlyMap<string, TableRecord> {
  const records = new Map<string, TableRecord>();
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const tag = String.fromCharCode(view.getUint8(record), view.getUint8(record + 1), view.getUint8(record + 2), view.getUint8(record + 3));
    records.set(tag, { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  return records;
}

/** The fullest Unicode subtable: format 12, else format 4. */
function glyphLookup(view: DataView): FaceMetrics['glyphOf'] {
  const byFormat = new Map<number, number>();
  const count = view.getUint16(2);
  for (let record = 4; record < 4 + 8 * count; record += 8) {
    const platform = view.getUint16(record);
    const subtable = view.getUint32(record + 4);
    if (platform === 0 || platform === 3) byFormat.set(view.getUint16(subtable), subtable);
  }
  const full = byFormat.get(12);
  if (full !== undefined) return (codePoint) => groupLookup(view, full, codePoint);
  const basic = byFormat.get(4);
  if (basic !== undefined) return (codePoint) => (codePoint > 0xffff ? 0 : segmentLookup(view, basic, codePoint));
  throw new Error('a font without a Unicode character map');
}

function groupLookup(view: DataView, table: number, codePoint: number): number {
  let low = 0;
  let high = view.getUint32(table + 12) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const group = table + 16 + 12 * middle;
    const first = view.getUint32(group);
    if (codePoint < first) high = middle - 1;
    else if (codePoint > view.getUint32(group + 4)) low = middle + 1;
    else return view.getUint32(group + 8) + codePoint - first;
  }
  return 0;
}

function segmentLookup(view: DataView, table: number, codePoint: number): number {
  const doubled = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + doubled + 2;
  let low = 0;
  let high = doubled / 2 - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (view.getUint16(ends + 2 * middle) < codePoint) low = middle + 1;
    else high = middle;
  }
  const first = view.getUint16(starts + 2 * low);
  if (codePoint < first) return 0;
  const delta = view.getUint16(starts + doubled + 2 * low);
  const rangeAt = starts + 2 * doubled + 2 * low;
  const range = view.getUint16(rangeAt);
  if (range === 0) return (codePoint + delta) & 0xffff;
  const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - first));
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}
