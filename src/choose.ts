import { dirname, resolve } from 'node:path';
import { findFolder, folderOrThrow, namesOn, themeName } from './io/shelves.js';
import { didYouMean } from './lib/suggest.js';
import type { Env } from './lib/world.js';
import type { Deck } from './model/types.js';

/** The folder of the templates: the one asked for on the command line, else the front matter's, else the default ones. */
export function chooseTemplates(asked: string | undefined, deck: Deck, cwd: string, env: Env): string {
  return asked === undefined
    ? (named('template', deck, cwd, env) ?? folderOrThrow('template', 'default', cwd))
    : folderOrThrow('template', asked, cwd);
}

/** The folder of the theme where none is asked for on the command line: the front matter's, else the company's, else the default one. */
export function chooseTheme(deck: Deck, cwd: string, env: Env): string {
  return named('theme', deck, cwd, env) ?? companyTheme(deck, cwd, env) ?? folderOrThrow('theme', 'default', cwd);
}

/** By name, or by a path from the working folder or the content's. Reports `theme-unknown` or `template-unknown` for a name in the front matter that nothing is called. */
function named(kind: 'theme' | 'template', { meta }: Deck, cwd: string, env: Env): string | undefined {
  const name = meta[kind];
  const beside = dirname(resolve(cwd, meta.at(kind).file));
  const found = name === undefined ? undefined : (findFolder(kind, name, cwd) ?? findFolder(kind, name, beside));
  if (name !== undefined && found === undefined) {
    env.report({
      severity: 'warning',
      id: `${kind}-unknown`,
      message: `no ${kind} is called “${name}”; the default one serves`,
      at: meta.at(kind),
      help: didYouMean(name, namesOn(kind, cwd)),
    });
  }
  return found;
}

/** The company's own; its file may name a folder beside itself. */
function companyTheme({ meta: { companyFile } }: Deck, cwd: string, env: Env): string | undefined {
  if (companyFile?.theme === undefined) return undefined;
  const found =
    findFolder('theme', companyFile.theme, dirname(resolve(cwd, companyFile.file))) ?? findFolder('theme', companyFile.theme, cwd);
  if (found === undefined) {
    env.report({
      severity: 'warning',
      id: 'theme-unknown',
      message: `no theme is called “${companyFile.theme}”; the default one serves`,
      at: companyFile.at('theme'),
      help: didYouMean(companyFile.theme, namesOn('theme', cwd)),
    });
  }
  return found;
}

/** Warns (`theme-unapproved`) of a theme that the company does not list among those that decks may be made in. */
export function checkApproved(folder: string, { meta: { companyFile, at, theme } }: Deck, env: Env): void {
  const name = themeName(folder);
  if (companyFile?.themes === undefined || isApproved(name, companyFile.themes)) return;
  env.report({
    severity: 'warning',
    id: 'theme-unapproved',
    message: `the company has not approved the theme “${name}”; expected ${companyFile.themes.join(' or ')}`,
    at: theme === undefined ? companyFile.at('themes') : at('theme'),
    help: `build it with --theme ${companyFile.themes[0] ?? 'default'}, or have the theme added to \`themes\` in ${companyFile.file}`,
  });
}

/** Whether a theme's name, or its file's or folder's, is on the company's list: `company` and `company.potx` are the same theme. */
export const isApproved = (name: string, themes: readonly string[]): boolean => themes.some((one) => themeName(one) === themeName(name));
