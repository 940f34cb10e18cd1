import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/cli.js';

/** The Node that runs what is installed: BUILD_DECK_NODE, or the one that runs the tests. */
export const node = process.env['BUILD_DECK_NODE'] ?? process.execPath;

export interface Installed {
  /** A folder that has build-deck and nothing else in its `node_modules`. */
  readonly folder: string;
  readonly own: string;
  /** Every package in `node_modules`. */
  readonly packages: readonly string[];
  /** The files of the tarball, from its own folder. */
  readonly files: readonly string[];
}

/** Packs build-deck and installs it in an empty folder as npm does, of the packages that lie here: no registry is asked. */
export function install(): Installed {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-package-'));
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    shell: process.platform === 'win32',
  });
  const [tarball = ''] = readdirSync(folder);
  execFileSync('tar', ['-xzf', tarball], { cwd: folder });
  const own = join(folder, 'node_modules/build-deck');
  mkdirSync(join(folder, 'node_modules'));
  renameSync(join(folder, 'package'), own);
  const packages = new Set<string>();
  addNeeds(own, packages);
  for (const name of packages) cpSync(join(root, 'node_modules', name), join(folder, 'node_modules', name), { recursive: true });
  const files = readdirSync(own, { recursive: true, withFileTypes: true, encoding: 'utf8' });
  return {
    folder,
    own,
    packages: ['build-deck', ...packages],
    files: files.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name).slice(own.length + 1)),
  };
}

/** Adds what a package needs at all events, and what it needs on this machine of what it can do without, with what these need. */
function addNeeds(packageFolder: string, names: Set<string>): void {
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    readonly [kind in 'dependencies' | 'optionalDependencies']?: Readonly<Record<string, string>>;
  };
  for (const name of Object.keys({ ...dependencies, ...optionalDependencies })) {
    const folder = join(root, 'node_modules', name);
    if (names.has(name) || (name in optionalDependencies && !existsSync(folder))) continue;
    names.add(name);
    addNeeds(folder, names);
  }
}

/** Runs a script in the folder of an installation. */
export const runIn = (folder: string, ...args: readonly string[]): SpawnSyncReturns<string> =>
  spawnSync(node, args, {
    cwd: folder,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, XDG_CACHE_HOME: join(folder, 'caches') },
  });
