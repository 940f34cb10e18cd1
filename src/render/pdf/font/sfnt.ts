import type { ReadPart } from '../../../lib/font/read-part.js';
import { type FontTables, type HorizontalMetrics, horizontalMetrics, openTables } from '../../../lib/font/tables.js';

/** A font file with what the PDF says of a font. */
export interface Sfnt extends FontTables, HorizontalMetrics {
  readonly name: string;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly fixedPitch: boolean;
  readonly italic: boolean;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly glyphs: number;
}

/** Reads the head of a font file, or of the font numbered `member` of a collection. */
export function openSfnt(read: ReadPart, member: number): Sfnt {
  const tables = openTables(read, member);
  const { table } = tables;
  const metrics = horizontalMetrics(tables);
  const [head, os2, post] = [table('head'), table('OS/2'), table('post')];
  return {
    ...tables,
    ...metrics,
    name: postScriptName(table('name')),
    capHeight: os2.byteLength >= 90 ? os2.getInt16(88) : metrics.ascent,
    xHeight: os2.byteLength >= 88 ? os2.getInt16(86) : 0,
    italicAngle: post.getInt32(4) / 65536,
    fixedPitch: post.getUint32(12) !== 0,
    italic: (head.getUint16(44) & 2) !== 0,
    bbox: { minX: head.getInt16(36), minY: head.getInt16(38), maxX: head.getInt16(40), maxY: head.getInt16(42) },
    glyphs: table('maxp').getUint16(4),
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
