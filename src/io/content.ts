import { basename, dirname, extname, join, resolve } from 'node:path';
import { type Report, UsageError } from '../lib/diagnostics.js';
import { binaryKind, type FileKind } from '../lib/file-kind.js';
import { decodedText } from '../lib/text-file.js';
import { FileMissing, type World } from '../lib/world.js';
import { missingContent, noContent } from './content-missing.js';
import { kindAt } from './kind-at.js';
import { locateContent } from './locate.js';

/** A content file's name without its ending: what its outputs are called. */
export const stemOf = (file: string): string => basename(file, extname(file));

/**
 * The content files meant, each found. Throws `UsageError` where there are none, where one is missing or is no file, and for two that
 * would be written under one name, on file systems too that take capitals for small letters.
 */
export function contentFiles(named: readonly string[], cwd: string): readonly string[] {
  const files = [...new Set(locateContent(named, cwd))];
  const missing = files.find((file) => kindAt(resolve(cwd, file)) === undefined);
  if (missing !== undefined) throw missingContent(missing, named, cwd);
  if (files.length === 0) throw noContent(named, cwd);
  const stems = new Map<string, string>();
  for (const file of files) {
    const stem = stemOf(file).normalize('NFC').toLowerCase();
    const twin = stems.get(stem);
    if (twin !== undefined)
      throw new UsageError(`“${twin}” and “${file}” would be written under one name`, 'build them into different folders with --out');
    stems.set(stem, file);
  }
  for (const file of files) checkKind(file, cwd);
  return files;
}

function checkKind(file: string, cwd: string): void {
  const kind = kindAt(resolve(cwd, file));
  if (kind !== 'a file') throw new UsageError(`${file} is ${kind}; expected a file`, 'name a Markdown file');
}

/** A content file's text; reports `encoding`. Throws `UsageError` where it can't be read, and for a file that is no text, with the command that was probably meant. */
export function readContent(file: string, world: World, report: Report): string {
  const bytes = read(file, world);
  const kind = binaryKind(bytes);
  if (kind !== undefined) throw noText(file, kind, world);
  return decodedText(bytes, file, report);
}

function read(file: string, world: World): Uint8Array {
  try {
    return world.read(file);
  } catch (cause) {
    if (cause instanceof FileMissing) throw new UsageError(`can't read ${file}`, 'check that it is a text file that you may read');
    throw cause;
  }
}

function noText(file: string, kind: FileKind, world: World): UsageError {
  const beside = join(dirname(file), `${stemOf(file)}.md`);
  return new UsageError(
    `${file} is ${kind.name}; content is Markdown`,
    beside !== file && world.exists(beside) && kind.use !== 'template' ? `did you mean \`build-deck ${beside}\`?` : meant(file, kind),
  );
}

/** The command that was probably meant, or what to do with such a file. */
function meant(file: string, { name, use }: FileKind): string {
  switch (use) {
    case 'template':
      return `did you mean \`--theme ${file}\`? Name the Markdown file as well: \`build-deck talk.md --theme ${file}\``;
    case 'picture':
      return `did you mean to show it? Write \`![what it shows](${file})\` into a Markdown file`;
    case 'document':
      return name.startsWith('an Excel')
        ? 'copy its cells into a table or a chart of a Markdown file'
        : name.startsWith('a PDF')
          ? 'name the Markdown file that is to be built; a PDF is what build-deck makes of it'
          : `save its text as Markdown first, such as with \`pandoc ${file} -o ${stemOf(file)}.md\``;
    default:
      return name.startsWith('in UTF') ? 'save it as UTF-8' : 'name the Markdown file that is to be built';
  }
}
