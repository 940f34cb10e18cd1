import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';

/**
 * Makes a folder whole or not at all: `fill` writes into a temporary folder beside it, which then takes its name.
 * Throws `UsageError` where there is one already, unless `force`: then it is replaced.
 */
export function makeFolder(folder: string, force: boolean, fill: (temporary: string) => void): void {
  if (existsSync(folder) && !force)
    throw new UsageError(`“${folder}” is there already`, 'choose another name, or remove it yourself: nothing is overwritten');
  mkdirSync(dirname(folder), { recursive: true });
  const temporary = mkdtempSync(join(dirname(folder), `.${basename(folder)}.`));
  try {
    fill(temporary);
    if (force) rmSync(folder, { recursive: true, force: true });
    renameSync(temporary, folder);
  } catch (cause) {
    rmSync(temporary, { recursive: true, force: true });
    throw cause;
  }
}

/** Copies a folder's files into one that is there, all but those that `leave` names. */
export function copyInto(from: string, to: string, leave: (name: string) => boolean): void {
  cpSync(from, to, { recursive: true, filter: (path) => path === from || !leave(basename(path)) });
}
