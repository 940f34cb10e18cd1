import { dirname, join, sep } from 'node:path';
import type { World } from '../lib/world.js';

/** Where what belongs to content in `folder` may stand: the Git repository that holds it, else the folder itself; links resolved. */
export function homeOf(folder: string, world: World): string {
  const real = world.real(folder);
  return repositoryOf(real, world) ?? real;
}

/** The folder above that holds `.git`. */
function repositoryOf(folder: string, world: World): string | undefined {
  if (world.exists(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent, world);
}

/** True for a path inside `home`; both with links resolved. */
export const isWithin = (home: string, path: string): boolean => path.startsWith(home.endsWith(sep) ? home : home + sep);
