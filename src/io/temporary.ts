import { join } from 'node:path';

/** A name for a file that is being written, short whatever it will be called: file systems take 255 bytes. */
export const temporaryIn = (folder: string): string => join(folder, `.build-deck-${process.pid}-${process.hrtime.bigint()}.tmp`);

/** A temporary file of ours whose process is gone. */
export function isAbandoned(name: string): boolean {
  const id = /^\.build-deck-(\d+)-\d+\.tmp$/.exec(name)?.[1];
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
