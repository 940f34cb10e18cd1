import { fontOffsets, tableRecords } from '../../../lib/font/directory.js';

/** A TrueType or OpenType font file, by its tables (OpenType 1.9, "Organization of an OpenType Font"). */
export interface Sfnt {
  /** Throws for a table that the font lacks. */
  readonly table: (tag: string) => DataView;
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

/** Reads the head of a font file, or of one font of a collection; tables are views into `bytes`, nothing is copied. */
export function openSfnt(bytes: Uint8Array, member: number): Sfnt {
  const tables = readDirectory(bytes, member);
  const table = (tag: string): DataView => {
    const view = tables.get(tag);
    if (view === undefined) throw new Error(`the font has no ${tag} table`);
    return view;
  };
  const [head, hhea, os2, post, hmtx] = [table('head'), table('hhea'), table('OS/2'), table('post'), table('hmtx')];
  const metrics = hhea.getUint16(34);
  const ascent = hhea.getInt16(4);
  return {
    table,
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

function readDirectory(bytes: Uint8Array, member: number): ReadonlyMap<string, DataView> {
  const offset = fontOffsets(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))[member] ?? 0;
  const records = tableRecords(new DataView(bytes.buffer, bytes.byteOffset + offset, bytes.byteLength - offset));
  return new Map([...records].map(([tag, { offset, length }]) => [tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length)]));
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
