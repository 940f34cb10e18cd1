/** Offsets at which a word may be hyphenated, in ascending order. */
export type Hyphenate = (word: string) => readonly number[];

/** What `hyphen` 1.14 exports: Liang's algorithm, and TeX's patterns, a file a language (tug.org/tex-hyphen). */
type MakeHyphenator = (
  patterns: unknown,
  options: { readonly hyphenChar: string; readonly minWordLength: number },
) => (text: string) => string;

/** Languages whose patterns have another name than their tag. */
const PATTERNS: Readonly<Record<string, string>> = {
  en: 'en-us',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
  de: 'de-1996',
  el: 'el-monoton',
  no: 'nb',
  sr: 'sr-cyrl',
  mn: 'mn-cyrl',
};

/** Shorter words are not divided. */
const SHORTEST = 5;

/** Letters that stay together at a line's end and at the next one's start (TeX's \\lefthyphenmin and \\righthyphenmin for English). */
const LEAST_LETTERS = { before: 2, behind: 3 };

const MARK = '\u00ad';

/**
 * Hyphenation for a language (BCP 47), from the patterns for its region or else for the language itself; `undefined` where there are none. Only these
 * are loaded: 30 kB to 700 kB. Capitalised words are divided, those with capitals inside (OpenAI, NASA) are not.
 */
export async function loadHyphenator(lang: string): Promise<Hyphenate | undefined> {
  const tag = lang.toLowerCase();
  const base = tag.split('-')[0] ?? '';
  for (const name of new Set([PATTERNS[tag] ?? tag, PATTERNS[base] ?? base])) {
    const patterns = await loadPatterns(name);
    if (patterns !== undefined) return remembered(await makerOf(), patterns);
  }
  return undefined;
}

async function loadPatterns(name: string): Promise<unknown> {
  if (!/^[a-z]+(-[a-z0-9]+)*$/.test(name)) return undefined;
  try {
    const { default: patterns } = await import(`hyphen/patterns/${name}.js`);
    return patterns;
  } catch {
    return undefined;
  }
}

async function makerOf(): Promise<MakeHyphenator> {
  const { default: make } = await import('hyphen/hyphen.js');
  return make;
}

function remembered(make: MakeHyphenator, patterns: unknown): Hyphenate {
  const hyphenate = make(patterns, { hyphenChar: MARK, minWordLength: SHORTEST });
  const known = new Map<string, readonly number[]>();
  return (word) => {
    if (!/^\p{L}[\p{Ll}\p{M}]+$/u.test(word)) return [];
    const offsets = known.get(word) ?? offsetsIn(hyphenate(word));
    known.set(word, offsets);
    return offsets;
  };
}

function offsetsIn(marked: string): readonly number[] {
  const parts = marked.split(MARK);
  let at = 0;
  const offsets = parts.slice(0, -1).map((part) => {
    at += part.length;
    return at;
  });
  const end = marked.length - (parts.length - 1);
  return offsets.filter((offset) => offset >= LEAST_LETTERS.before && offset <= end - LEAST_LETTERS.behind);
}
