import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, UsageError } from '../lib/diagnostics.js';
import { startOf } from '../lib/span.js';
import { kindAt } from './kind-at.js';

const NAME = 'company.yaml';

/** A content file's company file, seen from `cwd`, and a note about one that is not read. */
export interface LocatedCompany {
  readonly file?: string;
  readonly note?: Diagnostic;
}

/**
 * The company file for a content file: the one asked for, else the nearest `company.yaml` beside the content or above it, as far up as what
 * is the author's own: the Git repository that holds the content; without one the home folder or the working folder, where the content stands
 * in it. One further up may be anybody's, such as in /tmp: it is told of (`company-outside`) and not read.
 * Throws `UsageError` where the one asked for is not there or is no file.
 */
export function locateCompany(content: string, asked: string | undefined, cwd: string): LocatedCompany {
  if (asked !== undefined) return { file: checked(asked, cwd) };
  const above = foldersAbove(resolve(cwd, dirname(content)));
  const own = above.slice(0, ownFolders(above, cwd));
  const found = own.find(hasCompany);
  if (found !== undefined) return { file: relative(cwd, join(found, NAME)) };
  const outside = above.slice(own.length).find(hasCompany);
  return outside === undefined ? {} : { note: passedOver(join(outside, NAME), content) };
}

function checked(asked: string, cwd: string): string {
  const kind = kindAt(resolve(cwd, asked));
  if (kind === 'a file') return asked;
  throw new UsageError(
    kind === undefined ? `no such file: ${asked}` : `${asked} is ${kind}; expected a file`,
    'check the path of --company; without it, company.yaml is looked for above the content',
  );
}

/** How many of the folders above the content are the author's. */
function ownFolders(above: readonly string[], cwd: string): number {
  const repository = above.findIndex((folder) => existsSync(join(folder, '.git')));
  if (repository >= 0) return repository + 1;
  return 1 + Math.max(0, ...[homedir(), cwd].map((folder) => above.indexOf(folder)));
}

const hasCompany = (folder: string): boolean => kindAt(join(folder, NAME)) === 'a file';

const passedOver = (path: string, content: string): Diagnostic => ({
  severity: 'note',
  id: 'company-outside',
  message: `${path} stands outside the content’s repository and your home folder, so it is not read`,
  at: startOf(content),
  help: `--company ${path} reads it; or put it beside the content`,
});

/** A folder and all above it, up to the disk's root. */
function foldersAbove(folder: string): readonly string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...foldersAbove(parent)];
}
