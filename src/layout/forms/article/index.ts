import type { Env } from '../../../lib/world.js';
import type { FormSource, PaperScene } from '../../../scene/types.js';
import type { Theme } from '../../../theme/types.js';
import { layoutHandout } from './layout-article.js';

/** The content set for reading. */
export const layoutArticle = async ({ handout }: FormSource, theme: Theme, env: Env): Promise<PaperScene> =>
  layoutHandout(await handout(), theme, env);
