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

/**
 * Reads a static TrueType or OpenType font (`head`, `hhea`, `hmtx`, `cmap` formats 4 and 12), looking things up in its bytes as they are asked for.
 * Throws for a file that is no such font: the bundled ones are.
 */
export function readFace(bytes: Uint8Array): FaceMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = tableOffsets(view);
  const at = (tag: string): number => {
    const offset = tables.get(tag);
    if (offset === undefined) throw new Error(`a font without a “${tag}” table`);
    return offset;
  };
  const unitsPerEm = view.getUint16(at('head') + 18);
  const hhea = at('hhea');
  const hmtx = at('hmtx');
  const longMetrics = view.getUint16(hhea + 34);
  return {
    glyphOf: glyphLookup(view, at('cmap')),
    // hmtx: glyphs past `numberOfHMetrics` share the last advance.
    advanceOf: (glyph) => view.getUint16(hmtx + 4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm,
    ascent: view.getInt16(hhea + 4) / unitsPerEm,
    descent: -view.getInt16(hhea + 6) / unitsPerEm,
  };
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>();
  const count = view.getUint16(4);
  for (let record = 12; record < 12 + 16 * count; record += 16) {
    const tag = String.fromCharCode(view.getUint8(record), view.getUint8(record + 1), view.getUint8(record + 2), view.getUint8(record + 3));
    offsets.set(tag, view.getUint32(record + 8));
  }
  return offsets;
}

/** The fullest Unicode subtable: format 12, else format 4. */
function glyphLookup(view: DataView, cmap: number): FaceMetrics['glyphOf'] {
  const byFormat = new Map<number, number>();
  const count = view.getUint16(cmap + 2);
  for (let record = cmap + 4; record < cmap + 4 + 8 * count; record += 8) {
    const platform = view.getUint16(record);
    const subtable = cmap + view.getUint32(record + 4);
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
