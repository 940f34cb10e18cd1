import { ascii, Bytes } from './bytes.js';
import type { Cut } from './cut.js';
import type { Sfnt } from './sfnt.js';

/** Flags of a composite glyph's part (OpenType 1.9, `glyf`). */
const [WORDS, SCALE, MORE, TWO_SCALES, MATRIX, PART_METRICS] = [0x1, 0x8, 0x20, 0x40, 0x80, 0x200];

/**
 * A TrueType font of `glyphs` alone, in their order (parts of composite glyphs come behind them); `glyphs[0]` must be 0.
 * Holds the tables that a PDF's CIDFontType2 needs (ISO 32000-1, 9.9): no `cmap`, since codes are glyph numbers.
 */
export function subsetGlyf(font: Sfnt, glyphs: readonly number[], cuts: ReadonlyMap<number, Cut>): Uint8Array {
  const order = [...glyphs];
  const places = new Map(order.map((glyph, i) => [glyph, i]));
  const place = (glyph: number): number => {
    const known = places.get(glyph);
    if (known !== undefined) return known;
    places.set(glyph, order.length);
    return order.push(glyph) - 1;
  };
  const glyf = new Bytes();
  const loca = new Bytes().u32(0);
  const outline = outlines(font);
  for (let i = 0; i < order.length; i++) loca.u32(glyf.all(renumbered(outline(order[i] ?? 0), place, cuts.has(i))).pad(4).length);

  const hmtx = font.table('hmtx');
  const metrics = font.table('hhea').getUint16(34);
  const widths = new Bytes();
  for (const [i, glyph] of order.entries()) {
    const cut = cuts.get(i);
    const bearing = hmtx.getUint16(glyph < metrics ? 4 * glyph + 2 : 2 * metrics + 2 * glyph);
    // Outlines stand where their left side bearing says (OpenType 1.9, `hmtx`).
    widths.u16(cut?.width ?? font.advance(glyph)).u16((bearing + (cut?.shift ?? 0)) & 0xffff);
  }
  const tables: [string, Uint8Array][] = [
    ['glyf', glyf.take()],
    [
      'head',
      edited(font.table('head'), [
        [8, 0, 4],
        [50, 1, 2],
      ]),
    ],
    ['hhea', edited(font.table('hhea'), [[34, order.length, 2]])],
    ['hmtx', widths.take()],
    ['loca', loca.take()],
    ['maxp', edited(font.table('maxp'), [[4, order.length, 2]])],
  ];
  for (const tag of ['cvt ', 'fpgm', 'prep']) if (font.has(tag)) tables.push([tag, edited(font.table(tag), [])]);
  return assemble(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function outlines(font: Sfnt): (glyph: number) => Uint8Array {
  const [loca, glyf] = [font.table('loca'), font.table('glyf')];
  const long = font.table('head').getInt16(50) === 1;
  const offset = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  return (glyph) => new Uint8Array(glyf.buffer, glyf.byteOffset + offset(glyph), offset(glyph + 1) - offset(glyph));
}

/**
 * A composite glyph with its parts' numbers in the subset; a simple one as it is. `ownMetrics`: it no longer takes width and bearing from one of its
 * parts, by which it would stand where that does.
 */
function renumbered(outline: Uint8Array, place: (glyph: number) => number, ownMetrics: boolean): Uint8Array {
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (outline.length === 0 || view.getInt16(0) >= 0) return outline;
  const copy = outline.slice();
  const out = new DataView(copy.buffer);
  let at = 10;
  for (let flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    if (ownMetrics) out.setUint16(at, flags & ~PART_METRICS);
    out.setUint16(at + 2, place(view.getUint16(at + 2)));
    at += 4 + ((flags & WORDS) !== 0 ? 4 : 2);
    at += (flags & MATRIX) !== 0 ? 8 : (flags & TWO_SCALES) !== 0 ? 4 : (flags & SCALE) !== 0 ? 2 : 0;
  }
  return copy;
}

/** A copy of a table with whole numbers of `size` bytes put at their places. */
function edited(table: DataView, edits: readonly (readonly [at: number, value: number, size: 2 | 4])[]): Uint8Array {
  const copy = new Uint8Array(table.buffer, table.byteOffset, table.byteLength).slice();
  const view = new DataView(copy.buffer);
  for (const [at, value, size] of edits) size === 2 ? view.setUint16(at, value) : view.setUint32(at, value);
  return copy;
}

function assemble(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const power = 2 ** Math.floor(Math.log2(tables.length));
  const out = new Bytes()
    .u32(0x00010000)
    .u16(tables.length)
    .u16(16 * power)
    .u16(Math.log2(power))
    .u16(16 * (tables.length - power));
  let offset = 12 + 16 * tables.length;
  for (const [tag, bytes] of tables) {
    out.all(ascii(tag)).u32(checksum(bytes)).u32(offset).u32(bytes.length);
    offset += (bytes.length + 3) & ~3;
  }
  for (const [, bytes] of tables) out.all(bytes).pad(4);
  return out.take();
}

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i++) sum = (sum + ((bytes[i] ?? 0) << (24 - 8 * (i % 4)))) >>> 0;
  return sum;
}
