import { resolve } from 'node:path';
import { isApproved } from '../../choose.js';
import { diskWorld, packageRoot } from '../../io/disk.js';
import { locateCompany } from '../../io/locate-company.js';
import { namesOn } from '../../io/shelves.js';
import { readCompany } from '../../pipeline.js';
import { openTheme } from '../open-theme.js';

export interface ListedTheme {
  readonly name: string;
  readonly label: string;
  readonly folder: string;
  /** Its own folder of themes, or build-deck's. */
  readonly origin: 'own' | 'build-deck';
  readonly layouts: number;
  /** Slide width and height, in points. */
  readonly size: readonly [number, number];
  /** Whether the company lets decks be made in it; absent where no company file lists themes. */
  readonly approved?: boolean;
  /** False for a theme that does not load. */
  readonly ok: boolean;
}

/** The themes that `--theme` knows by name: those in `themes/`, then build-deck's own. */
export async function listThemes(options: { readonly cwd?: string; readonly company?: string } = {}): Promise<readonly ListedTheme[]> {
  const cwd = resolve(options.cwd ?? '.');
  const { file } = locateCompany('content.md', options.company, cwd);
  const env = { world: diskWorld(cwd), report: () => undefined };
  const approved = file === undefined ? undefined : (await readCompany(file, env))?.themes;
  return Promise.all(
    namesOn('theme', cwd).map(async (name): Promise<ListedTheme> => {
      const { theme, folder } = await openTheme(name, cwd);
      return {
        name,
        label: theme?.label ?? '',
        folder,
        origin: folder.startsWith(packageRoot()) ? 'build-deck' : 'own',
        layouts: theme?.layouts.size ?? 0,
        size: [theme?.size.width ?? 0, theme?.size.height ?? 0],
        ...(approved !== undefined && { approved: isApproved(name, approved) }),
        ok: theme !== undefined,
      };
    }),
  );
}
