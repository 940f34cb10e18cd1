import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { temporaryOf } from './temporary.js';
import { removeEmpty } from './write.js';

/**
 * Remembers which folders there are where outputs will go. What it answers with takes away what a process of that id left when it was ended:
 * its temporary files, and folders that it made and that hold nothing.
 */
export function watchFolder(out: string): (id: number) => void {
  const folder = resolve(out);
  const missing = missingFolders(folder);
  const before = new Set(foldersIn(folder));
  return (id) => {
    const inside = foldersIn(folder);
    for (const one of [dirname(folder), folder, ...inside]) removeTemporary(one, id);
    for (const one of inside) if (!before.has(one)) removeEmpty([one]);
    removeEmpty(missing.filter((one) => existsSync(one)));
  };
}

/** The folder and those above it that are not there, the innermost last. */
function missingFolders(folder: string): readonly string[] {
  return existsSync(folder) || dirname(folder) === folder ? [] : [...missingFolders(dirname(folder)), folder];
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [join(folder, one.name)] : []));
  } catch {
    return [];
  }
}

function removeTemporary(folder: string, id: number): void {
  try {
    for (const name of readdirSync(folder)) if (temporaryOf(name) === id) rmSync(join(folder, name), { force: true });
  } catch {
    // What is not there, or may not be looked into, holds none.
  }
}
