import { statSync } from 'node:fs';

/** What stands at a path, in words; undefined where nothing does, or nothing that may be looked at. */
export function kindAt(path: string): string | undefined {
  try {
    const found = statSync(path);
    if (found.isFile()) return 'a file';
    if (found.isDirectory()) return 'a folder';
    if (found.isFIFO()) return 'a pipe';
    return found.isSocket() ? 'a socket' : 'a device';
  } catch {
    return undefined;
  }
}
