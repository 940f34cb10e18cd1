import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/cli.js';
import { changesOf, DOCUMENTS, hashesOf, madeInputs, outputsOf, readHashes } from './index.js';

const accepted = readHashes(readFileSync(join(import.meta.dirname, 'hashes.txt'), 'utf8'));
const inputs = madeInputs(root);

test.each(DOCUMENTS)('$name: files and messages are as they were accepted', { timeout: 120_000 }, async (document) => {
  const found: string[] = [];
  const made = new Set<string>();
  for await (const [output, parts] of outputsOf(document, root, inputs)) {
    made.add(output);
    found.push(...changesOf(accepted.get(output), hashesOf(parts)).map(({ part, what }) => `${output}: ${part} is ${what}`));
  }
  const gone = [...accepted.keys()].filter((output) => output.startsWith(`${document.name}: `) && !made.has(output));
  // In full the list would be as long as the file; `npm run changes` shows what differs.
  const said = [...found, ...gone.map((output) => `${output} is gone`)];
  expect(said.slice(0, 12), `${said.length} changes; see test/changes/README.md`).toEqual([]);
});

test('nothing is kept of documents that there are not', () => {
  const names = DOCUMENTS.map(({ name }) => name);
  expect([...accepted.keys()].filter((output) => !names.some((name) => output.startsWith(`${name}: `)))).toEqual([]);
});
