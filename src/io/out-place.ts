import { basename, dirname, extname, join, resolve } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { kindAt } from './kind-at.js';

/** Where outputs go: into a folder under their own names, or one of them to a path of its own. */
export interface OutPlace {
  readonly folder: string;
  /** The name of the one file. */
  readonly name?: string;
}

/** What is to be made. */
export interface Making {
  readonly contents: number;
  readonly formats: readonly string[];
  readonly forms: readonly string[];
  readonly themes: number;
}

/** Endings of documents: a folder that is called so would be mistaken for one. */
const DOCUMENT = /\.(?:pptx?|pptm|potx?|potm|ppsx?|pdf|docx?|odp|odt|key|html?|md|markdown|png|jpe?g|svg|zip)$/i;

/**
 * What `--out` names: a folder, or a file where it ends like one that is made and exactly one is made. Throws `UsageError` for the name of a
 * file where several are made, or of a kind that none is.
 */
export function outPlace(out: string, making: Making, cwd: string): OutPlace {
  const path = resolve(cwd, out);
  if (!DOCUMENT.test(path) || kindAt(path) === 'a folder' || /[\\/]$/.test(out)) return { folder: path };
  const format = extname(path).slice(1).toLowerCase();
  if (format !== 'pptx' && format !== 'pdf' && kindAt(path) !== undefined) return { folder: path };
  if (format !== 'pptx' && format !== 'pdf')
    throw new UsageError(
      `“${out}” is no name for a folder, and no such file is made; expected .pptx or .pdf, or a folder`,
      'name a folder with --out: outputs are called like the content',
    );
  const why = several(making, format);
  if (why !== undefined) throw new UsageError(`“${out}” is one file, and ${why}`, helpFor(making, format, out));
  return { folder: dirname(path), name: basename(path) };
}

function several({ contents, formats, forms, themes }: Making, format: string): string | undefined {
  if (contents > 1) return `${contents} content files are built`;
  if (themes > 1) return `${themes} themes are asked for`;
  if (formats.length > 1) return `a deck and a handout are made`;
  if (formats[0] !== format) return `what is made is a .${formats[0]}`;
  return forms.length > 1 ? `${forms.length} forms of the handout are made` : undefined;
}

const helpFor = ({ contents, formats, themes }: Making, format: string, out: string): string =>
  contents === 1 && themes <= 1 && formats.length > 1
    ? `add \`--format ${format}\`, or name a folder: \`--out ${dirname(out) === '.' ? 'output' : dirname(out)}\``
    : 'name a folder with --out: outputs are called like the content';

/** The path of an output that would be called `name` in the folder `below`. */
export const outputPath = ({ folder, name: only }: OutPlace, below: string, name: string): string => join(folder, below, only ?? name);
