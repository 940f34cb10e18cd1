import type { Bytes } from './bytes.js';
import type { Index } from './cff.js';

interface State {
  /** Operands on the stack, and where the last of them starts in `out`. */
  depth: number;
  last: number;
  lastValue: number;
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
  run(code, local, global, out, { depth: 0, last: 0, lastValue: 0, stems: 0, ended: false });
}

function run(code: Uint8Array, local: Index, global: Index, out: Bytes, state: State): void {
  let at = 0;
  while (at < code.length && !state.ended) {
    const b = code[at] ?? 0;
    if (b >= 32 || b === SHORT) {
      at = operand(code, at, b, out, state);
    } else if (b === CALL_LOCAL || b === CALL_GLOBAL) {
      const subrs = b === CALL_LOCAL ? local : global;
      if (state.last < 0) throw new Error('a charstring computes the number of its subroutine');
      out.cut(state.last);
      state.depth--;
      state.last = -1;
      run(subrs.item(state.lastValue + bias(subrs.count)), local, global, out, state);
      at++;
    } else if (b === RETURN) {
      return;
    } else {
      at = operator(code, at, b, out, state);
    }
  }
}

function operand(code: Uint8Array, at: number, b: number, out: Bytes, state: State): number {
  const length = b === SHORT ? 3 : b <= 246 ? 1 : b <= 254 ? 2 : 5;
  state.last = out.length;
  state.lastValue = operandValue(b, code[at + 1] ?? 0, code[at + 2] ?? 0);
  state.depth++;
  out.part(code, at, at + length);
  return at + length;
}

function operandValue(b: number, next: number, afterNext: number): number {
  if (b === SHORT) return (((next << 8) | afterNext) << 16) >> 16;
  if (b <= 246) return b - 139;
  if (b <= 250) return (b - 247) * 256 + next + 108;
  return -(b - 251) * 256 - next - 108;
}

function operator(code: Uint8Array, at: number, b: number, out: Bytes, state: State): number {
  if (b === HSTEM || b === VSTEM || b === HSTEM_HM || b === VSTEM_HM || b === HINT_MASK || b === COUNTER_MASK)
    state.stems += state.depth >> 1;
  const length = b === HINT_MASK || b === COUNTER_MASK ? 1 + ((state.stems + 7) >> 3) : b === ESCAPE ? 2 : 1;
  const escaped = code[at + 1] ?? 0;
  if (b === ESCAPE && (escaped < 34 || escaped > 37)) throw new Error(`a charstring uses the arithmetic operator 12 ${escaped}`);
  out.part(code, at, at + length);
  state.depth = 0;
  state.last = -1;
  state.ended = b === END;
  return at + length;
}

/** Chapter 16 of Technical Note 5176. */
const bias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768);
