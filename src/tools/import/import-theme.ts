import { basename, join, resolve } from 'node:path';
import { makeFolder } from '../../io/copy-folder.js';
import { openInputs } from '../../io/inputs.js';
import { themeName } from '../../io/shelves.js';
import { prepareFolder, writeWhole } from '../../io/write.js';
import { type Diagnostic, UsageError } from '../../lib/diagnostics.js';
import { fingerprint } from '../../theme/template/folder/load-folder.js';
import type { Theme } from '../../theme/types.js';
import { openWholeTheme } from '../open-theme.js';
import { importReport } from './import-report.js';
import { themeYaml } from './theme-yaml.js';

export interface ImportOptions {
  /** The folder to make. Default: `themes/<the file's name>`. */
  readonly out?: string;
  /** Replaces a folder that is there. */
  readonly force?: boolean;
  readonly cwd?: string;
}

export interface ThemeImported {
  readonly ok: boolean;
  /** Absent where the template can't be used. */
  readonly folder?: string;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes a theme folder of a company's PowerPoint file: the file itself, a `theme.yaml` that says where our slides land on it, its pictures,
 * and `report.md`: what was understood, guessed, or can't be carried. The folder is made whole or not at all.
 * Throws `UsageError` where the file is not there, or the folder is and `force` was not said, or holds what is read.
 */
export async function importTheme(file: string, options: ImportOptions = {}): Promise<ThemeImported> {
  const cwd = resolve(options.cwd ?? '.');
  const inputs = openInputs(cwd);
  const { theme, folder: place, diagnostics, env } = await openWholeTheme(file, cwd, inputs);
  if (theme === undefined) return { ok: false, files: [], diagnostics };
  if (theme.template === undefined)
    throw new UsageError(`“${file}” is a theme already`, 'name a .potx or .pptx file; build-deck theme new copies a theme');
  const folder = resolve(cwd, options.out ?? join('themes', themeName(place)));
  inputs.refuseFolder(folder, 'name another folder with --out');
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);
  const files = new Map<string, Uint8Array>([
    ['theme.yaml', text(themeYaml(theme, basename(place), fingerprint(env.world.read(place))))],
    [basename(place), env.world.read(place)],
    ['report.md', text(importReport(theme, basename(place), diagnostics))],
    ...picturesOf(theme),
  ]);
  makeFolder(folder, { force: options.force === true, offered: true, mark: 'theme.yaml' }, (temporary) => {
    for (const [name, bytes] of files) {
      prepareFolder(join(temporary, name, '..'));
      writeWhole(join(temporary, name), bytes);
    }
  });
  return { ok: true, folder, files: [...files.keys()], diagnostics };
}

/** The pictures of the layouts, each once, for handouts of one's own and for looking at. */
function picturesOf({ layouts }: Theme): readonly (readonly [string, Uint8Array])[] {
  const pictures = new Map<Uint8Array, string>();
  for (const { shapes } of layouts.values())
    for (const shape of shapes)
      if (shape.kind === 'picture' && !pictures.has(shape.bytes))
        pictures.set(shape.bytes, `pictures/picture-${pictures.size + 1}.${shape.format === 'jpeg' ? 'jpg' : shape.format}`);
  return [...pictures].map(([bytes, name]) => [name, bytes]);
}
