import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeck, formatDiagnostic, UsageError } from '../../src/index.js';
import { head, root, workFolder } from '../support/cli.js';
import { makePng } from '../support/make-png.js';
import { readPdf } from '../support/pdf/reader.js';
import { openArchive } from '../support/pptx/archive.js';

const png = makePng({ width: 64, height: 64, depth: 8, colour: 2, samples: () => [200, 0, 0] });

test('text gives bytes, and the disk is left alone', async () => {
  const cwd = workFolder();
  const { ok, files, diagnostics } = await buildDeck({ cwd, text: `${head}## One\n\nwords here\n`, name: 'lecture.md' });
  expect([ok, diagnostics.map(formatDiagnostic), readdirSync(cwd)]).toEqual([true, [], []]);
  expect(files.map(({ name, format, pages, theme }) => [name, format, pages > 0, theme])).toEqual([
    ['lecture.pptx', 'pptx', true, 'default'],
    ['lecture.pdf', 'pdf', true, 'default'],
  ]);
  expect(openArchive(files[0]?.bytes ?? new Uint8Array()).names).toContain('ppt/slides/slide2.xml');
  const pdf = await readPdf(files[1]?.bytes ?? new Uint8Array());
  expect(pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')).toContain('words here');
});

test('pictures, linked files and the company come from the files given, by their paths', async () => {
  const { ok, files, diagnostics } = await buildDeck({
    text: '---\ntitle: T\nlang: en\n---\n## One\n\n![red](img/red.png) [plan](plan.pdf)\n',
    files: { 'img/red.png': png, 'plan.pdf': '', 'company.yaml': 'name: Acme\nlegalName: Acme Ltd.\nyear: 2024\n' },
    formats: ['pptx'],
    theme: ['default', 'corporate'],
  });
  expect([ok, diagnostics.map(({ id: code, at }) => `${at.file} ${code}`)]).toEqual([true, ['company.yaml disclaimer-missing']]);
  expect(files.map(({ name }) => name)).toEqual(['default/talk.pptx', 'corporate/talk.pptx']);
  const deck = openArchive(files[0]?.bytes ?? new Uint8Array());
  expect(deck.names.some((name) => /^ppt\/media\/.*\.png$/.test(name))).toBe(true);
  expect(deck.relationsOf('ppt/slides/slide2.xml').find(({ external }) => external)?.target).toBe('../plan.pdf');
});

test('nothing of the disk is read that the text names', async () => {
  const cwd = workFolder({ 'red.png': png, 'company.yaml': 'name: Other\n', 'plan.pdf': '' });
  mkdirSync(join(cwd, '.git'));
  const outside = ['red.png', join(cwd, 'red.png'), '../red.png', join(root, 'themes/default/preview-deck.png')];
  const text = `${head}## One\n\n${outside.map((path) => `![p](<${path}>)`).join('\n\n')}\n\n[plan](plan.pdf)\n`;
  const { ok, files, diagnostics } = await buildDeck({ cwd, text });
  const deck = openArchive(files.find(({ name }) => name.endsWith('.pptx'))?.bytes ?? new Uint8Array());
  expect([
    ok,
    deck.names.filter((name) => /^ppt\/media\/.*\.png$/.test(name)).some((name) => Buffer.from(png).equals(deck.bytesOf(name))),
  ]).toEqual([true, false]);
  expect(diagnostics.map(({ id: code, at }) => `${at.file} ${code}`)).toEqual([
    'talk.md picture-missing',
    'talk.md picture-outside',
    'talk.md picture-outside',
    'talk.md picture-outside',
    'talk.md link-missing',
  ]);
});

test.each([
  [{ text: 'a', name: '../a.md' }, '“../a.md” leads out of the folder of the text'],
  [{ text: 'a', files: { '/etc/passwd': '' } }, '“/etc/passwd” leads out of the folder of the text'],
  [{ text: 'a', theme: 'nosuch' }, 'no theme is called “nosuch”, and no folder of that name holds a theme.yaml'],
  [{ text: 'a', company: 'nosuch.yaml' }, 'no such file: nosuch.yaml'],
])('%j can not work', async (options, message) => {
  const error = await buildDeck(options).catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(UsageError);
  expect(error).toMatchObject({ message });
});
