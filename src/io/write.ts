import {
  copyFileSync,
  linkSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import { makeFolders } from './make-folders.js';
import { reasonOf, wayOutOf } from './reason-of.js';
import { isAbandoned, temporaryIn } from './temporary.js';

/**
 * Makes the folder for outputs, and clears away what a killed run left half-written. Answers with the folders that it made. Throws
 * `UsageError` where that can't be done or written to.
 */
export function prepareFolder(folder: string): readonly string[] {
  try {
    const made = makeFolders(folder);
    if (!statSync(folder).isDirectory()) throw new Error('a file of that name is in the way');
    for (const name of readdirSync(folder)) if (isAbandoned(name)) removed(join(folder, name));
    const probe = temporaryIn(folder);
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

export interface Output {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Writes a file whole or not at all. */
export const writeWhole = (path: string, bytes: Uint8Array): void => writeTogether([{ path, bytes }]);

/**
 * Writes files that belong together, all or none: each aside under a short name of its own folder, since a rename is atomic only within one
 * file system; then all take their names. Where one can't, those before it get back what stood there. Throws `UsageError`.
 */
export function writeTogether(outputs: readonly Output[]): void {
  const staged: Staged[] = [];
  let path = '';
  try {
    for (const output of outputs) {
      path = output.path;
      refuseName(path);
      const temporary = temporaryIn(dirname(path));
      staged.push({ path, temporary });
      writeFileSync(temporary, output.bytes, { flag: 'wx' });
    }
    for (const one of staged.length > 1 ? staged : []) {
      path = one.path;
      one.before = copyOf(path);
    }
    for (const one of staged) {
      path = one.path;
      renameSync(one.temporary, path);
      one.written = true;
    }
  } catch (cause) {
    for (const one of staged) takeBack(one);
    throw new UsageError(
      `can’t write “${path}”: ${reasonOf(cause)}`,
      wayOutOf(cause, 'close the program that has it open, or name another folder with --out'),
    );
  } finally {
    for (const { temporary, before } of staged) {
      removed(temporary);
      if (before !== undefined) removed(before);
    }
  }
}

interface Staged {
  readonly path: string;
  readonly temporary: string;
  /** What stood there, under another name. */
  before?: string | undefined;
  written?: boolean;
}

/** Throws what a rename would: of a name that is too long, and of a folder in the way. */
function refuseName(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw Object.assign(new Error('a folder of that name'), { code: 'EISDIR' });
}

/** A second name for what stands at a path, or a copy where the file system has no links; undefined where nothing stands there. */
function copyOf(path: string): string | undefined {
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return undefined;
  const copy = temporaryIn(dirname(path));
  try {
    linkSync(path, copy);
  } catch {
    copyFileSync(path, copy);
  }
  return copy;
}

function takeBack({ path, before, written }: Staged): void {
  if (written !== true) return;
  if (before === undefined) removed(path);
  else quietly(() => renameSync(before, path));
}

const removed = (path: string): void => quietly(() => rmSync(path, { force: true }));

/** Cleaning up never hides why it had to be done. */
function quietly(clean: () => void): void {
  try {
    clean();
  } catch {
    // The first error is the one to tell.
  }
}
