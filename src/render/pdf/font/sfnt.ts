import { type TableRecord, tablesOf, viewOf } from '../../../lib/font/directory.js';
import type { ReadPart } from '../../../lib/font/read-part.js';
import { once } from '../../../lib/once.js';

/** A TrueType or OpenType font file, by its tables (OpenType 1.9, "Organization of an OpenType Font"). */
export interface Sfnt {
  /** A table, read whole. Throws for one that the font lacks. */
  readonly table: (tag: string) => DataView;
  /** The same by parts, for the megabytes of outlines. */
  readonly within: (tag: string) => ReadPart;
  readonly has: (tag: string) => boolean;
  readonly name: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly italic: boolean;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly glyphs: number;
  /** Advance of a glyph, in font units. */
  readonly advance: (glyph: number) => number;
}

/** Reads the head of a font file, or of the font numbered `member` of a collection. */
export function openSfnt(read: ReadPart, member: number): Sfnt {
  const tables = tablesOf(read, member);
  const record = (tag: string): TableRecord => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`the font has no ${tag} table`);
    return found;
  };
  const table = once((tag: string) => viewOf(read(record(tag).offset, record(tag).length)));
  const [head, hhea, os2, post, hmtx] = [table('head'), table('hhea'), table('OS/2'), table('post'), table('hmtx')];
  const metrics = hhea.getUint16(34);
  const ascent = hhea.getInt16(4);
  return {
    table,
    within: (tag) => {
      const { offset } = record(tag);
      return (from, length) => read(offset + from, length);
    },
    has: (tag) => tables.has(tag),
    name: postScriptName(table('name')),
    unitsPerEm: head.getUint16(18),
    ascent,
    descent: hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
    capHeight: os2.byteLength >= 90 ? os2.getInt16(88) : ascent,
    xHeight: os2.byteLength >= 88 ? os2.getInt16(86) : 0,
    italicAngle: post.getInt32(4) / 65536,
    fixedPitch: post.getUint32(12) !== 0,
    italic: (head.getUint16(44) & 2) !== 0,
    bbox: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
    glyphs: table('maxp').getUint16(4),
    advance: (glyph) => hmtx.getUint16(4 * Math.min(glyph, metrics - 1)),
  };
}

/** Name ID 6, in whichever encoding it stands: its letters are ASCII in all of them. */
function postScriptName(name: DataView): string {
  const strings = name.getUint16(4);
  for (let i = 0; i < name.getUint16(2); i++) {
    const record = 6 + 12 * i;
    if (name.getUint16(record + 6) !== 6) continue;
    const from = strings + name.getUint16(record + 10);
    const codes = Array.from({ length: name.getUint16(record + 8) }, (_, k) => name.getUint8(from + k));
    return String.fromCharCode(...codes.filter((code) => code > 32 && code < 127));
  }
  return 'Unnamed';
}
