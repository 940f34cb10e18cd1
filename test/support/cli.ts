import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { checkPackage } from './pptx/invariants.js';

export const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'dist/cli/main.cjs');

/** A folder of the test's own, with the files given, gone when the test ends. `foreign`: what other programs write into it. */
export function workFolder(files: Readonly<Record<string, string | Uint8Array>> = {}, foreign: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'build-deck-test-'));
  onTestFinished(() => {
    const broken = brokenDecks(folder, [...Object.keys(files), ...foreign]);
    rmSync(folder, { recursive: true, force: true });
    if (broken.length > 0) throw new Error(`decks that would be repaired:\n${broken.join('\n')}`);
  });
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

/** What is wrong with the decks that a test has left, whatever it was about; what it began with is not ours. */
const brokenDecks = (folder: string, notOurs: readonly string[]): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pptx') && !notOurs.includes(name.replaceAll('\\', '/')) && lstatSync(join(folder, name)).isFile())
    .flatMap((name) => checkPackage(readFileSync(join(folder, name))).map((fault) => `${name}: ${fault}`))
    // Tests of addresses have such a path among their words.
    .filter((fault) => !fault.endsWith("holds a path of the author's disk"));

/** Runs the built command in a folder, as a shell would, with its output in a pipe. */
export function buildDeckIn(cwd: string, ...args: readonly string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [cli, ...args], {
    cwd,
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, SOURCE_DATE_EPOCH: '' },
  });
}

/** Front matter that leaves nothing to warn of. */
export const head = `---
title: A test
lang: en
company: {name: Acme, legalName: Acme Ltd., year: 2024}
---
`;
