import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromBytes } from '../../src/io/compiled/bytes.js';
import { once } from '../../src/lib/once.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';

const talk = `${head}\n# One\n\n## 标题\n\n- 内容 <https://youtu.be/Rlp1TdYeutU>\n`;
const cli = join(root, 'dist/cli/main.cjs');

interface Run extends SpawnSyncReturns<string> {
  readonly deck: Uint8Array;
}

/** The deck that the command builds of the talk, with the user's caches in `caches`. */
function build(caches: string, env: Readonly<Record<string, string>> = {}, format = 'pptx'): Run {
  const cwd = workFolder({ 'talk.md': talk });
  const run = spawnSync(process.execPath, [cli, 'talk.md', '--format', format, '--out', 'out'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, ...env },
  });
  expect([run.status, run.stderr]).toEqual([0, '']);
  return { ...run, deck: readFileSync(join(cwd, 'out', `talk.${format}`)) };
}

const kept = (caches: string): readonly string[] => {
  const folder = join(caches, 'build-deck');
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};

/** The one file that is kept after a run; what it is of. */
function keptBy(caches: string): string {
  const [file = '', ...others] = kept(caches);
  expect(others).toEqual([]);
  return file;
}

const uncompiled = once((format: string) => build(workFolder(), { BUILD_DECK_CACHE: 'off' }, format).deck);

test('compiled code is kept after a first run, for the user alone, and left as it is by the next', () => {
  const caches = workFolder();
  expect(Buffer.compare(build(caches).deck, uncompiled('pptx'))).toBe(0);
  const file = keptBy(caches);
  expect(file).toContain(`${process.version}-${process.platform}-${process.arch}`);
  expect([...(fromBytes(readFileSync(file))?.scripts.keys() ?? [])].sort()).toEqual(['known', 'pptx', 'program', 'xml']);
  expect([statSync(join(caches, 'build-deck')).mode & 0o777, statSync(file).mode & 0o777]).toEqual([0o700, 0o600]);
  const { ino } = statSync(file);
  expect(Buffer.compare(build(caches).deck, uncompiled('pptx'))).toBe(0);
  expect(statSync(keptBy(caches)).ino).toBe(ino);
});

test('what a later run compiles beyond it is added', () => {
  const caches = workFolder();
  build(caches);
  build(caches, {}, 'pdf');
  const { ino } = statSync(keptBy(caches));
  expect([...(fromBytes(readFileSync(keptBy(caches)))?.scripts.keys() ?? [])].sort()).toEqual(['known', 'pdf', 'pptx', 'program', 'xml']);
  build(caches);
  expect(statSync(keptBy(caches)).ino).toBe(ino);
});

test('damaged code is not run, but written anew', () => {
  const caches = workFolder();
  build(caches);
  const file = keptBy(caches);
  const whole = readFileSync(file);
  const damaged: readonly Uint8Array[] = [
    Buffer.alloc(0),
    whole.subarray(0, whole.length - 1),
    ...[0, 30, 300, 1_000_000, whole.length - 5].map((at) => Buffer.from(whole).fill((whole[at] ?? 0) ^ 4, at, at + 1)),
  ];
  for (const bytes of damaged) {
    writeFileSync(file, bytes);
    expect(Buffer.compare(build(caches).deck, uncompiled('pptx'))).toBe(0);
    expect(fromBytes(readFileSync(file))?.scripts.size).toBe(4);
  }
}, 60_000);

test('BUILD_DECK_CACHE=off keeps nothing and reads nothing', () => {
  const caches = workFolder();
  build(caches, { BUILD_DECK_CACHE: 'off' });
  expect(readdirSync(caches)).toEqual([]);
});

test('where nothing can be kept, the deck is built all the same', () => {
  const folder = workFolder({ file: 'in the way' });
  expect(Buffer.compare(build(join(folder, 'file')).deck, uncompiled('pptx'))).toBe(0);
  expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('in the way');
});

test.skipIf(process.platform === 'win32')('a folder that others can write to is not used', () => {
  const caches = workFolder();
  mkdirSync(join(caches, 'build-deck'));
  chmodSync(join(caches, 'build-deck'), 0o777);
  build(caches);
  expect(kept(caches)).toEqual([]);
});

test('of other programs the newest three are kept, and nothing that was left half-written', () => {
  const caches = workFolder();
  mkdirSync(join(caches, 'build-deck'), { mode: 0o700 });
  for (const name of ['a.bin', 'b.bin', 'c.bin', 'd.bin', 'e.bin.77.tmp']) {
    writeFileSync(join(caches, 'build-deck', name), 'old');
    const day = name.charCodeAt(0);
    utimesSync(join(caches, 'build-deck', name), new Date(2020, 0, day), new Date(2020, 0, day));
  }
  build(caches);
  expect(readdirSync(join(caches, 'build-deck')).filter((name) => !name.startsWith('compiled-'))).toEqual(['b.bin', 'c.bin', 'd.bin']);
  expect(kept(caches)).toHaveLength(4);
});

test('runs at the same time do not disturb each other', async () => {
  const caches = workFolder();
  const cwd = workFolder({ 'talk.md': talk });
  const runs = ['a', 'b', 'c'].map((out) =>
    spawn(process.execPath, [cli, 'talk.md', '--format', 'pptx', '--out', out], { cwd, env: { ...process.env, XDG_CACHE_HOME: caches } }),
  );
  expect(await Promise.all(runs.map((run) => new Promise((ended) => run.on('exit', ended))))).toEqual([0, 0, 0]);
  expect(fromBytes(readFileSync(keptBy(caches)))?.scripts.size).toBe(4);
});

test('a wrong call of the builder is the caller’s mistake, not a bug', () => {
  const run = buildDeckIn(workFolder({ 'talk.md': talk }), 'talk.md', '--theme', 'nowhere');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no theme is called “nowhere”');
});
