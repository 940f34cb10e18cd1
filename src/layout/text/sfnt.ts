import { glyphFinder } from '../../lib/font/cmap.js';
import { tablesOf, viewOf } from '../../lib/font/directory.js';
import type { ReadPart } from '../../lib/font/read-part.js';

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
 * Reads a static TrueType or OpenType font (`head`, `hhea`, `hmtx`, `cmap` formats 4 and 12): only these tables of its megabytes,
 * in which things are looked up as they are asked for. `member` is which font of a collection. Throws for a file that is no such font: the bundled ones are.
 */
export function readFace(read: ReadPart, member = 0): FaceMetrics {
  const tables = tablesOf(read, member);
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
    glyphOf: glyphFinder(table('cmap')),
    // hmtx: glyphs past `numberOfHMetrics` share the last advance.
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)) / unitsPerEm,
    ascent: hhea.getInt16(4) / unitsPerEm,
    descent: -hhea.getInt16(6) / unitsPerEm,
  };
}
