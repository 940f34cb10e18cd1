import { basename, extname, join, resolve } from 'node:path';
import { diskWorld } from './io/disk.js';
import { locateContent, locateFolder, namesOf } from './io/locate.js';
import { prepareFolder, writeWhole } from './io/write.js';
import { type Diagnostic, formatDiagnostic, UsageError } from './lib/diagnostics.js';
import { didYouMean } from './lib/suggest.js';
import { type Env, FileMissing } from './lib/world.js';
import type { Deck } from './model/types.js';
import { dress, FORMATS, type Format, type Material, understand } from './pipeline.js';

/** What to build, and how. Everything may be left out: then every `content/*.md` becomes a deck and a handout in `output/`. */
export interface BuildOptions {
  /** Content files, or folders of them. Default: `content`. */
  readonly content?: readonly string[];
  /** Default: `['pptx', 'pdf']`. */
  readonly formats?: readonly Format[];
  /** A theme's name or folder; stands above the front matter's `theme`. */
  readonly theme?: string;
  /** A template set's name or folder; stands above the front matter's `template`. */
  readonly template?: string;
  /** Folder for outputs, made where missing. Default: `output`. */
  readonly out?: string;
  /** Front matter by key, dots for what is inside: `{'company.name': 'Acme'}`; other keys become `vars`. */
  readonly set?: Readonly<Record<string, string>>;
  /** Treat warnings as errors. */
  readonly strict?: boolean;
  /** Folder that relative paths start from. Default: the process's. */
  readonly cwd?: string;
  /** Called before each step, for a progress line. */
  readonly onProgress?: (step: Progress) => void;
}

export interface Progress {
  readonly file: string;
  readonly format?: Format;
}

export interface Written {
  readonly file: string;
  readonly content: string;
  readonly format: Format;
  /** Slides of a deck, pages of a handout. */
  readonly pages: number;
  readonly codes: number;
  readonly bytes: number;
}

export interface BuildResult {
  /** False where a content file had an error (or, with `strict`, a warning) and so was not written. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly written: readonly Written[];
}

/**
 * Builds decks and handouts. The author's mistakes come back as diagnostics; nothing is written of a content file that has an error.
 * Throws `UsageError` where the call itself can't work: no such file, an unknown theme, template or format, an output folder that can't be written to.
 */
export async function buildDeck(options: BuildOptions = {}): Promise<BuildResult> {
  const cwd = resolve(options.cwd ?? '.');
  const formats = checkFormats(options.formats ?? ['pptx', 'pdf']);
  const files = checkContent(options.content ?? [], cwd);
  for (const kind of ['theme', 'template'] as const) if (options[kind] !== undefined) folderOrThrow(kind, options[kind], cwd);
  const out = resolve(cwd, options.out ?? 'output');
  prepareFolder(out);
  const results: BuildResult[] = [];
  for (const file of files) results.push(await buildFile(file, formats, out, cwd, options));
  return {
    ok: results.every(({ ok }) => ok),
    diagnostics: results.flatMap(({ diagnostics }) => diagnostics),
    written: results.flatMap(({ written }) => written),
  };
}

async function buildFile(file: string, formats: readonly Format[], out: string, cwd: string, options: BuildOptions): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = [];
  const env: Env = { report: once(diagnostics), world: diskWorld(cwd) };
  const failed = (): boolean =>
    diagnostics.some(({ severity }) => severity === 'error' || (options.strict === true && severity === 'warning'));

  options.onProgress?.({ file });
  const deck = understand(readContent(file, env), file, options.set ?? {}, env);
  reportForms(deck, env);
  const material = failed() ? undefined : dressAs(deck, cwd, options, env);
  const rendered = [];
  for (const format of material === undefined ? [] : formats) {
    if (material === undefined || failed()) break;
    options.onProgress?.({ file, format });
    rendered.push({ format, ...(await FORMATS[format](material, env)) });
  }
  if (failed()) return { ok: false, diagnostics, written: [] };

  const written = rendered.map(({ format, bytes, pages, codes }): Written => {
    const path = join(out, `${stemOf(file)}.${format}`);
    writeWhole(path, bytes);
    return { file: path, content: file, format, pages, codes, bytes: bytes.length };
  });
  return { ok: true, diagnostics, written };
}

