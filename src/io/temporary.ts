import { join } from 'node:path';

/** A name for a file that is being written, short whatever it will be called: file systems take 255 bytes. */
export const temporaryIn = (folder: string): string => join(folder, `.build-deck-${process.pid}-${process.hrtime.bigint()}.tmp`);

/** The process that a temporary file is of; undefined for any other file. */
export function temporaryOf(name: string): number | undefined {
  const id = /^\.build-deck-(\d+)-\d+\.tmp$/.exec(name)?.[1];
  return id === undefined ? undefined : Number(id);
}

/** A temporary file of ours whose process is gone. */
export function isAbandoned(name: string): boolean {
  const id = temporaryOf(name);
  return id !== undefined && !isRunning(id);
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (cause) {
    return cause instanceof Error && 'code' in cause && cause.code === 'EPERM';
  }
}
