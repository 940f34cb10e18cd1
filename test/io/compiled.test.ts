import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { fromBytes, toBytes } from '../../src/io/compiled/bytes.js';
import { compiledFolder } from '../../src/io/compiled/folder.js';
import { isOurFolder, isOurs } from '../../src/io/compiled/ours.js';

const compiled = {
  scripts: new Map([
    ['program', { source: 7, code: Buffer.from('first\ncode') }],
    ['pdf', { source: 0xffffffff, code: Buffer.from([0, 255, 10]) }],
  ]),
  runs: new Map([['pdf+program', 1000]]),
};

test('what is kept is read again', () => {
  const read = fromBytes(toBytes(compiled));
  expect([...(read?.scripts ?? [])].map(([name, { source, code }]) => [name, source, [...code]])).toEqual(
    [...compiled.scripts].map(([name, { source, code }]) => [name, source, [...code]]),
  );
  expect(read?.runs).toEqual(compiled.runs);
});

test('no flipped bit, no missing end and nothing added goes unnoticed', () => {
  const whole = toBytes(compiled);
  for (let bit = 0; bit < whole.length * 8; bit++) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(fromBytes(flipped), `bit ${bit}`).toBeUndefined();
  }
  for (let length = 0; length < whole.length; length++) expect(fromBytes(whole.subarray(0, length)), `${length} bytes`).toBeUndefined();
  expect(fromBytes(Buffer.concat([whole, Buffer.alloc(1)]))).toBeUndefined();
});

test.each<[NodeJS.Platform, Record<string, string>, string | undefined]>([
  ['linux', {}, join(homedir(), '.cache/build-deck')],
  ['linux', { XDG_CACHE_HOME: '/caches' }, '/caches/build-deck'],
  ['linux', { XDG_CACHE_HOME: 'caches' }, join(homedir(), '.cache/build-deck')],
  ['linux', { XDG_CACHE_HOME: '' }, join(homedir(), '.cache/build-deck')],
  ['darwin', {}, join(homedir(), 'Library/Caches/build-deck')],
  ['win32', { LOCALAPPDATA: '/Local' }, '/Local/build-deck'],
  ['win32', {}, join(homedir(), 'AppData/Local/build-deck')],
  ['linux', { BUILD_DECK_CACHE: 'off', XDG_CACHE_HOME: '/caches' }, undefined],
  ['darwin', { BUILD_DECK_CACHE: 'OFF' }, undefined],
])('on %s with %j it is kept in %s', (platform, env, folder) => {
  expect(compiledFolder(env, platform)).toBe(folder);
});

test.each([
  ['the user’s alone', 1000, 0o100600, true],
  ['the user’s, read by others', 1000, 0o100644, true],
  ['the user’s, written by the group', 1000, 0o100620, false],
  ['the user’s, written by all', 1000, 0o100602, false],
  ['another’s', 1001, 0o100600, false],
  ['root’s', 0, 0o100600, false],
])('a file that is %s', (_, uid, mode, ours) => {
  expect(isOurs({ uid, mode }, 1000)).toBe(ours);
});

test('a link to a folder is not taken for it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'own'), { mode: 0o700 });
  symlinkSync(join(folder, 'own'), join(folder, 'link'));
  expect(['own', 'link', 'none'].map((name) => isOurFolder(join(folder, name)))).toEqual([true, false, false]);
});
