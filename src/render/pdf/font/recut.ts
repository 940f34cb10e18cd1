import { Bytes } from './bytes.js';

const [HSTEM, VSTEM, VMOVE, ESCAPE, END, HSTEM_HM, HINT_MASK, COUNTER_MASK, RMOVE, HMOVE, VSTEM_HM, SHORT, FIXED] = [
  1, 3, 4, 12, 14, 18, 19, 20, 21, 22, 23, 28, 255,
];

interface Operand {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

/**
 * A Type 2 charstring without subroutines (Adobe Technical Note 5177) with another width, given as its difference from the font's nominal one,
 * and with its outline and vertical stems `shift` units further right. What follows the first move is relative to it and stays as it is.
 */
export function recutCharString(code: Uint8Array, width: number, shift: number): Uint8Array {
  const out = new Bytes();
  put(out, width);
  let operands: Operand[] = [];
  let [at, first, stems, shifted] = [0, true, 0, false];
  while (at < code.length) {
    const op = code[at] ?? 0;
    if (op >= 32 || op === SHORT) {
      const operand = readOperand(code, at, op);
      operands.push(operand);
      at = operand.end;
      continue;
    }
    if (first && operands.length > argumentsOf(op, operands.length)) operands.shift();
    first = false;
    if (op === HSTEM || op === HSTEM_HM || op === VSTEM || op === VSTEM_HM || op === HINT_MASK || op === COUNTER_MASK) {
      stems += operands.length >> 1;
      const vertical = !shifted && op !== HSTEM && op !== HSTEM_HM && operands.length > 0;
      writeShifted(out, code, operands, vertical ? shift : 0);
      shifted ||= vertical;
      const length = op === HINT_MASK || op === COUNTER_MASK ? 1 + ((stems + 7) >> 3) : 1;
      out.part(code, at, at + length);
      at += length;
      operands = [];
      continue;
    }
    if (op === RMOVE || op === HMOVE || op === VMOVE) {
      if (op === VMOVE) put(out, shift);
      writeShifted(out, code, operands, op === VMOVE ? 0 : shift);
      return out
        .u8(op === VMOVE ? RMOVE : op)
        .part(code, at + 1, code.length)
        .take();
    }
    if (op === ESCAPE) throw new Error('a charstring begins with a flex');
    // An empty glyph: `endchar`, with nothing to shift.
    return out.u8(END).take();
  }
  throw new Error('a charstring without an end');
}

/** How many operands belong to the first operator itself; one more is the width (chapter 3.1 of the note). */
function argumentsOf(op: number, count: number): number {
  if (op === RMOVE) return 2;
  if (op === HMOVE || op === VMOVE) return 1;
  if (op === END) return 0;
  return count - (count % 2);
}

function writeShifted(out: Bytes, code: Uint8Array, [first, ...rest]: readonly Operand[], shift: number): void {
  if (first === undefined) return;
  if (shift === 0) out.part(code, first.at, first.end);
  else put(out, first.value + shift);
  for (const { at, end } of rest) out.part(code, at, end);
}

function put(out: Bytes, value: number): void {
  if (Number.isInteger(value)) out.u8(SHORT).u16(value & 0xffff);
  else out.u8(FIXED).u32(Math.round(value * 0x10000));
}

function readOperand(code: Uint8Array, at: number, b: number): Operand {
  const byte = (i: number): number => code[at + i] ?? 0;
  if (b === SHORT) return { value: (((byte(1) << 8) | byte(2)) << 16) >> 16, at, end: at + 3 };
  if (b <= 246) return { value: b - 139, at, end: at + 1 };
  if (b <= 250) return { value: (b - 247) * 256 + byte(1) + 108, at, end: at + 2 };
  if (b <= 254) return { value: -(b - 251) * 256 - byte(1) - 108, at, end: at + 2 };
  return { value: ((byte(1) << 24) | (byte(2) << 16) | (byte(3) << 8) | byte(4)) / 0x10000, at, end: at + 5 };
}
