import { join, resolve } from 'node:path';
import { checkApproved, chooseTemplates, chooseTheme } from './choose.js';
import { contentFiles, readContent, stemOf } from './io/content.js';
import { diskWorld } from './io/disk.js';
import { locateCompany } from './io/locate-company.js';
import { folderOrThrow, themeName } from './io/shelves.js';
import { prepareFolder, removeEmpty, writeWhole } from './io/write.js';
import { type Diagnostic, formatDiagnostic, UsageError } from './lib/diagnostics.js';
import { switchSpan } from './lib/span.js';
import { didYouMean } from './lib/suggest.js';
import type { Env } from './lib/world.js';
import { draft, dress, FORMATS, type Form, type Format, formNames, loadTheme, readCompany, understand } from './pipeline.js';

/** What to build, and how. Everything may be left out: then every `content/*.md` becomes a deck and a handout in `output/`. */
export interface BuildOptions {
  /** Content files, or folders of them. Default: `content`. */
  readonly content?: readonly string[];
  /** Default: `['pptx', 'pdf']`. */
  readonly formats?: readonly Format[];
  /** Forms of the handout, each a file: `article`, `slides-3`, `notes`, `deck`, `cards` …; stands above the front matter's `handout`. */
  readonly handout?: readonly string[];
  /** A theme's name or folder, a company's own PowerPoint template, or several of these, each written into a folder of its name; stands above the front matter's `theme`. */
  readonly theme?: string | readonly string[];
  /** A template set's name or folder; stands above the front matter's `template`. */
  readonly template?: string;
  /** A company file. Default: the nearest `company.yaml` beside the content or above it. */
  readonly company?: string;
  /** Folder for outputs, made where missing; with several themes each has a folder in it. Default: `output`. */
  readonly out?: string;
  /** Front matter by key, dots for what is inside: `{'company.name': 'Acme'}`; other keys become `vars`. */
  readonly set?: Readonly<Record<string, string>>;
  /** What messages call each of `set`: the switch that it was given by. Default: `--set <key>`. */
  readonly setBy?: Readonly<Record<string, string>>;
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
  readonly theme?: string;
}

