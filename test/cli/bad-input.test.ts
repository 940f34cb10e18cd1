import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { readDeck } from '../support/pptx/read.js';

/** One pixel, the smallest PNG there is. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const outputsIn = (folder: string): string[] => (existsSync(join(folder, 'output')) ? readdirSync(join(folder, 'output')) : []);

/** Builds one content file; expects the exit code and nothing written. */
function refused(content: string | Uint8Array, status: number, files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = workFolder({ 'talk.md': content, ...files });
  const run = buildDeckIn(folder, 'talk.md');
  expect({ status: run.status, outputs: outputsIn(folder) }, run.stderr).toEqual({ status, outputs: [] });
  expect(run.stderr).not.toMatch(/\n\s+at /);
  return run.stderr;
}

test('no such file', () => {
  const run = buildDeckIn(workFolder(), 'nowhere.md');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('build-deck: no such file: nowhere.md\n  help: ');
});

test('an unknown theme on the command line, with what was meant', () => {
  const folder = workFolder({ 'talk.md': `${head}# One\n\nText\n` });
  const run = buildDeckIn(folder, 'talk.md', '--theme', 'corprate');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('no theme is called “corprate”');
  expect(run.stderr).toContain('did you mean “corporate”?');
  expect(outputsIn(folder)).toEqual([]);
});

test('an unknown theme in the front matter is a warning, and the default serves', () => {
  const folder = workFolder({ 'talk.md': `${head.replace('lang: en', 'lang: en\ntheme: gaia')}# One\n\nText\n` });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(0);
  expect(run.stderr).toContain('talk.md:4:1: warning[theme-unknown]: no theme is called “gaia”');
  expect(outputsIn(folder)).toEqual(['talk.pptx']);
});

test.each([
  ['--format', 'pptxx'],
  ['--template', 'nothing'],
  ['--set', 'novalue'],
  ['--no-such-option', ''],
])('wrong usage: %s %s', (option, value) => {
  const folder = workFolder({ 'talk.md': `${head}# One\n` });
  const run = buildDeckIn(folder, 'talk.md', option, value);
  expect(run.status).toBe(2);
  expect(run.stderr).not.toBe('');
  expect(outputsIn(folder)).toEqual([]);
});

test('broken YAML', () => {
  expect(refused('---\ntitle: "open\nlang: en\n---\n# One\n', 1)).toMatch(/talk\.md:\d+:\d+: error\[yaml-syntax\]: .+\n {2}help: /);
});

test('front matter of a wrong type', () => {
  expect(refused('---\ntitle: [a, b]\n---\n# One\n', 1)).toContain('talk.md:2:');
});

test('broken Handlebars', () => {
  const folder = workFolder({
    'talk.md': `${head}# One\n\nText\n`,
    'templates/mine/content.hbs': '---\nlayout: content\n---\n::: title\n{{#if title}\n:::\n',
  });
  const run = buildDeckIn(folder, 'talk.md', '--template', 'mine');
  expect(run.status, run.stderr).toBe(1);
  expect(run.stderr).toMatch(/content\.hbs:5:\d+: error\[template-syntax\]/);
  expect(outputsIn(folder)).toEqual([]);
});

test.each([
  ['missing', {}, 'picture-missing'],
  ['none', { 'chart.png': 'just text' }, 'picture-format'],
] as const)('a picture that is %s stops no deck, but with --strict', (_, files, code) => {
  const folder = workFolder({ 'talk.md': `${head}# One\n\n![a chart](chart.png)\n`, ...files });
  const strict = buildDeckIn(folder, 'talk.md', '--strict');
  expect([strict.status, outputsIn(folder)]).toEqual([1, []]);
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stderr).toContain(`talk.md:8:1: warning[${code}]`);
  expect(outputsIn(folder)).toHaveLength(2);
});

test('a picture outside the folder of the content', () => {
  const folder = workFolder({ 'inner/talk.md': `${head}# One\n\n![a chart](../secret.png)\n`, 'secret.png': PNG });
  const run = buildDeckIn(folder, 'inner/talk.md', '--strict');
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('inner/talk.md:8:1: warning[picture-outside]');
  expect(outputsIn(folder)).toEqual([]);
});

test('an output folder that can not be written to', () => {
  const folder = workFolder({ 'talk.md': `${head}# One\n`, blocked: 'a file, no folder' });
  const run = buildDeckIn(folder, 'talk.md', '--out', 'blocked/here');
  expect(run.status).toBe(2);
  expect(run.stderr).toContain('can’t write to the output folder');
});

test('an output file that can not be written leaves nothing half-written', () => {
  const folder = workFolder({ 'talk.md': `${head}# One\n`, 'output/talk.pptx/in-the-way': '' });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(2);
  expect(outputsIn(folder)).toEqual(['talk.pptx']);
});

test('ten megabytes of content', () => {
  const slide =
    '## A slide\n\n- A bullet of some length that goes on and on, so that the file is large enough\n- 中文要点，与之前的一样\n\n';
  const folder = workFolder();
  writeFileSync(join(folder, 'talk.md'), `${head}# Large\n\n${slide.repeat(Math.ceil((10 * 1024 * 1024) / Buffer.byteLength(slide)))}`);
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status, run.stderr).toBe(1);
  expect(run.stderr).toMatch(
    /^talk\.md:1:1: error\[content-large\]: \d\.\d million characters in one file; expected at most 2\.5 million\n {2}help: split/,
  );
  expect(outputsIn(folder)).toEqual([]);
});

test('control characters are left out with a warning', () => {
  const folder = workFolder({ 'talk.md': `${head}# One\n\nbell\u0007 and \ufffe here\n` });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stderr).toContain('talk.md:8:5: warning[control-character]');
});

test('a company with an ampersand, quotes and stars', () => {
  const name = 'A & B "C" <d> *e*';
  const folder = workFolder({
    'talk.md': `${head.replace('name: Acme, legalName: Acme Ltd.', `name: '${name}', legalName: '${name} Ltd.'`)}# One\n\nText\n`,
  });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status, run.stderr).toBe(0);
  const deck = readDeck(readFileSync(join(folder, 'output/talk.pptx')));
  expect(JSON.stringify(deck)).toContain(JSON.stringify(name).slice(1, -1));
});
