import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../lib/diagnostics.js';
import type { World } from '../lib/world.js';

/** The files that a run reads: none of them is ever written to. */
export interface Inputs {
  /** A world that remembers what is read of it. */
  readonly watch: (world: World) => World;
  /** Adds a file, or a folder with all that is in it. */
  readonly add: (path: string) => void;
  /**
   * Throws `UsageError` where one of the paths to be written is that of an input, be it through a link of either kind, another letter case or
   * `..`: what counts is the file behind the name. `wayOut` is its help.
   */
  readonly refuse: (outputs: readonly string[], wayOut: string) => void;
  /** The same for a folder that would be replaced with all that is in it. */
  readonly refuseFolder: (folder: string, wayOut: string) => void;
}

/** None read so far; relative paths start from `cwd`. */
export function openInputs(from: string): Inputs {
  const cwd = resolve(from);
  const paths = new Set<string>();
  const add = (path: string): void => {
    paths.add(resolve(cwd, path));
  };
  const refuse = (outputs: readonly string[], wayOut: string): void => {
    const there = outputs.flatMap((path) => {
      const id = identityOf(path);
      return id === undefined ? [] : [{ path, id }];
    });
    if (there.length === 0) return;
    const known = new Map([...paths].flatMap(filesAt).map((path) => [identityOf(path), path]));
    for (const { path, id } of there) {
      const input = known.get(id);
      if (input !== undefined) throw refusal(relative(cwd, path) || path, relative(cwd, input) || input, wayOut);
    }
  };
  return {
    add,
    refuse,
    refuseFolder: (folder, wayOut) => refuse(existsSync(folder) ? [folder, ...filesAt(folder)] : [], wayOut),
    watch: (world) => ({
      ...world,
      read: (path) => {
        add(path);
        return world.read(path);
      },
    }),
  };
}

const refusal = (output: string, input: string, wayOut: string): UsageError =>
  new UsageError(
    output === input
      ? `“${output}” would be overwritten, and it is read for this build`
      : `“${output}” would be overwritten, and it is the same file as “${input}”, which is read for this build`,
    `nothing was written; ${wayOut}`,
  );

/** The file behind a name (POSIX stat: device and serial number; on Windows, volume and file index); undefined where there is none. */
export function identityOf(path: string): string | undefined {
  try {
    const { dev, ino } = statSync(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** A file's path, or those of all files in a folder and below. */
function filesAt(path: string): readonly string[] {
  try {
    if (!statSync(path).isDirectory()) return [path];
    return [path, ...readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))];
  } catch {
    return [path];
  }
}
