import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, type Stats } from 'node:fs';

/** Compiled code is run as it is: it is taken from nobody but the user, who alone may write it. Windows keeps this by the folder's own rights. */
export const isOurs = ({ uid, mode }: Pick<Stats, 'uid' | 'mode'>, user: number | undefined = process.getuid?.()): boolean =>
  user === undefined || (uid === user && (mode & 0o022) === 0);

/** Whether it is a folder, no link to one, that nobody else writes to. */
export function isOurFolder(path: string): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isDirectory() === true && isOurs(stats);
}

/** A file's bytes; `undefined` where there is none, or one that somebody else can write. Throws where the disk refuses. */
export function readOurs(path: string): Uint8Array | undefined {
  // What is opened is looked at, so that nothing takes its place in between; Windows knows no such flag.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const stats = fstatSync(file);
    return stats.isFile() && isOurs(stats) ? readFileSync(file) : undefined;
  } finally {
    closeSync(file);
  }
}
