import { viewOf } from '../../../lib/font/directory.js';
import type { ReadPart } from '../../../lib/font/read-part.js';
import { once } from '../../../lib/once.js';

/** A CID-keyed CFF table, as far as a subset needs it (Adobe Technical Note 5176, "The Compact Font Format"). */
export interface Cff {
  readonly charStrings: Index;
  readonly globalSubrs: Index;
  /** Which font dictionary a glyph's hints and default width come from. */
  readonly dictOf: (glyph: number) => number;
  /** Read when it is asked for: of a font's dozen and more, a document's glyphs need a few. Throws past the last. */
  readonly dict: (number: number) => FontDict;
  /** Operators of the Top DICT that a subset keeps as they are: FontBBox, FontMatrix. */
  readonly keptTop: Uint8Array;
}

export interface FontDict {
  readonly localSubrs: Index;
  /** What widths in charstrings count from. */
  readonly nominalWidth: number;
  /** The Private DICT without its reference to the local subroutines. */
  readonly privateDict: Uint8Array;
  /** FontMatrix, where there is one. */
  readonly kept: Uint8Array;
}

/** Chapter 5 of the note: numbered pieces of data. */
export interface Index {
  readonly count: number;
  /** Throws past the end. */
  readonly item: (i: number) => Uint8Array;
  /** Where the next structure starts. */
  readonly end: number;
}

const OP = {
  bbox: 5,
  charset: 15,
  charStrings: 17,
  private: 18,
  subrs: 19,
  nominalWidth: 21,
  matrix: 0x0c07,
  ros: 0x0c1e,
  fdArray: 0x0c24,
  fdSelect: 0x0c25,
};

/** Reads a CID-keyed table, or a name-keyed one as if it had a single font dictionary. Throws where it is neither. */
export function readCff(read: ReadPart): Cff {
  const names = readIndex(read, number(read(2, 1), 0, 1));
  const tops = readIndex(read, names.end);
  const strings = readIndex(read, tops.end);
  const globalSubrs = readIndex(read, strings.end);
  const top = readDict(tops.item(0));
  // The megabytes of a font: of these, each is read when it is asked for.
  const charStrings = openIndex(read, offsetIn(top, OP.charStrings));
  if (!top.has(OP.ros)) {
    const dict = { ...readFontDict(read, tops.item(0)), kept: new Uint8Array() };
    return { charStrings, globalSubrs, dictOf: () => 0, dict: () => dict, keptTop: keep(top, [OP.bbox, OP.matrix]) };
  }
  const fonts = readIndex(read, offsetIn(top, OP.fdArray));
  return {
    charStrings,
    globalSubrs,
    dictOf: readSelect(read, offsetIn(top, OP.fdSelect), charStrings.count),
    dict: once((number) => readFontDict(read, fonts.item(number))),
    keptTop: keep(top, [OP.bbox, OP.matrix]),
  };
}

function readFontDict(read: ReadPart, bytes: Uint8Array): FontDict {
  const font = readDict(bytes);
  const [size = 0, at = 0] = font.get(OP.private)?.operands ?? [];
  const entries = readDict(read(at, size));
  const subrs = entries.get(OP.subrs)?.operands[0];
  return {
    localSubrs: subrs === undefined ? EMPTY : readIndex(read, at + subrs),
    nominalWidth: entries.get(OP.nominalWidth)?.operands[0] ?? 0,
    privateDict: keep(
      entries,
      [...entries.keys()].filter((op) => op !== OP.subrs),
    ),
    kept: keep(font, [OP.matrix]),
  };
}

const EMPTY: Index = {
  count: 0,
  end: 0,
  item: (i) => {
    throw new Error(`no item ${i} in an empty CFF index`);
  },
};

/** An index whose items are read as they are asked for. */
function openIndex(read: ReadPart, at: number): Index {
  const head = read(at, 3);
  const count = number(head, 0, 2);
  if (count === 0) return { ...EMPTY, end: at + 2 };
  const size = number(head, 2, 1);
  const offsets = read(at + 3, size * (count + 1));
  const data = at + 2 + offsets.length;
  const offset = (i: number): number => data + number(offsets, size * i, size);
  return { count, end: offset(count), item: (i) => read(offset(i), offset(i + 1) - offset(i)) };
}

/** An index read whole. */
function readIndex(read: ReadPart, at: number): Index {
  const { end } = openIndex(read, at);
  const whole = read(at, end - at);
  return openIndex((offset, length) => whole.subarray(offset - at, offset - at + length), at);
}

function number(bytes: Uint8Array, at: number, size: number): number {
  let value = 0;
  for (let i = at; i < at + size; i++) {
    const byte = bytes[i];
    if (byte === undefined) throw new Error('the CFF table ends too early');
    value = value * 256 + byte;
  }
  return value;
}

/** One operator with its integer operands (reals are only copied) and the bytes of both. */
interface DictEntry {
  readonly operands: readonly number[];
  readonly bytes: Uint8Array;
}
type Dict = ReadonlyMap<number, DictEntry>;

function readDict(bytes: Uint8Array): Dict {
  const entries = new Map<number, DictEntry>();
  let [start, at] = [0, 0];
  let operands: number[] = [];
  while (at < bytes.length) {
    const b = number(bytes, at, 1);
    if (b <= 21) {
      const op = b === 12 ? 0x0c00 + number(bytes, at + 1, 1) : b;
      at += b === 12 ? 2 : 1;
      entries.set(op, { operands, bytes: bytes.subarray(start, at) });
      [operands, start] = [[], at];
    } else if (b === 30) {
      while ((number(bytes, ++at, 1) & 0xf) !== 0xf && number(bytes, at, 1) >> 4 !== 0xf);
      at++;
      operands.push(Number.NaN);
    } else {
      const [value, length] = integer(bytes, at, b);
      operands.push(value);
      at += length;
    }
  }
  return entries;
}

/** Table 3 of the note. */
function integer(bytes: Uint8Array, at: number, b: number): readonly [value: number, length: number] {
  if (b === 28) return [(number(bytes, at + 1, 2) << 16) >> 16, 3];
  if (b === 29) return [number(bytes, at + 1, 4) | 0, 5];
  if (b <= 246) return [b - 139, 1];
  if (b <= 250) return [(b - 247) * 256 + number(bytes, at + 1, 1) + 108, 2];
  return [-(b - 251) * 256 - number(bytes, at + 1, 1) - 108, 2];
}

function keep(dict: Dict, operators: readonly number[]): Uint8Array {
  return Uint8Array.from(operators.flatMap((op) => [...(dict.get(op)?.bytes ?? [])]));
}

function offsetIn(dict: Dict, op: number): number {
  const offset = dict.get(op)?.operands[0];
  if (offset === undefined) throw new Error(`the CFF Top DICT has no operator ${op}`);
  return offset;
}

/** FDSelect, formats 0 and 3 (chapter 19 of the note). */
function readSelect(read: ReadPart, at: number, glyphs: number): (glyph: number) => number {
  const head = viewOf(read(at, 3));
  if (head.getUint8(0) === 0) {
    const numbers = read(at + 1, glyphs);
    return (glyph) => number(numbers, glyph, 1);
  }
  const count = head.getUint16(1);
  const ranges = viewOf(read(at + 3, 3 * count + 2));
  const dicts = new Uint8Array(glyphs);
  for (let range = 0; range < 3 * count; range += 3)
    dicts.fill(ranges.getUint8(range + 2), ranges.getUint16(range), ranges.getUint16(range + 3));
  return (glyph) => dicts[glyph] ?? 0;
}
