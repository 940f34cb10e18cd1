import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';

const NAME = 'company.yaml';

/**
 * The company file for a content file: the one asked for, else the nearest `company.yaml` beside the content or above it, as far
 * up as the Git repository that holds the content, the home folder, or the disk's root. Its path is seen from `cwd`.
 * Throws `UsageError` where the one asked for is not there.
 */
export function locateCompany(content: string, asked: string | undefined, cwd: string): string | undefined {
  if (asked !== undefined) {
    if (!existsSync(resolve(cwd, asked)))
      throw new UsageError(
        `no such file: ${asked}`,
        'check the path of --company; without it, company.yaml is looked for above the content',
      );
    return asked;
  }
  const folder = foldersAbove(resolve(cwd, dirname(content))).find((one) => existsSync(join(one, NAME)));
  return folder === undefined ? undefined : relative(cwd, join(folder, NAME));
}

function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  const isTop = parent === folder || folder === homedir() || existsSync(join(folder, '.git'));
  return isTop ? [folder] : [folder, ...foldersAbove(parent)];
}