export interface Written {
  readonly file: string;
  readonly content: string;
  readonly format: Format;
  /** Of a handout: its form. */
  readonly form?: Form;
  /** The theme's name. */
  readonly theme: string;
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
 * Throws `UsageError` where the call itself can't work: no such file, an unknown theme, template, format or form of the handout, an output folder that can't be written to.
 */
export async function buildDeck(options: BuildOptions = {}): Promise<BuildResult> {
  const cwd = resolve(options.cwd ?? '.');
  const world = diskWorld(cwd);
  const formats = checkFormats(options.formats ?? ['pptx', 'pdf']);
  const forms = await checkForms(options.handout ?? []);
  const files = contentFiles(options.content ?? [], cwd, world);
  const themes = checkThemes(options.theme ?? [], cwd);
  if (options.template !== undefined) folderOrThrow('template', options.template, cwd);
  const companies = files.map((file) => locateCompany(file, options.company, cwd));
  const out = resolve(cwd, options.out ?? 'output');
  const folders = themes.length > 1 ? themes.map((folder) => join(out, themeName(folder))) : [out];
  const made = folders.map(prepareFolder);
  const run: Run = { formats, forms, themes, out, cwd, options };
  const results: BuildResult[] = [];
  for (const [i, file] of files.entries()) results.push(await buildFile(file, companies[i], run));
  const written = results.flatMap((result) => result.written);
  if (written.length === 0) for (const folder of made.toReversed()) removeEmpty(folder);
  return { ok: results.every(({ ok }) => ok), diagnostics: results.flatMap(({ diagnostics }) => diagnostics), written };
}

/** What is the same for all content files of a call. */
interface Run {
  readonly formats: readonly Format[];
  readonly forms: readonly Form[];
  /** The folders of the themes asked for; none: the front matter decides. */
  readonly themes: readonly string[];
  readonly out: string;
  readonly cwd: string;
  readonly options: BuildOptions;
}

async function buildFile(file: string, companyFile: string | undefined, run: Run): Promise<BuildResult> {
  const { formats, forms, themes, out, cwd, options } = run;
  const diagnostics: Diagnostic[] = [];
  const env: Env = { report: once(diagnostics), world: diskWorld(cwd) };
  const broken = (): boolean => diagnostics.some(({ severity }) => severity === 'error');
  // Warnings that fail a build do so in the end: all are told at once.
  const failed = (): boolean => broken() || (options.strict === true && diagnostics.some(({ severity }) => severity === 'warning'));

  options.onProgress?.({ file });
  const house = companyFile === undefined ? undefined : await readCompany(companyFile, env);
  const deck = understand(readContent(file, env.world), file, settingsOf(options), env, house, folderOf(run));
  if (broken()) return { ok: false, diagnostics, written: [] };
  const drafts = draft(deck, chooseTemplates(options.template, deck, cwd, env), env);
  const folders = themes.length > 0 ? themes : [chooseTheme(deck, cwd, env)];
  for (const folder of folders) checkApproved(folder, deck, env);
  const looks = await Promise.all(folders.map((folder) => loadTheme(folder, env)));
  const rendered = [];
  for (const theme of looks) {
    if (drafts === undefined || theme === undefined) break;
    const inTheme = themes.length > 1 ? naming(theme.name, env) : env;
    const material = dress(drafts, theme, forms, inTheme);
    for (const format of formats) {
      if (broken()) break;
      options.onProgress?.({ file, format, theme: theme.name });
      for (const made of await FORMATS[format](material, inTheme)) rendered.push({ format, theme: theme.name, ...made });
    }
  }
  if (failed()) return { ok: false, diagnostics, written: [] };

  const written = rendered.map(({ bytes, ...made }): Written => {
    const path = join(out, themes.length > 1 ? made.theme : '', `${stemOf(file)}${suffixOf(made.form)}.${made.format}`);
    writeWhole(path, bytes);
    return { file: path, content: file, ...made, bytes: bytes.length };
  });
  return { ok: true, diagnostics, written };
}

/** The folder that outputs are written into; of several themes’, which stand side by side, any. */
const folderOf = ({ out, themes: [first, second] }: Run): string =>
  first === undefined || second === undefined ? out : join(out, themeName(first));

/** Front matter from the command line, each with the switch that gave it. */
const settingsOf = ({ set = {}, setBy = {} }: BuildOptions) =>
  Object.fromEntries(Object.entries(set).map(([key, value]) => [key, { value, at: switchSpan(setBy[key] ?? `--set ${key}`) }]));

/** Says of each diagnostic which of several themes it came up in. */
const naming = (theme: string, { world, report }: Env): Env => ({ world, report: (diagnostic) => report({ ...diagnostic, theme }) });

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

/** The article has the plain name; any other form is in its file's name, whatever else is built. */
const suffixOf = (form: Form | undefined): string => (form === undefined || form === 'article' ? '' : `.${form}`);

/** The folders of the themes asked for; two that would be written into one folder are refused. */
function checkThemes(asked: string | readonly string[], cwd: string): readonly string[] {
  const folders = [...new Set([asked].flat().map((name) => folderOrThrow('theme', name, cwd)))];
  const names = folders.map((folder) => themeName(folder));
  const twin = folders.find((folder, i) => names.indexOf(themeName(folder)) < i);
  if (twin !== undefined)
    throw new UsageError(`two themes are called “${themeName(twin)}”`, 'build one after the other, into different folders with --out');
  return folders;
}

function checkFormats(formats: readonly string[]): readonly Format[] {
  const known = Object.keys(FORMATS);
  for (const format of formats) {
    if (!known.includes(format)) throw new UsageError(`there is no format “${format}”`, didYouMean(format, known));
  }
  return [...new Set(formats)] as readonly Format[];
}

async function checkForms(forms: readonly string[]): Promise<readonly Form[]> {
  if (forms.length === 0) return [];
  const known = await formNames();
  for (const form of forms) {
    if (!known.some((one) => one === form)) throw new UsageError(`no handout form is called “${form}”`, didYouMean(form, known));
  }
  return [...new Set(forms)] as readonly Form[];
}
