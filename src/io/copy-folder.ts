import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { makeFolders } from './make-folders.js';
import { isOfDisk, reasonOf, wayOutOf } from './reason-of.js';

/**
 * Makes a folder whole or not at all: `fill` writes into a temporary folder beside it, which then takes its name. `force` replaces one that is
 * there; `offered` says that the command has a switch for that. Throws `UsageError` where there is one already and it does not, and where none can
 * be made or filled.
 */
export function makeFolder(
  folder: string,
  { force, offered }: { readonly force: boolean; readonly offered: boolean },
  fill: (temporary: string) => void,
): void {
  if (existsSync(folder) && !force)
    throw new UsageError(
      `“${folder}” is there already`,
      offered
        ? 'nothing is overwritten: --force replaces it with all that was changed in it, --out names another folder'
        : 'choose another name, or remove it yourself: nothing is overwritten',
    );
  const temporary = temporaryBeside(folder);
  try {
    fill(temporary);
    if (force) rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    if (!isOfDisk(cause)) throw cause;
    throw new UsageError(`can’t make the folder “${folder}”: ${reasonOf(cause)}`, wayOutOf(cause, 'choose a place that can be written to'));
  }
}

function temporaryBeside(folder: string): string {
  try {
    makeFolders(dirname(folder));
    return mkdtempSync(join(dirname(folder), `.${basename(folder)}.`));
  } catch (cause) {
    throw new UsageError(`can’t make a folder in “${dirname(folder)}”: ${reasonOf(cause)}`, 'choose a place that can be written to');
  }
}

/** Copies a folder's files into one that is there, all but those that `leave` names. */
export function copyInto(from: string, to: string, leave: (name: string) => boolean): void {
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !leave(basename(path)) });
}
