import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { FileMissing, type World } from '../lib/world.js';

/** A folder that no disk has: where text from elsewhere and the files beside it stand. */
export const TEXT_FOLDER = resolve('/build-deck-text');

/**
 * A world in which `TEXT_FOLDER` holds these files, by their path in it, and nothing else; relative paths start there. All other paths are the
 * disk's, where themes, templates and fonts are.
 */
export function textWorld(files: Readonly<Record<string, Uint8Array | string>>, disk: World): World {
  const held = new Map(Object.entries(files).map(([path, content]) => [resolve(TEXT_FOLDER, path), bytesOf(content)]));
  const folders = new Set([...held.keys()].flatMap(foldersAbove));
  return {
    ...disk,
    read: (path) => {
      const place = resolve(TEXT_FOLDER, path);
      if (!isInside(place)) return disk.read(place);
      const bytes = held.get(place);
      if (bytes === undefined) throw new FileMissing(path);
      return bytes;
    },
    exists: (path) => {
      const place = resolve(TEXT_FOLDER, path);
      if (isInside(place)) return held.has(place) || folders.has(place);
      // It belongs to no repository, whatever the disk has above it.
      return !(basename(place) === '.git' && TEXT_FOLDER.startsWith(dirname(place))) && disk.exists(place);
    },
    list: (folder) => {
      const place = resolve(TEXT_FOLDER, folder);
      return isInside(place)
        ? [...held.keys()]
            .filter((path) => dirname(path) === place)
            .map((path) => basename(path))
            .sort()
        : disk.list(place);
    },
    real: (path) => {
      const place = resolve(TEXT_FOLDER, path);
      return isInside(place) ? place : disk.real(place);
    },
  };
}

const isInside = (path: string): boolean => path === TEXT_FOLDER || path.startsWith(TEXT_FOLDER + sep);

/** The folders that hold a path. */
function foldersAbove(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === TEXT_FOLDER || parent === path ? [TEXT_FOLDER] : [parent, ...foldersAbove(parent)];
}

const bytesOf = (content: Uint8Array | string): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** True for a path that stays in the folder: no root, no `..` out of it. */
export const staysInside = (path: string): boolean =>
  !isAbsolute(path) && isInside(resolve(TEXT_FOLDER, path)) && relative(TEXT_FOLDER, resolve(TEXT_FOLDER, path)) !== '';
