import { resolve } from 'node:path';
import type { Run } from './build-file.js';
import { folderOrThrow, themeName } from './io/shelves.js';
import { UsageError } from './lib/diagnostics.js';
import { switchSpan } from './lib/span.js';
import { didYouMean } from './lib/suggest.js';
import { FORMATS, type Form, type Format, formNames } from './pipeline.js';

/** What is to be made and how, whatever it is made of. */
/** What is needed of an `AbortSignal`: a declaration of its own, since not every program that builds decks has the types of a browser or of Node. */
export interface Signal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly throwIfAborted: () => void;
}

export interface Wishes {
  /** Default: `['pptx', 'pdf']`. */
  readonly formats?: readonly Format[];
  /** Forms of the handout, each a file: `article`, `slides-3`, `notes`, `deck`, `cards` …; stands above the front matter's `handout`. */
  readonly handout?: readonly string[];
  /** A theme's name or folder, a company's own PowerPoint template, or several of these, each written into a folder of its name; stands above the front matter's `theme`. */
  readonly theme?: string | readonly string[];
  /** A template set's name or folder; stands above the front matter's `template`. */
  readonly template?: string;
  /** Front matter by key, dots for what is inside: `{'company.name': 'Acme'}`; other keys become `vars`. */
  readonly set?: Readonly<Record<string, string>>;
  /** What messages call each of `set`: the switch that it was given by. Default: `--set <key>`. */
  readonly setBy?: Readonly<Record<string, string>>;
  /** Treat warnings as errors. */
  readonly strict?: boolean;
  /** Calls the build off: it rejects with the signal's reason, and leaves nothing half-made behind. */
  readonly signal?: Signal;
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

/** What was asked for, checked. Throws `UsageError` for an unknown format, form of the handout, theme or template. */
export async function checkWishes(wishes: Wishes): Promise<Checked> {
  const cwd = resolve(wishes.cwd ?? '.');
  const { signal, template } = wishes;
  const formats = checkFormats(wishes.formats ?? ['pptx', 'pdf']);
  const forms = await checkForms(wishes.handout ?? []);
  const themes = checkThemes(wishes.theme ?? [], cwd);
  if (template !== undefined) folderOrThrow('template', template, cwd);
  return {
    formats,
    forms,
    themes,
    ...(template !== undefined && { template }),
    settings: settingsOf(wishes),
    strict: wishes.strict === true,
    cwd,
    onProgress: wishes.onProgress ?? (() => undefined),
    pause: async () => {
      if (signal === undefined) return;
      await new Promise((turned) => setImmediate(turned));
      signal.throwIfAborted();
    },
  };
}

type Checked = Pick<Run, 'formats' | 'forms' | 'themes' | 'template' | 'settings' | 'strict' | 'cwd' | 'onProgress' | 'pause'>;

/** Front matter from the command line, each with the switch that gave it. */
const settingsOf = ({ set = {}, setBy = {} }: Wishes) =>
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
