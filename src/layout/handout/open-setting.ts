import type { Block, HandoutDraft } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { languagesOf, loadTokeniser } from '../blocks/tokens.js';
import { openFonts } from '../text/index.js';
import { geometryOf, type Setting } from './setting.js';
import { textSetter } from './type.js';

/** All that setting on the theme's paper needs. `blocks` are what will be set: the languages of their code are loaded. */
export async function openSetting({ words, meta }: HandoutDraft, blocks: readonly Block[], theme: Theme, env: Env): Promise<Setting> {
  const fonts = openFonts(theme.fonts, env);
  let ids = 0;
  return {
    theme,
    paper: theme.paper,
    words,
    env,
    fonts,
    lang: meta.lang,
    tokenise: await loadTokeniser(languagesOf(blocks)),
    ...textSetter(theme, fonts),
    ...geometryOf(theme.paper),
    nextId: () => ++ids,
  };
}
