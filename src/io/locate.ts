import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { packageRoot } from './disk.js';
import { kindAt } from './kind-at.js';

/** Where themes and templates are looked for: the user's folder first, then build-deck's own. */
const shelves = (kind: 'themes' | 'templates', cwd: string): readonly string[] => [
  ...new Set([resolve(cwd, kind), join(packageRoot(), kind)]),
];

/** The folder of a theme or template set, by path or by name; undefined where there is none. `mark` is a file it must hold. */
export function locateFolder(kind: 'themes' | 'templates', name: string, mark: string, cwd: string): string | undefined {
  return [resolve(cwd, name), ...shelves(kind, cwd).map((shelf) => join(shelf, name))].find((folder) => existsSync(join(folder, mark)));
}

/** A company's own file as a theme, by path, or by name in a folder of themes; undefined where `name` is no file. */
export function locateFile(kind: 'themes' | 'templates', name: string, cwd: string): string | undefined {
  return [resolve(cwd, name), ...shelves(kind, cwd).map((shelf) => join(shelf, name))].find((path) => kindAt(path) === 'a file');
}

/** Names that `locateFolder` finds, and files that are called as `file` says. */
export function namesOf(kind: 'themes' | 'templates', mark: string, cwd: string, file?: RegExp): readonly string[] {
  const names = shelves(kind, cwd).flatMap((shelf) =>
    existsSync(shelf) ? readdirSync(shelf).filter((name) => existsSync(join(shelf, name, mark)) || file?.test(name) === true) : [],
  );
  return [...new Set(names)].sort();
}

/** The content files meant: as named, a folder's `*.md`, or every `content/*.md`; README.md is about content and is none. */
export function locateContent(named: readonly string[], cwd: string): readonly string[] {
  const asked = named.length === 0 ? ['content'] : named;
  return asked.flatMap((name) => (isFolder(resolve(cwd, name)) ? markdownIn(name, resolve(cwd, name)) : [name]));
}

const isFolder = (path: string): boolean => kindAt(path) === 'a folder';

const markdownIn = (name: string, folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => /\.md$/i.test(file) && file.toLowerCase() !== 'readme.md')
    .sort()
    .map((file) => join(name, file));
