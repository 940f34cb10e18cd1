import type { Line, LineSpan, PaperItem } from '../../scene/types.js';
import { lineWith } from '../text/line-with.js';

type Lines = PaperItem & { readonly kind: 'lines' };

/** A script by its letters, the language that it tells, and other scripts' names under which it is written (ISO 15924). */
interface Script {
  readonly letters: RegExp;
  readonly lang: string;
  readonly names: readonly string[];
}

/** Ranges of Unicode blocks: classes by `\p{Script=…}` take 8 ms to compile, and every handout is marked. */
const SCRIPTS: readonly Script[] = [
  { letters: /[\u3041-\u30ff\u31f0-\u31ff]/, lang: 'ja', names: ['Jpan'] },
  { letters: /[\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3]/, lang: 'ko', names: ['Kore'] },
  { letters: /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud888]/, lang: 'zh', names: ['Hani', 'Jpan', 'Kore'] },
  { letters: /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]/, lang: 'ar', names: ['Arab'] },
  { letters: /[\u0591-\u05f4\ufb1d-\ufb4f]/, lang: 'he', names: ['Hebr'] },
  { letters: /[\u0400-\u052f]/, lang: 'ru', names: ['Cyrl'] },
  { letters: /[\u0370-\u03ff\u1f00-\u1fff]{2}/, lang: 'el', names: ['Grek'] },
  { letters: /[\u0e01-\u0e7f]/, lang: 'th', names: ['Thai'] },
  { letters: /[\u0900-\u097f]/, lang: 'hi', names: ['Deva'] },
];

/** One letter is a name of something (`x`, `T5`), two are a word. */
const LATIN: Script = { letters: /[A-Za-z\u00c0-\u024f]{2}/, lang: 'en', names: ['Latn'] };

/** Languages that are not written in Latin letters (Unicode CLDR, likely subtags); `Intl.Locale` knows them too, but takes 7 ms to load. */
const WRITTEN_IN: Readonly<Record<string, readonly string[]>> = {
  Hani: ['zh', 'yue', 'wuu'],
  Jpan: ['ja'],
  Kore: ['ko'],
  Arab: ['ar', 'fa', 'ur', 'ps', 'ug', 'ckb', 'sd'],
  Hebr: ['he', 'iw', 'yi'],
  Cyrl: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg', 'tt'],
  Grek: ['el', 'grc'],
  Thai: ['th'],
  Deva: ['hi', 'mr', 'ne', 'sa'],
};

/** Letters of no script but Latin: most spans need no more looking at. */
const BEYOND_LATIN = /[^ -\u024f\u2010-\u2044]/;

/** Marks the spans of lines whose script says that they are in another language than the document's, `docLang` (BCP 47). */
export function languageMarks(docLang: string): (item: Lines) => Lines {
  const script = scriptOf(docLang);
  const langOf = (text: string): string | undefined => {
    const beyond = BEYOND_LATIN.test(text);
    if (script === 'Latn' && !beyond) return undefined;
    const found =
      (beyond ? SCRIPTS.find(({ letters }) => letters.test(text)) : undefined) ?? (LATIN.letters.test(text) ? LATIN : undefined);
    return found === undefined || found.names.includes(script) ? undefined : found.lang;
  };
  const marked = (span: LineSpan): LineSpan => {
    const lang = langOf(span.text);
    return lang === undefined ? span : { lang, ...span };
  };
  // Most lines are in the document's language: they stay what they are.
  const markedLine = (line: Line): Line => {
    const spans = line.spans.map(marked);
    return spans.every((span, i) => span === line.spans[i]) ? line : lineWith(line, spans);
  };
  return (item) => {
    const lines = item.lines.map(markedLine);
    if (lines.every((line, i) => line === item.lines[i])) return item;
    const { lines: _, ...rest } = item;
    return { lines, ...rest };
  };
}

/** The script a language is usually written in; Latin for a tag that says nothing else. */
function scriptOf(lang: string): string {
  const [language = ''] = lang.toLowerCase().split('-');
  return Object.keys(WRITTEN_IN).find((script) => WRITTEN_IN[script]?.includes(language)) ?? 'Latn';
}
