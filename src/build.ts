import { join, resolve } from 'node:path';
import { buildFile, type Commit, type Content, outputName, type Run } from './build-file.js';
import { contentFiles, readContent } from './io/content.js';
import { diskWorld } from './io/disk.js';
import { openInputs } from './io/inputs.js';
import { locateCompany } from './io/locate-company.js';
import { outPlace, outputPath } from './io/out-place.js';
import { folderOrThrow, themeName } from './io/shelves.js';
import { prepareFolder, removeEmpty } from './io/write.js';
import { type Diagnostic, UsageError } from './lib/diagnostics.js';
import { switchSpan } from './lib/span.js';
import { didYouMean } from './lib/suggest.js';
import { FileMissing } from './lib/world.js';
import { FORMATS, type Form, type Format, formNames } from './pipeline.js';

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
  /** Folder for outputs, made where missing; with several themes each has a folder in it. A .pptx or .pdf where exactly one file is made. Default: `output`. */
  readonly out?: string;
  /** Front matter by key, dots for what is inside: `{'company.name': 'Acme'}`; other keys become `vars`. */
  readonly set?: Readonly<Record<string, string>>;
  /** What messages call each of `set`: the switch that it was given by. Default: `--set <key>`. */
  readonly setBy?: Readonly<Record<string, string>>;
  /** Treat warnings as errors. */
  readonly strict?: boolean;
  /** Calls the build off: it rejects with the signal's reason, and leaves nothing half-made behind. */
  readonly signal?: AbortSignal;
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
 * Builds decks and handouts. The author's mistakes come back as diagnostics; nothing is written of a content file that has an error, and all
 * of one that has none, together. Throws `UsageError` where the call itself can't work: no such file, one that is no text, an unknown theme, template,
 * format or form of the handout, an output folder that can't be written to, an output that is an input's file. Rejects with the signal's reason
 * where that calls it off; of the content that was being built then nothing is written. `commit` runs each content's writing.
 */
export async function buildDeck(options: BuildOptions = {}, commit: Commit = (write) => write()): Promise<BuildResult> {
  options.signal?.throwIfAborted();
  const run = await prepare(options, commit);
  const contents = readContents(options, run);
  for (const { file, company } of contents) for (const path of [file, ...(company === undefined ? [] : [company])]) run.inputs.add(path);
  run.inputs.refuse(likelyOutputs(contents, run), 'name another folder with --out');
  const { themes, place } = run;
  const folders = themes.length > 1 ? themes.map((folder) => join(place.folder, themeName(folder))) : [place.folder];
  const made = folders.map(prepareFolder);
  const written: Written[] = [];
  const diagnostics: Diagnostic[] = [];
  let ok = true;
  try {
    for (const content of contents) {
      await run.pause();
      const built = await buildFile(content, run);
      ok &&= built.ok;
      diagnostics.push(...built.diagnostics);
      written.push(...built.made.map((one) => ({ content: content.file, ...one })));
    }
  } catch (cause) {
    throw cause instanceof FileMissing ? new UsageError(cause.message, 'check that it is a file and who may read it') : cause;
  } finally {
    if (written.length === 0) for (const folder of made.toReversed()) removeEmpty(folder);
  }
  return { ok, diagnostics, written };
}

async function prepare(options: BuildOptions, commit: Commit): Promise<Run> {
  const cwd = resolve(options.cwd ?? '.');
  const inputs = openInputs(cwd);
  const { signal } = options;
  const formats = checkFormats(options.formats ?? ['pptx', 'pdf']);
  const forms = await checkForms(options.handout ?? []);
  const themes = checkThemes(options.theme ?? [], cwd);
  const template = options.template;
  for (const path of [...themes, ...(template === undefined ? [] : [folderOrThrow('template', template, cwd)])]) inputs.add(path);
  const contents = contentFiles(options.content ?? [], cwd).length;
  return {
    formats,
    forms,
    themes,
    ...(template !== undefined && { template }),
    settings: settingsOf(options),
    strict: options.strict === true,
    place: outPlace(options.out ?? 'output', { contents, formats, forms, themes: themes.length }, cwd),
    cwd,
    world: inputs.watch(diskWorld(cwd)),
    inputs,
    taken: new Map(),
    onProgress: options.onProgress ?? (() => undefined),
    pause: async () => {
      if (signal === undefined) return;
      await new Promise((turned) => setImmediate(turned));
      signal.throwIfAborted();
    },
    commit,
  };
}

/** All are read before anything is written: one that is no text stops the call. */
const readContents = ({ content = [], company: asked }: BuildOptions, { cwd, world }: Run): readonly Content[] =>
  contentFiles(content, cwd).map((file) => {
    const found: Diagnostic[] = [];
    const { file: company, note } = locateCompany(file, asked, cwd);
    if (note !== undefined) found.push(note);
    const text = readContent(file, world, (diagnostic) => found.push(diagnostic));
    return { file, text, ...(company !== undefined && { company }), found };
  });

/** What will be written for all that is known before anything is built; each content's own are looked at once more when they are. */
function likelyOutputs(contents: readonly Content[], { formats, forms, themes, place }: Run): readonly string[] {
  const below = themes.length > 1 ? themes.map((folder) => themeName(folder)) : [''];
  return contents.flatMap(({ file }) =>
    formats.flatMap((format) =>
      (format === 'pdf' && forms.length > 0 ? forms : [undefined]).flatMap((form) =>
        below.map((folder) => outputPath(place, folder, outputName(file, format, form))),
      ),
    ),
  );
}

/** Front matter from the command line, each with the switch that gave it. */
const settingsOf = ({ set = {}, setBy = {} }: BuildOptions) =>
  Object.fromEntries(Object.entries(set).map(([key, value]) => [key, { value, at: switchSpan(setBy[key] ?? `--set ${key}`) }]));

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
