import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { didYouMean } from '../lib/suggest.js';
import { kindAt } from './kind-at.js';
import { locateFile, locateFolder, namesOf } from './locate.js';

/** Where themes and template sets are kept, and the file by which one is known. */
export const SHELVES = {
  theme: { kind: 'themes', mark: 'theme.yaml' },
  template: { kind: 'templates', mark: 'content.hbs' },
} as const;
export type Shelf = keyof typeof SHELVES;

/**
 * The folder of a theme or template set, by path or by name; undefined where there is none. A theme may also be a file: a company's own
 * PowerPoint template.
 */
export function findFolder(shelf: Shelf, name: string, cwd: string): string | undefined {
  const { kind, mark } = SHELVES[shelf];
  return locateFolder(kind, name, mark, cwd) ?? (shelf === 'theme' ? locateFile(kind, name, cwd) : undefined);
}

/** What a theme is called, and its folder of output: a file without its ending. */
export const themeName = (place: string): string => basename(place).replace(TEMPLATE_FILE, '');

const TEMPLATE_FILE = /\.(pot|ppt|pps)[xm]$/i;

/** The same. Throws `UsageError` where there is none, with the name that was probably meant. */
export function folderOrThrow(shelf: Shelf, name: string, cwd: string): string {
  const folder = findFolder(shelf, name, cwd);
  if (folder === undefined) throw isFileName(shelf, name) ? noFile(name, cwd) : noName(shelf, name, cwd);
  return folder;
}

const isFileName = (shelf: Shelf, name: string): boolean => shelf === 'theme' && TEMPLATE_FILE.test(name);

/** The templates in the folder that was meant are what it was most likely to be. */
function noFile(name: string, cwd: string): UsageError {
  const folder = dirname(resolve(cwd, name));
  const found = kindAt(resolve(cwd, name));
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => TEMPLATE_FILE.test(file) && file !== basename(name)) : undefined;
  const help =
    files === undefined
      ? `check the path: there is no folder “${folder}”`
      : files.length === 0
        ? `check the path: there is no PowerPoint template in “${folder}”`
        : didYouMean(basename(name), files.sort(), MOST_NAMED);
  return new UsageError(found === undefined ? `no such file: ${name}` : `${name} is ${found}; expected a file`, help);
}

const MOST_NAMED = 8;

const noName = (shelf: Shelf, name: string, cwd: string): UsageError =>
  new UsageError(
    `no ${shelf} is called “${name}”, and no folder of that name holds a ${SHELVES[shelf].mark}`,
    didYouMean(name, namesOn(shelf, cwd)),
  );

/** The names that `findFolder` knows. */
export function namesOn(shelf: Shelf, cwd: string): readonly string[] {
  const { kind, mark } = SHELVES[shelf];
  return namesOf(kind, mark, cwd, shelf === 'theme' ? TEMPLATE_FILE : undefined);
}