/** Both formats read the same templates: what was said of one is not said again of the other. */
function once(diagnostics: Diagnostic[]): Env['report'] {
  const said = new Set<string>();
  return (diagnostic) => {
    const key = formatDiagnostic(diagnostic);
    if (said.has(key)) return;
    said.add(key);
    diagnostics.push(diagnostic);
  };
}

function dressAs(deck: Deck, cwd: string, options: BuildOptions, env: Env): Material | undefined {
  const theme = folderOf('theme', options.theme, deck, cwd, env);
  const templates = folderOf('template', options.template, deck, cwd, env);
  return dress(deck, theme, templates, env);
}

/** The handout's forms: the article is the one there is. */
function reportForms({ meta }: Deck, env: Env): void {
  for (const form of meta.handout ?? []) {
    if (form === 'article') continue;
    env.report({
      severity: 'warning',
      code: 'handout-unknown',
      message: `no handout form is called “${form}”; the article is built`,
      at: meta.at('handout'),
      help: 'write `handout: article`, or leave the key out; `--format pptx` builds no handout',
    });
  }
}

const SHELVES = {
  theme: { kind: 'themes', mark: 'theme.yaml' },
  template: { kind: 'templates', mark: 'content.hbs' },
} as const;

/** The folder that the command line asks for, else the one of the front matter, else the default's. */
function folderOf(kind: 'theme' | 'template', asked: string | undefined, deck: Deck, cwd: string, env: Env): string {
  if (asked !== undefined) return folderOrThrow(kind, asked, cwd);
  const named = deck.meta[kind];
  const { kind: shelf, mark } = SHELVES[kind];
  const found = named === undefined ? undefined : locateFolder(shelf, named, mark, cwd);
  if (named !== undefined && found === undefined) {
    env.report({
      severity: 'warning',
      code: `${kind}-unknown`,
      message: `no ${kind} is called “${named}”; the default one serves`,
      at: deck.meta.at(kind),
      help: didYouMean(named, namesOf(shelf, mark, cwd)),
    });
  }
  return found ?? folderOrThrow(kind, 'default', cwd);
}

function folderOrThrow(kind: 'theme' | 'template', name: string, cwd: string): string {
  const { kind: shelf, mark } = SHELVES[kind];
  const folder = locateFolder(shelf, name, mark, cwd);
  if (folder === undefined)
    throw new UsageError(
      `no ${kind} is called “${name}”, and no folder of that name holds a ${mark}`,
      didYouMean(name, namesOf(shelf, mark, cwd)),
    );
  return folder;
}

function checkFormats(formats: readonly string[]): readonly Format[] {
  const known = Object.keys(FORMATS);
  for (const format of formats) {
    if (!known.includes(format)) throw new UsageError(`there is no format “${format}”`, didYouMean(format, known));
  }
  return [...new Set(formats)] as readonly Format[];
}

/** The content files meant, each found; two that would be written under one name are refused. */
function checkContent(named: readonly string[], cwd: string): readonly string[] {
  const files = [...new Set(locateContent(named, cwd))];
  if (files.length === 0)
    throw new UsageError(
      `no content: ${named.join(', ') || 'content'} holds no .md file`,
      'name a Markdown file, or put one into content/',
    );
  const stems = new Map<string, string>();
  for (const file of files) {
    const twin = stems.get(stemOf(file));
    if (twin !== undefined)
      throw new UsageError(`“${twin}” and “${file}” would be written under one name`, 'build them into different folders with --out');
    stems.set(stemOf(file), file);
  }
  const world = diskWorld(cwd);
  const missing = files.find((file) => !world.exists(file));
  if (missing !== undefined) throw new UsageError(`no such file: ${missing}`, 'check the path; without one, every content/*.md is built');
  return files;
}

const stemOf = (file: string): string => basename(file, extname(file));

function readContent(file: string, env: Env): string {
  try {
    return new TextDecoder().decode(env.world.read(file));
  } catch (cause) {
    if (cause instanceof FileMissing) throw new UsageError(`can't read ${file}`, 'check that it is a text file that you may read');
    throw cause;
  }
}
