import { join, resolve } from 'node:path';
import { type Content, outputName, renderContent } from './build-file.js';
import { diskWorld } from './io/disk.js';
import { openInputs } from './io/inputs.js';
import { locateCompany } from './io/locate-company.js';
import { staysInside, TEXT_FOLDER, textWorld } from './io/text-world.js';
import { type Diagnostic, UsageError } from './lib/diagnostics.js';
import type { Form, Format } from './pipeline.js';
import { checkWishes, type Wishes } from './wishes.js';

/** Text to build, and how. Nothing is written to the disk, and nothing read from it but themes, templates, fonts and what is named here. */
export interface TextOptions extends Wishes {
  /** Markdown, with front matter or without. */
  readonly text: string;
  /** What messages call the text, and outputs are named after, with `.md` or without. Default: `talk.md`. */
  readonly name?: string;
  /** Pictures and other files that the text names, by their path from it. */
  readonly files?: Readonly<Record<string, Uint8Array | string>>;
  /** A company file on the disk. Default: `company.yaml` among `files`, if it is there. */
  readonly company?: string;
}

export interface TextBuilt {
  /** False where the text had an error (or, with `strict`, a warning): then there are no files. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  readonly files: readonly BuiltFile[];
}

export interface BuiltFile {
  /** `talk.pptx`, `talk.notes.pdf`; of several themes, with a folder of the theme's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** Of a handout: its form. */
  readonly form?: Form;
  /** The theme's name. */
  readonly theme: string;
  /** Slides of a deck, pages of a handout. */
  readonly pages: number;
  readonly codes: number;
}

/**
 * Builds decks and handouts of text. The author's mistakes come back as diagnostics. Throws `UsageError` where the call itself can't work: an unknown
 * theme, template, format or form of the handout, a name or a path of `files` that leaves the text's folder, no such company file.
 */
export async function buildText(options: TextOptions): Promise<TextBuilt> {
  options.signal?.throwIfAborted();
  const { text, files = {} } = options;
  const wishes = await checkWishes(options);
  const { name = 'talk' } = options;
  const file = /\.(?:md|markdown|txt)$/i.test(name) ? name : `${name}.md`;
  for (const path of [file, ...Object.keys(files)])
    if (!staysInside(path)) throw new UsageError(`“${path}” leads out of the folder of the text`, 'name files by their path from the text');
  const company = companyOf(options, wishes.cwd);
  const content: Content = { file, text, ...(company !== undefined && { company }), found: [] };
  const inputs = openInputs(wishes.cwd);
  const world = textWorld(files, diskWorld(wishes.cwd));
  const { ok, diagnostics, rendered } = await renderContent(content, { ...wishes, world, inputs, place: { folder: TEXT_FOLDER } });
  const several = wishes.themes.length > 1;
  return {
    ok,
    diagnostics,
    files: rendered.map(({ theme, format, form, ...made }) => {
      const own = outputName(file, format, form);
      return { name: several ? `${theme}/${own}` : own, format, ...(form !== undefined && { form }), theme, ...made };
    }),
  };
}

/** The company file: on the disk where it is named, else among the files beside the text. */
function companyOf({ company, files = {} }: TextOptions, cwd: string): string | undefined {
  if (company === undefined) return Object.hasOwn(files, 'company.yaml') ? 'company.yaml' : undefined;
  const { file } = locateCompany(join(cwd, 'talk.md'), company, cwd);
  return file === undefined ? undefined : resolve(cwd, file);
}
