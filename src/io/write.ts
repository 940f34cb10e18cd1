import { readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { makeFolders } from './make-folders.js';
import { reasonOf, wayOutOf } from './reason-of.js';

/**
 * Makes the folder for outputs, and clears away what a killed run left half-written. Answers with the folders that it made. Throws
 * `UsageError` where that can't be done or written to.
 */
export function prepareFolder(folder: string): readonly string[] {
  try {
    const made = makeFolders(folder);
    if (!statSync(folder).isDirectory()) throw new Error('a file of that name is in the way');
    for (const name of readdirSync(folder)) if (isAbandoned(name)) rmSync(join(folder, name), { force: true });
    const probe = temporaryPath(join(folder, 'probe'));
    writeFileSync(probe, '');
    unlinkSync(probe);
    return made;
  } catch (cause) {
    throw new UsageError(
      `can’t write to the output folder “${folder}”: ${reasonOf(cause)}`,
      wayOutOf(cause, 'name a folder that can be written to with --out'),
    );
  }
}

/** Takes away again what was made for outputs that did not come, the innermost last; a folder that holds something stays. */
export function removeEmpty(folders: readonly string[]): void {
  for (const folder of folders.toReversed()) {
    try {
      rmdirSync(folder);
    } catch {
      return;
    }
  }
}

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const temporary = temporaryPath(path);
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw new UsageError(
      `can’t write “${path}”: ${reasonOf(cause)}`,
      wayOutOf(cause, 'close the program that has it open, or name another folder with --out'),
    );
  }
}

/** In the same folder, since a rename is atomic only within one file system. */
const temporaryPath = (path: string): string => join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);

/** A temporary file whose process is gone. */
function isAbandoned(name: string): boolean {
  const id = /^\..+\.(\d+)\.tmp$/.exec(name)?.[1];
  return id !== undefined && !isRunning(Number(id));
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
