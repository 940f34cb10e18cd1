import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FileMissing, type World } from '../lib/world.js';
import { systemFontFiles } from './system-fonts.js';

/** The folder that build-deck is installed in: where its own templates and themes stand. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error('no package.json above build-deck');
    folder = parent;
  }
  return folder;
}

/**
 * The world as the disk has it; relative paths start from `cwd`, the epoch is the environment's SOURCE_DATE_EPOCH.
 * A package's file is read once: fonts are megabytes.
 */
export function diskWorld(cwd: string): World {
  const packageFiles = new Map<string, Uint8Array>();
  const require = createRequire(join(packageRoot(), 'package.json'));
  return {
    read: (path) => readDisk(resolve(cwd, path)),
    exists: (path) => existsSync(resolve(cwd, path)),
    list: (folder) => (existsSync(resolve(cwd, folder)) ? readdirSync(resolve(cwd, folder)).sort() : []),
    real: (path) => (existsSync(resolve(cwd, path)) ? realpathSync(resolve(cwd, path)) : resolve(cwd, path)),
    packageFile: (specifier) => {
      const known = packageFiles.get(specifier);
      if (known !== undefined) return known;
      const bytes = readDisk(locate(require, specifier));
      packageFiles.set(specifier, bytes);
      return bytes;
    },
    systemFonts: systemFontFiles,
    packagePath: (specifier) => locate(require, specifier),
    packagePart: (specifier, offset, length) =>
      packageFiles.get(specifier)?.subarray(offset, offset + length) ?? readPart(locate(require, specifier), offset, length),
    epoch: dateIn(process.env['SOURCE_DATE_EPOCH']) ?? FIRST_DAY,
    today: dateIn(process.env['SOURCE_DATE_EPOCH']) ?? new Date(),
  };
}

function readDisk(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw new FileMissing(path);
  }
}

/** The bytes of a file from `offset` on; fewer than `length` where it ends before. */
function readPart(path: string, offset: number, length: number): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const bytes = new Uint8Array(length);
    return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

/** A package whose `exports` hide the file is found by the folders that Node itself would look in. */
function locate(require: NodeJS.Require, specifier: string): string {
  if (isAbsolute(specifier)) return specifier;
  for (const folder of require.resolve.paths(specifier) ?? []) {
    const path = join(folder, specifier);
    if (existsSync(path)) return path;
  }
  throw new FileMissing(specifier);
}

/** The first day of the ZIP format. */
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1));

/** Seconds since 1970 (reproducible-builds.org/specs/source-date-epoch); undefined for anything else. */
function dateIn(seconds: string | undefined): Date | undefined {
  const value = seconds === undefined || seconds.trim() === '' ? Number.NaN : Number(seconds);
  return Number.isFinite(value) ? new Date(value * 1000) : undefined;
}
