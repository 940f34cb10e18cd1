import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one by one from the top. `mkdirSync(…, { recursive: true })` goes round for ever
 * where a file system answers "no such file" to every new folder, as Linux's /proc does.
 */
export function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  const parent = dirname(folder);
  if (parent !== folder) makeFolders(parent);
  try {
    mkdirSync(folder);
  } catch (cause) {
    if (!existsSync(folder)) throw cause; // another run may have made it meanwhile
  }
}
