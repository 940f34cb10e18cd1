import type { Bytes } from './bytes.js';
import type { Index } from './cff.js';

/** What goes on from a charstring into its subroutines and back: operands on the stack, stems so far, whether the glyph has ended. */
interface State {
  depth: number;
  stems: number;
  ended: boolean;
}

const [HSTEM, VSTEM, CALL_LOCAL, RETURN, ESCAPE, END, HSTEM_HM, HINT_MASK, COUNTER_MASK, VSTEM_HM, SHORT, CALL_GLOBAL] = [
  1, 3, 10, 11, 12, 14, 18, 19, 20, 23, 28, 29,
];

/**
 * Writes a Type 2 charstring with its subroutines unfolded in place (Adobe Technical Note 5177), so that a subset needs none.
 * A subroutine's number always stands right before its call; computed numbers throw.
 */
export function unfoldCharString(code: Uint8Array, local: Index, global: Index, out: Bytes): void {
  run(code, local, global, out, { depth: 0, stems: 0, ended: false });
}

/** Bytes of an operand by its first one (table 3 of Technical Note 5176, and 255 of 5177); 0: it is an operator. */
const OPERAND = Uint8Array.from({ length: 256 }, (_, b) => (b === SHORT ? 3 : b < 32 ? 0 : b <= 246 ? 1 : b <= 254 ? 2 : 5));

/** What stands between two calls is copied in one piece. Most of a font is operands: they pass with one look at a table. */
function run(code: Uint8Array, local: Index, global: Index, out: Bytes, state: State): void {
  const { length } = code;
  // `last`: where the last operand begins; -1 where it does not stand in this charstring.
  let [at, from, last, depth] = [0, 0, -1, state.depth];
  while (at < length) {
    const b = code[at] ?? 0;
    const operand = OPERAND[b] ?? 0;
    if (operand !== 0) {
      last = at;
      depth++;
      at += operand;
      continue;
    }
    state.depth = depth;
    if (b === CALL_LOCAL || b === CALL_GLOBAL) {
      const subrs = b === CALL_LOCAL ? local : global;
      if (last < 0) throw new Error('a charstring computes the number of its subroutine');
      out.part(code, from, last);
      state.depth--;
      run(subrs.item(operandValue(code, last) + bias(subrs.count)), local, global, out, state);
      from = ++at;
    } else if (b === RETURN) {
      break;
    } else at += operator(code, at, b, state);
    last = -1;
    depth = state.depth;
    if (state.ended) break;
  }
  state.depth = depth;
  out.part(code, from, at);
}

/** The whole number that stands at `at` (table 3 of Technical Note 5176). */
function operandValue(code: Uint8Array, at: number): number {
  const [b, next, afterNext] = [code[at] ?? 0, code[at + 1] ?? 0, code[at + 2] ?? 0];
  if (b === SHORT) return (((next << 8) | afterNext) << 16) >> 16;
  if (b <= 246) return b - 139;
  if (b <= 250) return (b - 247) * 256 + next + 108;
  return -(b - 251) * 256 - next - 108;
}

/** Length in bytes, with the mask behind it. */
function operator(code: Uint8Array, at: number, b: number, state: State): number {
  if (b === HSTEM || b === VSTEM || b === HSTEM_HM || b === VSTEM_HM || b === HINT_MASK || b === COUNTER_MASK)
    state.stems += state.depth >> 1;
  const length = b === HINT_MASK || b === COUNTER_MASK ? 1 + ((state.stems + 7) >> 3) : b === ESCAPE ? 2 : 1;
  const escaped = code[at + 1] ?? 0;
  if (b === ESCAPE && (escaped < 34 || escaped > 37)) throw new Error(`a charstring uses the arithmetic operator 12 ${escaped}`);
  state.depth = 0;
  state.ended = b === END;
  return length;
}

/** Chapter 16 of Technical Note 5176. */
const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);
