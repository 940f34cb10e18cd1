/** The joining forms of a letter, as characters of the Arabic Presentation Forms; absent where it has none. */
interface Forms {
  readonly alone: number;
  readonly final?: number;
  readonly initial?: number;
  readonly medial?: number;
}

interface Tables {
  readonly letters: ReadonlyMap<string, Forms>;
  /** Lam and alef, always written as one. */
  readonly ligatures: ReadonlyMap<string, Forms>;
}

/** Blocks of forms that stand in the order alone, final, initial, medial (Unicode 15, code charts U+FB50 and U+FE70). */
const BLOCKS: readonly (readonly [number, number])[] = [
  [0xfb50, 0xfbe7],
  [0xfbfc, 0xfbff],
  [0xfe80, 0xfefc],
];

/** Which forms a letter has follows from the compatibility mappings that `normalize` knows: neighbours that stand for the same letter are its forms. */
export function arabicTables(): Tables {
  const letters = new Map<string, Forms>();
  const ligatures = new Map<string, Forms>();
  for (const [first, last] of BLOCKS) {
    let at = first;
    while (at <= last) {
      const base = String.fromCharCode(at).normalize('NFKC');
      let end = at + 1;
      while (end <= last && String.fromCharCode(end).normalize('NFKC') === base) end++;
      const forms = { alone: at, ...(end > at + 1 ? { final: at + 1 } : {}), ...(end > at + 3 ? { initial: at + 2, medial: at + 3 } : {}) };
      if (base.length === 1) letters.set(base, forms);
      else if (/^\u0644[\u0622\u0623\u0625\u0627]$/.test(base)) ligatures.set(base, forms);
      at = end;
    }
  }
  return { letters, ligatures };
}

/** What joins on both sides without a form of its own: the tatweel and the zero-width joiner. */
const JOINERS = /[\u0640\u200d]/;

const TRANSPARENT = /\p{Mn}/u;

/** Drawn in place of nothing: the alef that is part of the ligature before it. */
export const ABSORBED = 0xffff;

/**
 * The form that each unit of a text is drawn in, in logical order: 0 where it is its own character, `ABSORBED` where the letter before draws it too.
 * Letters join their neighbours as in Unicode 15, 9.2, rules R1 to R7; marks between them change nothing.
 */
export function arabicForms(text: string, { letters, ligatures }: Tables): Uint16Array {
  const forms = new Uint16Array(text.length);
  const neighbour = (i: number, step: 1 | -1): string => {
    let at = i + step;
    while (TRANSPARENT.test(text.charAt(at))) at += step;
    return text.charAt(at);
  };
  const joinsOn = (character: string): boolean => JOINERS.test(character) || letters.get(character)?.initial !== undefined;
  const joinsBack = (character: string): boolean => JOINERS.test(character) || letters.get(character)?.final !== undefined;
  for (let i = 0; i < text.length; i++) {
    const own = letters.get(text.charAt(i));
    if (own === undefined || forms[i] !== 0) continue;
    const before = joinsOn(neighbour(i, -1));
    const lamAlef = ligatures.get(text.slice(i, i + 2));
    if (lamAlef !== undefined) {
      forms[i] = (before ? lamAlef.final : undefined) ?? lamAlef.alone;
      forms[i + 1] = ABSORBED;
      continue;
    }
    const after = own.initial !== undefined && joinsBack(neighbour(i, 1));
    const joined = before ? (after ? own.medial : own.final) : after ? own.initial : own.alone;
    forms[i] = joined ?? own.alone;
  }
  return forms;
}
