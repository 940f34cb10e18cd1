import { join } from 'node:path';
import { buildFile, type Commit, type Content, outputName, type Run } from './build-file.js';
import { contentFiles, readContent } from './io/content.js';
import { diskWorld } from './io/disk.js';
import { openInputs } from './io/inputs.js';
import { locateCompany } from './io/locate-company.js';
import { outPlace, outputPath } from './io/out-place.js';
import { folderOrThrow, themeName } from './io/shelves.js';
import { prepareFolder, removeEmpty } from './io/write.js';
import { type Diagnostic, UsageError } from './lib/diagnostics.js';
import { FileMissing } from './lib/world.js';
import type { Form, Format } from './pipeline.js';
import { checkWishes, type Wishes } from './wishes.js';

export type { Progress } from './wishes.js';

/** What to build, and how. Everything may be left out: then every `content/*.md` becomes a deck and a handout in `output/`. */
export interface BuildOptions extends Wishes {
  /** Content files, or folders of them. Default: `content`. */
  readonly content?: readonly string[];
  /** A company file. Default: the nearest `company.yaml` beside the content or above it. */
  readonly company?: string;
  /** Folder for outputs, made where missing; with several themes each has a folder in it. A .pptx or .pdf where exactly one file is made. Default: `output`. */
  readonly out?: string;
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
  const wishes = await checkWishes(options);
  const { cwd, formats, forms, themes, template } = wishes;
  const inputs = openInputs(cwd);
  for (const path of [...themes, ...(template === undefined ? [] : [folderOrThrow('template', template, cwd)])]) inputs.add(path);
  const contents = contentFiles(options.content ?? [], cwd).length;
  return {
    ...wishes,
    place: outPlace(options.out ?? 'output', { contents, formats, forms, themes: themes.length }, cwd),
    world: inputs.watch(diskWorld(cwd)),
    inputs,
    taken: new Map(),
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
