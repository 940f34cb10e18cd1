import { once } from '../once.js';
import { type TableRecord, tablesOf, viewOf } from './directory.js';
import type { ReadPart } from './read-part.js';

/** The tables of a TrueType or OpenType font file (OpenType 1.9, "Organization of an OpenType Font"), each read when it is asked for. */
export interface FontTables {
  /** A table, read whole. Throws for one that the font lacks. */
  readonly table: (tag: string) => DataView;
  /** The same by parts, for the megabytes of outlines. */
  readonly within: (tag: string) => ReadPart;
  readonly has: (tag: string) => boolean;
}

/** What lines are measured by, in font units; `descent` is negative below the baseline. */
export interface HorizontalMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  /** Advance of a glyph. */
  readonly advance: (glyph: number) => number;
}

/** Opens a font file; of a collection, the font numbered `member`. */
export function openTables(read: ReadPart, member: number): FontTables {
  const tables = tablesOf(read, member);
  const record = (tag: string): TableRecord => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`a font without a “${tag}” table`);
    return found;
  };
  return {
    table: once((tag: string) => viewOf(read(record(tag).offset, record(tag).length))),
    within: (tag) => {
      const { offset } = record(tag);
      return (from, length) => read(offset + from, length);
    },
    has: (tag) => tables.has(tag),
  };
}

/** Reads `head`, `hhea` and `hmtx`. */
export function horizontalMetrics({ table }: FontTables): HorizontalMetrics {
  const hhea = table('hhea');
  const hmtx = table('hmtx');
  const longMetrics = hhea.getUint16(34);
  return {
    unitsPerEm: table('head').getUint16(18),
    ascent: hhea.getInt16(4),
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    // Glyphs past `numberOfHMetrics` share the last advance.
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1)),
  };
}
