import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder and those above it that are missing, one by one from the top; answers with those that it made, the innermost last. `mkdirSync(…, { recursive: true })` goes round for ever
 * where a file system answers "no such file" to every new folder, as Linux's /proc does.
 */
export function makeFolders(folder: string): readonly string[] {
  if (existsSync(folder)) return [];
  const parent = dirname(folder);
  const made = parent === folder ? [] : makeFolders(parent);
  try {
    mkdirSync(folder);
    return [...made, folder];
  } catch (cause) {
    if (!existsSync(folder)) throw cause; // another run may have made it meanwhile
    return made;
  }
}
