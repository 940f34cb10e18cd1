import bidiFactory from 'bidi-js/dist/bidi.mjs';
import { ABSORBED, arabicForms, arabicTables } from './arabic.js';
import { isRightToLeft } from './characters.js';

/** The directions of a text with right-to-left letters (UAX #9) and the forms its Arabic ones are drawn in. */
export interface Bidi {
  /** Embedding level of each unit: odd ones run to the left. */
  readonly levels: Uint8Array;
  /** True where the text as a whole runs to the left. */
  readonly rtl: boolean;
  /** See `arabicForms`. */
  readonly forms: Uint16Array;
  readonly mirrored: (character: string) => string;
}

/** Reads directions; program code's base is `ltr`. Its tables are built with the first text that has any right-to-left letter. */
export type ReadBidi = (text: string, base?: 'ltr') => Bidi;

/** `base`: the direction of a text whatever its first letter, but for quotations in another language; `auto`: that letter's (UAX #9, P2 and P3). */
export function openBidi(base: 'rtl' | 'auto' = 'auto'): ReadBidi {
  let made: { readonly bidi: ReturnType<typeof bidiFactory>; readonly tables: ReturnType<typeof arabicTables> } | undefined;
  return (text, own) => {
    made ??= { bidi: bidiFactory(), tables: arabicTables() };
    const { bidi, tables } = made;
    const { levels, paragraphs } = bidi.getEmbeddingLevels(text, own ?? (base === 'rtl' && isForeign(text) ? 'auto' : base));
    return {
      levels,
      rtl: ((paragraphs[0]?.level ?? 0) & 1) === 1,
      forms: arabicForms(text, tables),
      mirrored: (character) => bidi.getMirroredCharacter(character) ?? character,
    };
  };
}

export function hasRightToLeft(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isRightToLeft(text.charCodeAt(i))) return true;
  return false;
}

/** True where letters that run to the right are far more than the others: a foreign sentence with a name in it. */
function isForeign(text: string): boolean {
  let [back, all] = [0, 0];
  for (const letter of text.match(/\p{L}/gu) ?? []) {
    if (isRightToLeft(letter.charCodeAt(0))) back++;
    all++;
  }
  return back * FOREIGN < all;
}

/** Least share of right-to-left letters, as a divisor, in a text of that direction. */
const FOREIGN = 5;

export const isAbsorbed = ({ forms }: Bidi, i: number): boolean => forms[i] === ABSORBED;

/** Puts pieces of a line from the order they are read in into that they stand in, by their levels (UAX #9, rule L2). */
export function inVisualOrder<T>(pieces: readonly T[], levelOf: (piece: T) => number): readonly T[] {
  const order = [...pieces];
  const highest = Math.max(0, ...pieces.map(levelOf));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      let to = from;
      while (to < order.length && levelAt(to) >= level) to++;
      if (to > from + 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;

  function levelAt(i: number): number {
    const piece = order[i];
    return piece === undefined ? 0 : levelOf(piece);
  }
}
