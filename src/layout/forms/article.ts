import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { layoutHandout } from '../handout/index.js';
import type { FormSource, PaperScene } from '../types.js';

/** The content set for reading. */
export const layoutArticle = async ({ handout }: FormSource, theme: Theme, env: Env): Promise<PaperScene> =>
  layoutHandout(await handout(), theme, env);
