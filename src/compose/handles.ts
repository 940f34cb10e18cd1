import type { Block } from './types.js';

/** What a template put somewhere: text to stand literally, or the blocks of a slot. */
export type HandlePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blocks'; readonly slot: string; readonly blocks: readonly Block[] };

/** Supplementary Private Use Area-B: no text uses it, and to Markdown its characters are letters. */
const FIRST = 0x100000;
const LAST = 0x10fffd;

/** UTF-16 units of a handle. */
export const HANDLE_LENGTH = 2;

/** Matches one handle, with the handle as its group. */
export const HANDLE = /([\u{100000}-\u{10fffd}])/u;

/**
 * Stands in for content while Handlebars and Markdown run: each piece is kept here and goes through both
 * as one private-use character, so neither reads what an author wrote. One instance serves one run of a template.
 */
export class Handles {
  readonly #pieces: HandlePiece[] = [];

  /** The character that stands for a piece; nothing for an empty one. */
  put(piece: HandlePiece): string {
    if (piece.kind === 'text' ? piece.text === '' : piece.blocks.length === 0) return '';
    const code = FIRST + this.#pieces.length;
    if (code > LAST) throw new Error('a template printed more than 65,534 values');
    this.#pieces.push(piece);
    return String.fromCodePoint(code);
  }

  /** The piece that a character stands for; undefined for any other character. */
  get(character: string): HandlePiece | undefined {
    const code = character.codePointAt(0);
    return code === undefined || code < FIRST ? undefined : this.#pieces[code - FIRST];
  }

  /** `text` with each handle's own text in its place; blocks leave nothing. */
  expand(text: string): string {
    return text
      .split(HANDLE)
      .map((part) => this.#textOf(part))
      .join('');
  }

  #textOf(part: string): string {
    const piece = this.get(part);
    if (piece === undefined) return part;
    return piece.kind === 'text' ? piece.text : '';
  }
}
