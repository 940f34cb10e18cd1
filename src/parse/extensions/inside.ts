import type { StateInline, Token } from 'markdown-it';

/** Reads `from` to `to` as inline text between a token `name_open`, which is answered, and `name_close`. */
export function readInside(state: StateInline, name: string, from: number, to: number): Token {
  const { posMax } = state;
  const open = state.push(`${name}_open`, '', 1);
  state.pos = from;
  state.posMax = to;
  state.md.inline.tokenize(state);
  state.posMax = posMax;
  state.push(`${name}_close`, '', -1);
  return open;
}
