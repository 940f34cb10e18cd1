import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, fromBytes, toBytes } from './bytes.js';
import { isOurFolder, readOurs } from './ours.js';

export type { Compiled, CompiledScript } from './bytes.js';
export { compiledFolder } from './folder.js';

/** As many programs' code is kept, some 3 MB each: two versions of build-deck under two versions of Node. */
const MOST_KEPT = 4;

/** In milliseconds. */
const HOUR = 3_600_000;

/** What is kept under a name in a folder; `undefined` where nothing is, or nothing that can be trusted. */
export function readCompiled(folder: string, name: string): Compiled | undefined {
  try {
    const bytes = isOurFolder(folder) ? readOurs(join(folder, fileOf(name))) : undefined;
    return bytes === undefined ? undefined : fromBytes(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Keeps code under a name, in place of what was there, and lets the oldest of other names go. The file is whole at any moment, whoever else
 * writes it. Where the disk refuses, nothing is kept: the next run compiles again.
 */
export function keepCompiled(folder: string, name: string, compiled: Compiled): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurFolder(folder)) return;
    writeOurs(join(folder, fileOf(name)), toBytes(compiled));
    tidy(folder, fileOf(name));
  } catch {
    // The disk is full, or can't be written: nothing that the author has to know.
  }
}

const fileOf = (name: string): string => `${name}.bin`;

function writeOurs(path: string, bytes: Uint8Array): void {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    rmSync(temporary, { force: true });
    writeFileSync(temporary, bytes, { mode: 0o600, flag: 'wx' });
    renameSync(temporary, path);
  } catch (cause) {
    rmSync(temporary, { force: true });
    throw cause;
  }
}

/** Lets go what is more than is kept, the oldest first, and what a killed run left half-written an hour ago. */
function tidy(folder: string, own: string): void {
  const written = (name: string): number => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const others = readdirSync(folder)
    .filter((name) => name !== own)
    .map((name) => ({ name, at: written(name) }))
    .sort((a, b) => b.at - a.at);
  const old = others.filter(({ name }) => name.endsWith('.bin')).slice(MOST_KEPT - 1);
  const left = others.filter(({ name, at }) => name.endsWith('.tmp') && at < Date.now() - HOUR);
  for (const { name } of [...old, ...left]) rmSync(join(folder, name), { force: true });
}
