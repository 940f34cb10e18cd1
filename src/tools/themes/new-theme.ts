import { join, relative, resolve } from 'node:path';
import { copyInto, makeFolder } from '../../io/copy-folder.js';
import { diskWorld, packageRoot } from '../../io/disk.js';
import { folderOrThrow } from '../../io/shelves.js';
import { writeWhole } from '../../io/write.js';
import { UsageError } from '../../lib/diagnostics.js';

export interface NewThemeOptions {
  /** The theme to begin with. Default: `default`. */
  readonly from?: string;
  readonly cwd?: string;
}

/**
 * A theme of one's own in `themes/<name>`: another one's files under a new name. Answers with its folder.
 * Throws `UsageError` for a name that is no file name, one that is taken, and a theme that there is none of to begin with.
 */
export function newTheme(name: string, options: NewThemeOptions = {}): string {
  const cwd = resolve(options.cwd ?? '.');
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(name))
    throw new UsageError(`“${name}” is no name for a theme`, 'use letters, digits, `-` and `_`: it becomes a folder in themes/');
  const from = folderOrThrow('theme', options.from ?? 'default', cwd);
  const folder = resolve(cwd, 'themes', name);
  makeFolder(folder, { force: false, offered: false, mark: 'theme.yaml' }, (temporary) => {
    copyInto(from, temporary, (file) => /^preview.*\.png$/.test(file));
    const file = join(temporary, 'theme.yaml');
    const text = new TextDecoder().decode(diskWorld(cwd).read(file));
    writeWhole(file, new TextEncoder().encode(renamed(text, name, relative(folder, join(packageRoot(), 'themes/theme.schema.json')))));
  });
  return folder;
}

/** The theme's own label, and the way to the schema from its new place; all else, comments too, as it stands. */
function renamed(text: string, name: string, schema: string): string {
  return text
    .replace(/^label:.*$/m, () => `label: ${JSON.stringify(name)}`)
    .replace(/^# yaml-language-server: \$schema=.*/m, () => `# yaml-language-server: $schema=${schema.replaceAll('\\', '/')}`);
}
