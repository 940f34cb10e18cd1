import type { ReadPart } from '../../../lib/font/read-part.js';
import { ascii, Bytes } from './bytes.js';
import { readCff } from './cff.js';
import { unfoldCharString } from './charstring.js';
import type { Cut } from './cut.js';
import { recutCharString } from './recut.js';

/**
 * A CID-keyed CFF table of `glyphs` alone, in their order: glyph `i` gets CID `i`, and `glyphs[0]` must be 0 (.notdef).
 * What PDF calls CIDFontType0C (ISO 32000-1, 9.9).
 */
export function subsetCff(read: ReadPart, name: string, glyphs: readonly number[], cuts: ReadonlyMap<number, Cut>): Uint8Array {
  const cff = readCff(read);
  const used = [...new Set(glyphs.map(cff.dictOf))];
  const charStrings = unfolded();
  const select = new Bytes().u8(0);
  for (const glyph of glyphs) select.u8(used.indexOf(cff.dictOf(glyph)));
  const charset =
    glyphs.length > 1
      ? new Bytes()
          .u8(2)
          .u16(1)
          .u16(glyphs.length - 2)
      : new Bytes().u8(0);
  const privates = used.map((dict) => cff.dict(dict).privateDict);

  const head = new Bytes()
    .u8(1)
    .u8(0)
    .u8(4)
    .u8(4)
    .all(index([ascii(name)]));
  const tail = new Bytes().all(index([ascii('Adobe'), ascii('Identity')])).u16(0);
  const topLength = index([topDict({ charset: 0, select: 0, charStrings: 0, fonts: 0 })]).length;
  const at = { charset: head.length + topLength + tail.length, select: 0, charStrings: 0, fonts: 0 };
  at.select = at.charset + charset.length;
  at.charStrings = at.select + select.length;
  let privateAt = at.charStrings + charStrings.length;
  const fonts = index(
    used.map((dict, i) => {
      const size = privates[i]?.length ?? 0;
      privateAt += size;
      return new Bytes()
        .all(cff.dict(dict).kept)
        .all(operator([size, privateAt - size], 18))
        .take();
    }),
  );
  at.fonts = privateAt;

  const out = head
    .all(index([topDict(at)]))
    .all(tail.take())
    .all(charset.take())
    .all(select.take())
    .all(charStrings);
  for (const bytes of privates) out.all(bytes);
  return out.all(fonts).take();

  /** All outlines are written behind one another, not put together of hundreds of pieces. */
  function unfolded(): Uint8Array {
    const outlines = new Bytes();
    const ends = glyphs.map((glyph, i) => {
      const dict = cff.dict(cff.dictOf(glyph));
      const cut = cuts.get(i);
      const code = cut === undefined ? outlines : new Bytes();
      unfoldCharString(cff.charStrings.item(glyph), dict.localSubrs, cff.globalSubrs, code);
      if (cut !== undefined) outlines.all(recutCharString(code.take(), cut.width - dict.nominalWidth, cut.shift));
      return outlines.length;
    });
    return indexOf(ends, outlines.take());
  }

  /** ROS names the two strings of the String INDEX: 391 is the first after the standard ones. */
  function topDict({ charset, select, charStrings, fonts }: Record<'charset' | 'select' | 'charStrings' | 'fonts', number>): Uint8Array {
    return new Bytes()
      .all(operator([391, 392, 0], 12, 30))
      .all(cff.keptTop)
      .all(operator([glyphs.length], 12, 34))
      .all(operator([charset], 15))
      .all(operator([select], 12, 37))
      .all(operator([charStrings], 17))
      .all(operator([fonts], 12, 36))
      .take();
  }
}

/** Operands in the five-byte form, so that a dictionary's length does not depend on its offsets. */
function operator(operands: readonly number[], ...op: readonly number[]): Uint8Array {
  const bytes = new Bytes();
  for (const operand of operands) bytes.u8(29).u32(operand);
  for (const byte of op) bytes.u8(byte);
  return bytes.take();
}

function index(items: readonly Uint8Array[]): Uint8Array {
  const data = new Bytes();
  const ends = items.map((item) => data.all(item).length);
  return indexOf(ends, data.take());
}

/** An INDEX of what stands in `data`, each item up to its end (chapter 5 of Technical Note 5176; offsets count from 1). */
function indexOf(ends: readonly number[], data: Uint8Array): Uint8Array {
  const bytes = new Bytes().u16(ends.length);
  if (ends.length === 0) return bytes.take();
  bytes.u8(4).u32(1);
  for (const end of ends) bytes.u32(end + 1);
  return bytes.all(data).take();
}
