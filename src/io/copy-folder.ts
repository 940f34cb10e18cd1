import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { kindAt } from './kind-at.js';
import { makeFolders } from './make-folders.js';
import { isOfDisk, reasonOf, wayOutOf } from './reason-of.js';

/**
 * Makes a folder whole or not at all: `fill` writes into a temporary folder beside it, which then takes its name. `force` replaces one that is
 * there and holds the file `mark`, by which it is known as one of ours, or nothing; `offered` says that the command has a switch for that. Throws `UsageError` where
 * there is one already that is not replaced, and where none can be made or filled.
 */
export function makeFolder(
  folder: string,
  { force, offered, mark }: { readonly force: boolean; readonly offered: boolean; readonly mark: string },
  fill: (temporary: string) => void,
): void {
  if (existsSync(folder) && !force)
    throw new UsageError(
      `“${folder}” is there already`,
      offered
        ? 'nothing is overwritten: --force replaces it with all that was changed in it, --out names another folder'
        : 'choose another name, or remove it yourself: nothing is overwritten',
    );
  if (existsSync(folder)) refuseOthers(folder, mark);
  const temporary = temporaryBeside(folder);
  try {
    fill(temporary);
    replace(folder, temporary);
  } catch (cause) {
    removeFolder(temporary);
    if (!isOfDisk(cause)) throw cause;
    throw new UsageError(`can’t make the folder “${folder}”: ${reasonOf(cause)}`, wayOutOf(cause, 'choose a place that can be written to'));
  }
}

/** Whatever else stands there is the author's. */
function refuseOthers(folder: string, mark: string): void {
  if (kindAt(folder) === 'a folder' && (existsSync(join(folder, mark)) || readdirSync(folder).length === 0)) return;
  throw new UsageError(
    `“${folder}” is ${kindAt(folder) === 'a folder' ? `a folder without a ${mark}` : kindAt(folder)}; --force replaces themes only`,
    'name another folder with --out, or remove it yourself',
  );
}

/** The old folder goes when the new one stands in its place. */
function replace(folder: string, temporary: string): void {
  if (!existsSync(folder)) {
    renameSync(temporary, folder);
    return;
  }
  const old = mkdtempSync(join(dirname(folder), `.${basename(folder).slice(0, 40)}.`));
  renameSync(folder, join(old, 'old'));
  try {
    renameSync(temporary, folder);
  } catch (cause) {
    renameSync(join(old, 'old'), folder);
    removeFolder(old);
    throw cause;
  }
  removeFolder(old);
}

/** Cleaning up never hides why it had to be done. */
function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The first error is the one to tell.
  }
}

function temporaryBeside(folder: string): string {
  try {
    makeFolders(dirname(folder));
    // `mkdtemp` makes folders that nobody else may read, and this one is to stay.
    const temporary = join(dirname(folder), `.${basename(folder).slice(0, 40)}.${randomBytes(6).toString('hex')}`);
    mkdirSync(temporary);
    return temporary;
  } catch (cause) {
    throw new UsageError(`can’t make a folder in “${dirname(folder)}”: ${reasonOf(cause)}`, 'choose a place that can be written to');
  }
}

/** Copies a folder's files into one that is there, all but those that `leave` names. */
export function copyInto(from: string, to: string, leave: (name: string) => boolean): void {
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !leave(basename(path)) });
}
