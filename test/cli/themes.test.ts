import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';

const talk = `${head}# Opening\n\n## One\n\n- see https://youtu.be/Rlp1TdYeutU\n`;

test.each([
  ['repeated', ['--theme', 'default', '--theme', 'corporate']],
  ['with a comma', ['--theme', 'default,corporate']],
])('several themes, %s, each in a folder of its own', (_, themes) => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', ...themes);
  expect(run.status, run.stderr).toBe(0);
  expect(readdirSync(join(folder, 'output')).sort()).toEqual(['corporate', 'default']);
  const decks = ['default', 'corporate'].map((theme) => readFileSync(join(folder, 'output', theme, 'talk.pptx')));
  for (const deck of decks) expect(checkPackage(deck)).toEqual([]);
  const [one, other] = decks.map((deck) => readDeck(deck).slides.map(({ paragraphs }) => paragraphs));
  expect(one).toEqual(other);
});

test('a theme among several gives the bytes that it gives alone', () => {
  const folder = workFolder({ 'talk.md': talk });
  expect(buildDeckIn(folder, 'talk.md', '--theme', 'default,corporate').status).toBe(0);
  expect(buildDeckIn(folder, 'talk.md', '--theme', 'corporate', '--out', 'alone').status).toBe(0);
  for (const file of ['talk.pptx', 'talk.pdf'])
    expect(readFileSync(join(folder, 'alone', file)).equals(readFileSync(join(folder, 'output/corporate', file)))).toBe(true);
});

test('the same theme named twice is one theme', () => {
  const folder = workFolder({ 'talk.md': talk });
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'default,default').status).toBe(0);
  expect(readdirSync(join(folder, 'output'))).toEqual(['talk.pptx']);
});

test('what comes up in one of several themes names it', () => {
  const folder = workFolder({ 'talk.md': `${head}## One\n\nA letter without a glyph: \u{E123}\n` });
  const alone = buildDeckIn(folder, 'talk.md', '-f', 'pptx').stderr;
  const both = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'default,corporate').stderr;
  expect(alone).toContain('[glyph-missing]');
  expect(alone).not.toContain('(theme ');
  expect(both).toContain('(theme default)');
  expect(both).toContain('(theme corporate)');
});

test('two themes of one name are refused before anything is written', () => {
  const yaml = readFileSync(join(root, 'themes/default/theme.yaml'), 'utf8');
  const folder = workFolder({ 'talk.md': talk, 'a/mine/theme.yaml': yaml, 'b/mine/theme.yaml': yaml });
  const run = buildDeckIn(folder, 'talk.md', '--theme', 'a/mine,b/mine');
  expect([run.status, readdirSync(folder).includes('output')]).toEqual([2, false]);
  expect(run.stderr).toContain('two themes are called “mine”');
});
