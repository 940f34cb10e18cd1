import type { Block, HandoutDraft } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { languagesOf, loadTokeniser } from '../blocks/tokens.js';
import { openFonts } from '../text/index.js';
import type { References } from './reference.js';
import { geometryOf, type Setting } from './setting.js';
import { textSetter } from './type.js';

/** A text that leads nowhere inside the handout. */
const NO_REFERENCES: References = { ids: new Set(), words: '', digits: 1 };

/** The brackets of the deck's language. */
const bracketsOf = ({ seePage }: HandoutDraft['words']): readonly [string, string] =>
  seePage.startsWith('（') ? ['（', '）'] : [' (', ')'];

/** All that setting on the theme's paper needs. `blocks` are what will be set: the languages of their code are loaded. `references`: how links inside the handout are printed. */
export async function openSetting(
  { words, meta }: HandoutDraft,
  blocks: readonly Block[],
  theme: Theme,
  env: Env,
  references = NO_REFERENCES,
): Promise<Setting> {
  const fonts = openFonts(theme.fonts, env, { medium: 'paper', lang: meta.lang });
  let ids = 0;
  return {
    theme,
    paper: theme.paper,
    words,
    env,
    fonts,
    lang: meta.lang,
    tokenise: await loadTokeniser(languagesOf(blocks)),
    ...textSetter(theme, fonts, meta.qr === 'none' ? { ...references, brackets: bracketsOf(words) } : references),
    ...geometryOf(theme.paper),
    footnotes: new Map(),
    nextId: () => ++ids,
  };
}
