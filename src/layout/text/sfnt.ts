import { glyphFinder } from '../../lib/font/cmap.js';
import type { ReadPart } from '../../lib/font/read-part.js';
import { horizontalMetrics, openTables } from '../../lib/font/tables.js';

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
  const tables = openTables(read, member);
  const { unitsPerEm, ascent, descent, advance } = horizontalMetrics(tables);
  return {
    glyphOf: glyphFinder(tables.table('cmap')),
    advanceOf: (glyph) => advance(glyph) / unitsPerEm,
    ascent: ascent / unitsPerEm,
    descent: -descent / unitsPerEm,
  };
}
