import type { Block, HandoutDraft } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { languagesOf, loadTokeniser } from '../blocks/code/tokens.js';
import { CARD_LINES, cardWords } from '../blocks/qr/paper/words.js';
import { type Hyphenate, loadHyphenator, openFonts } from '../text/index.js';
import { isEastAsianLanguage, isRightToLeftLanguage } from '../text/language.js';
import type { CardWords } from './card-words.js';
import type { References } from './reference.js';
import { textSetter } from './set-text.js';
import { geometryOf, type PageSetting } from './setting.js';

/** A text that leads nowhere inside the handout. */
const NO_REFERENCES: References = { ids: new Set(), words: '', known: new Map() };

/** The brackets of the deck's language. */
const bracketsOf = ({ seePage }: HandoutDraft['words']): readonly [string, string] =>
  seePage.startsWith('（') ? ['（', '）'] : [' (', ')'];

/** All that setting on the theme's paper needs, with tables and code as they are on white. `blocks` are what will be set: the languages of their code are loaded. `references`: how links inside the handout are printed. `fonts`: those of an earlier setting. */
export async function openSetting(
  { words, meta }: HandoutDraft,
  blocks: readonly Block[],
  theme: Theme,
  env: Env,
  references = NO_REFERENCES,
  fonts = openFonts(theme.fonts, env, { medium: 'paper', lang: meta.lang }),
): Promise<PageSetting> {
  const setting: PageSetting = {
    theme: { ...theme, ...theme.paper.onWhite },
    paper: theme.paper,
    words,
    env,
    fonts,
    lang: meta.lang,
    rtl: isRightToLeftLanguage(meta.lang),
    tokenise: await loadTokeniser(languagesOf(blocks)),
    ...textSetter(theme, fonts, meta.qr === 'none' ? { ...references, brackets: bracketsOf(words) } : references, {
      rtl: isRightToLeftLanguage(meta.lang),
      hyphenate: await hyphenatorFor(meta, env),
    }),
    ...geometryOf(theme.paper),
    cardWords: onceACard((code, column) => cardWords(code, column, CARD_LINES, setting)),
  };
  return setting;
}

/** `set`, asked once for a code and a column. */
function onceACard(set: PageSetting['cardWords']): PageSetting['cardWords'] {
  const known = new Map<string, CardWords>();
  return (code, column) => {
    const key = `${code.number} ${column.x} ${column.width}`;
    const words = known.get(key) ?? set(code, column);
    known.set(key, words);
    return words;
  };
}

/** The language of a text's Latin words: an East Asian deck's are English. */
const latinOf = (lang: string): string => (isEastAsianLanguage(lang) ? 'en-US' : lang);

/** Hyphenation where the front matter asks for it: in all languages or in those it lists. Warns (`hyphenate-language`) of one that has no patterns. */
async function hyphenatorFor({ hyphenate, lang, at }: HandoutDraft['meta'], env: Env): Promise<Hyphenate | undefined> {
  const wanted = latinOf(lang);
  const base = wanted.split('-')[0]?.toLowerCase();
  const asked = typeof hyphenate === 'object' ? hyphenate.find((tag) => tag.split('-')[0]?.toLowerCase() === base) : hyphenate && wanted;
  if (asked === undefined || asked === false) return undefined;
  const found = await loadHyphenator(asked);
  if (found !== undefined) return found;
  env.report({
    severity: 'warning',
    id: 'hyphenate-language',
    message: `there are no hyphenation patterns for “${asked}”`,
    at: at('hyphenate'),
    help: 'take the key out, or mark places in words with soft hyphens (`&shy;`)',
  });
  return undefined;
}
