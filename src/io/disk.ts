import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { once } from '../lib/once.js';
import { FileMissing, type World } from '../lib/world.js';
import { kindAt } from './kind-at.js';
import { sourceDate } from './source-date.js';
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
 * The world as the disk has it; relative paths start from `cwd`, the epoch is the environment's SOURCE_DATE_EPOCH (throws `UsageError` for one that is no date). Of a package's files only parts are read:
 * fonts are megabytes.
 */
export function diskWorld(cwd: string): World {
  const require = createRequire(join(packageRoot(), 'package.json'));
  const located = once((specifier: string) => locate(require, specifier));
  const opened = openFiles();
  return {
    read: (path) => readDisk(resolve(cwd, path)),
    exists: (path) => existsSync(resolve(cwd, path)),
    list: (folder) => (kindAt(resolve(cwd, folder)) === 'a folder' ? readdirSync(resolve(cwd, folder)).sort() : []),
    real: (path) => (existsSync(resolve(cwd, path)) ? realpathSync(resolve(cwd, path)) : resolve(cwd, path)),
    packageFile: (specifier) => readDisk(located(specifier)),
    systemFonts: systemFontFiles,
    packagePath: located,
    packagePart: (specifier, offset, length) => readPart(opened(located(specifier)), offset, length),
    epoch: sourceDate(process.env) ?? FIRST_DAY,
    today: sourceDate(process.env) ?? new Date(),
  };
}

/** Opening a pipe waits for its other end, and a device may never end: only files are read. */
function readDisk(path: string): Uint8Array {
  const found = kindAt(path);
  if (found !== undefined && found !== 'a file') throw new FileMissing(path, found);
  try {
    return readFileSync(path);
  } catch {
    throw new FileMissing(path);
  }
}

/** The bytes of a file from `offset` on; fewer than `length` where it ends before. */
function readPart(file: number, offset: number, length: number): Uint8Array {
  // Of Node's pool of small buffers: hundreds of glyphs are read, a few hundred bytes each.
  const { buffer, byteOffset } = Buffer.allocUnsafe(length);
  const bytes = new Uint8Array(buffer, byteOffset, length);
  return bytes.subarray(0, readSync(file, bytes, 0, length, offset));
}

/** Opens files by path. They stay open until the event loop turns: a font is read in hundreds of parts, and opening takes as long as reading. */
function openFiles(): (path: string) => number {
  const files = new Map<string, number>();
  const closeAll = (): void => {
    for (const file of files.values()) closeSync(file);
    files.clear();
  };
  return (path) => {
    const known = files.get(path);
    if (known !== undefined) return known;
    if (files.size === 0) setImmediate(closeAll);
    const file = openSync(path, 'r');
    files.set(path, file);
    return file;
  };
}

/** Fonts of ours lie in `dist/fonts`. A package whose `exports` hide the file is found by the folders that Node itself would look in. */
function locate(require: NodeJS.Require, specifier: string): string {
  if (isAbsolute(specifier)) return specifier;
  const own = join(packageRoot(), 'dist', 'fonts', basename(specifier));
  if (existsSync(own)) return own;
  for (const folder of require.resolve.paths(specifier) ?? []) {
    const path = join(folder, specifier);
    if (existsSync(path)) return path;
  }
  throw new FileMissing(specifier);
}

/** The first day of the ZIP format. */
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1));
