import type { LineSpan, PaperItem } from '../types.js';

type Lines = PaperItem & { readonly kind: 'lines' };

/** Scripts that tell a language, and what else is written in them: text of the document's own language needs no mark. */
const SCRIPTS: readonly { readonly letters: RegExp; readonly lang: string; readonly scripts: readonly string[] }[] = [
  { letters: /[\u3041-\u30ff\u31f0-\u31ff]/u, lang: 'ja', scripts: ['Jpan'] },
  { letters: /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/u, lang: 'ko', scripts: ['Kore'] },
  { letters: /\p{Script=Han}/u, lang: 'zh', scripts: ['Hans', 'Hant', 'Jpan', 'Kore'] },
  { letters: /\p{Script=Arabic}/u, lang: 'ar', scripts: ['Arab'] },
  { letters: /\p{Script=Hebrew}/u, lang: 'he', scripts: ['Hebr'] },
  { letters: /\p{Script=Cyrillic}/u, lang: 'ru', scripts: ['Cyrl'] },
  { letters: /\p{Script=Greek}{2}/u, lang: 'el', scripts: ['Grek'] },
  { letters: /\p{Script=Thai}/u, lang: 'th', scripts: ['Thai'] },
  { letters: /\p{Script=Devanagari}/u, lang: 'hi', scripts: ['Deva'] },
  // One letter is a name of something (`x`, `T5`), two are a word.
  { letters: /\p{Script=Latin}{2}/u, lang: 'en', scripts: ['Latn'] },
];

/** Letters of no script but Latin: most spans of a Latin text need no more looking at. */
const BEYOND_LATIN = /[^ -\u024f\u2010-\u2044]/u;

/** Marks the spans of lines whose script says that they are in another language than the document's, `docLang` (BCP 47). */
export function languageMarks(docLang: string): (item: Lines) => Lines {
  const script = scriptOf(docLang);
  const langOf = (text: string): string | undefined => {
    if (script === 'Latn' && !BEYOND_LATIN.test(text)) return undefined;
    const found = SCRIPTS.find(({ letters }) => letters.test(text));
    return found === undefined || found.scripts.includes(script) ? undefined : found.lang;
  };
  const marked = (span: LineSpan): LineSpan => {
    const lang = langOf(span.text);
    return lang === undefined ? span : { ...span, lang };
  };
  return (item) => ({ ...item, lines: item.lines.map((line) => ({ ...line, spans: line.spans.map(marked) })) });
}

/** The script a language is usually written in (Unicode CLDR, likely subtags); Latin for a tag that says nothing. */
function scriptOf(lang: string): string {
  try {
    return new Intl.Locale(lang).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
