import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { suggest } from '../lib/suggest.js';
import { kindAt } from './kind-at.js';
import { findFolder } from './shelves.js';

/** What else people type where a content file is expected, and the command for it. */
const MEANT: Readonly<Record<string, string>> = {
  help: 'build-deck --help',
  man: 'build-deck --help',
  usage: 'build-deck --help',
  version: 'build-deck --version',
  list: 'build-deck theme list',
  ls: 'build-deck theme list',
  themes: 'build-deck theme list',
  templates: 'build-deck theme list',
  check: 'build-deck theme check',
  lint: 'build-deck theme check',
  inspect: 'build-deck theme inspect',
  import: 'build-deck theme import',
  diff: 'build-deck compare --theme default --theme corporate',
  pptx: 'build-deck --format pptx',
  pdf: 'build-deck --format pdf',
};

/** Words that ask for a first file, or for what building does anyway. */
const FIRST = new Set(['init', 'new', 'create', 'start', 'add', 'generate', 'scaffold']);
const BUILD = new Set(['build', 'make', 'run', 'compile', 'render', 'export', 'convert', 'deck', 'all']);

const START = 'a deck begins as a Markdown file: write “talk.md”, then `build-deck talk.md`';

/** A content file that is not there: with the command or the file that was probably meant. `named` is all that was named beside it. */
export function missingContent(name: string, named: readonly string[], cwd: string): UsageError {
  if (name === '-')
    return new UsageError('content is not read from standard input', 'save it as a file, and name that: `build-deck talk.md`');
  if (/^https?:/i.test(name)) return new UsageError(`content is not fetched: ${name}`, 'download it, and name the file');
  const rest = named.filter((one) => one !== name);
  return new UsageError(
    `no such file: ${name}`,
    sameFile(name, cwd) ?? commandMeant(name, rest, cwd) ?? fileMeant(name, cwd) ?? otherwise(name, named, cwd),
  );
}

function commandMeant(name: string, rest: readonly string[], cwd: string): string | undefined {
  const word = name.toLowerCase();
  const [next = ''] = rest;
  if (FIRST.has(word)) {
    const theme = next === 'theme' || next === '' ? '' : `; for a theme, \`build-deck theme new ${next}\``;
    return `there is no command “${name}”: ${START}${theme}`;
  }
  if (BUILD.has(word)) return `building needs no command: \`${['build-deck', ...rest].join(' ')}\``;
  const meant = Object.hasOwn(MEANT, word) ? MEANT[word] : undefined;
  if (meant !== undefined) return `did you mean \`${[meant, ...(/ (?:check|inspect|import)$/.test(meant) ? rest : [])].join(' ')}\`?`;
  const command = extname(name) === '' ? suggest(name, ['theme', 'compare']) : undefined;
  if (command !== undefined && word !== command) return `did you mean \`${['build-deck', command, ...rest].join(' ')}\`?`;
  return findFolder('theme', name, cwd) === undefined ? undefined : `did you mean \`--theme ${name}\`?`;
}

/** A Markdown file of that name but for its ending or for letter case. */
function sameFile(name: string, cwd: string): string | undefined {
  const wanted = basename(name).toLowerCase();
  return asked(
    name,
    filesBeside(name, cwd).find((file) => [wanted, `${wanted}.md`, `${wanted}.markdown`].includes(file.toLowerCase())),
  );
}

/** A Markdown file of nearly that name. */
const fileMeant = (name: string, cwd: string): string | undefined => asked(name, suggest(basename(name), filesBeside(name, cwd)));

const asked = (name: string, meant: string | undefined): string | undefined =>
  meant === undefined ? undefined : `did you mean \`build-deck ${join(dirname(name), meant)}\`?`;

/** The Markdown files in the folder where it was looked for. */
function filesBeside(name: string, cwd: string): readonly string[] {
  const folder = dirname(resolve(cwd, name));
  return kindAt(folder) === 'a folder' ? readdirSync(folder).filter((file) => MARKDOWN.test(file)) : [];
}

function otherwise(name: string, named: readonly string[], cwd: string): string {
  if (/[*?[\]{}]/.test(name)) return 'your shell left the pattern as it is, so nothing is called that: name the folder instead';
  if (named.length > 0) return 'check the path; without one, every content/*.md is built';
  const here = readdirSync(cwd)
    .filter((file) => MARKDOWN.test(file) && !isReadme(file))
    .sort();
  return here.length > 0 ? `there is no folder “content” here; name a file: \`build-deck ${here[0]}\`` : START;
}

/** Folders that hold no content file: with the files or folders in them that may be meant. */
export function noContent(named: readonly string[], cwd: string): UsageError {
  const folders = named.length === 0 ? ['content'] : named;
  return new UsageError(
    `no content: ${folders.join(', ')} holds no .md file`,
    folders.map((folder) => meantIn(folder, cwd)).find((help) => help !== undefined) ?? START,
  );
}

function meantIn(folder: string, cwd: string): string | undefined {
  const names = existsSync(resolve(cwd, folder)) ? readdirSync(resolve(cwd, folder)).sort() : [];
  const file = names.find((name) => /\.(?:markdown|mdx|mkd|mdown|qmd|rmd|txt)$/i.test(name)) ?? names.find(isReadme);
  if (file !== undefined) return `a folder’s *.md are built, README.md is not; did you mean \`build-deck ${join(folder, file)}\`?`;
  const inner = names.find((name) => {
    const path = resolve(cwd, folder, name);
    return (
      !name.startsWith('.') &&
      name !== 'node_modules' &&
      kindAt(path) === 'a folder' &&
      readdirSync(path).some((one) => MARKDOWN.test(one) && !isReadme(one))
    );
  });
  return inner === undefined ? undefined : `did you mean \`build-deck ${join(folder, inner)}\`?`;
}

const MARKDOWN = /\.(?:md|markdown)$/i;
const isReadme = (name: string): boolean => name.toLowerCase() === 'readme.md';
