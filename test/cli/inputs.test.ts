import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openInputs } from '../../src/io/inputs.js';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { tinyPng } from '../support/tiny-pictures.js';

const template = (): Uint8Array => TEMPLATES['ordinary']?.() ?? new Uint8Array();

const SET = join(import.meta.dirname, '../../templates/default');

/** A folder with an input of each kind. */
const files = (): Readonly<Record<string, string | Uint8Array>> => ({
  'talk.md': `${head}# One\n\n![a dot](img/a.png)\n`,
  'img/a.png': tinyPng(4, 3),
  'brand.potx': template(),
  'brand.theme.yaml': 'layouts: {}\n',
  'company.yaml': 'name: Acme\nlegalName: Acme Ltd.\nlogo: logo.png\n',
  'logo.png': tinyPng(5, 3),
  ...Object.fromEntries(
    readdirSync(SET, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.hbs'))
      .map((name) => [`set/${name}`, readFileSync(join(SET, name))]),
  ),
});

const INPUTS = ['talk.md', 'img/a.png', 'brand.potx', 'brand.theme.yaml', 'company.yaml', 'logo.png', 'set/content.hbs'];

const WAYS: Readonly<Record<string, (folder: string, input: string, output: string) => void>> = {
  'a symbolic link': (folder, input, output) => symlinkSync(join(folder, input), join(folder, output)),
  'a link that climbs': (folder, input, output) => symlinkSync(join('..', 'out', '..', input), join(folder, output)),
  'a link to a link': (folder, input, output) => {
    symlinkSync(join(folder, input), join(folder, 'between'));
    symlinkSync(join(folder, 'between'), join(folder, output));
  },
  'a hard link': (folder, input, output) => linkSync(join(folder, input), join(folder, output)),
};

const snapshot = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );

describe('no output is written where an input stands', () => {
  test.each(INPUTS.flatMap((input) => Object.keys(WAYS).map((way, i) => [input, way, i % 2 === 0 ? 'pptx' : 'pdf'] as const)))(
    '%s, through %s, as the %s',
    (input, way, format) => {
      const folder = workFolder(files());
      mkdirSync(join(folder, 'out'));
      WAYS[way]?.(folder, input, `out/talk.${format}`);
      const before = snapshot(folder);
      const run = buildDeckIn(folder, 'talk.md', '--theme', 'brand.potx', '--template', 'set', '-o', 'out');
      expect(run.status, run.stderr).toBe(2);
      expect(run.stderr).toMatch(
        /^build-deck: “out\/talk\.(?:pptx|pdf)” would be overwritten, and it is the same file as “.+”, which is read for this build\n {2}help: nothing was written; /,
      );
      expect(snapshot(folder)).toEqual(before);
    },
  );

  test.each([
    ['Markdown that is called .pptx', { 'talk.pptx': `${head}# One\n` }, ['talk.pptx', '-o', '.', '-f', 'pptx']],
    ['the same by another way', { 'talk.pptx': `${head}# One\n`, 'sub/x': '' }, ['sub/../talk.pptx', '-o', './sub/..', '-f', 'pptx']],
    [
      'a template beside the content',
      { 'talk.md': `${head}# One\n`, 'talk.pptx': template() },
      ['talk.md', '--theme', 'talk.pptx', '-o', '.'],
    ],
    ['a company file', { 'talk.md': `${head}# One\n`, 'talk.pdf': 'name: A\n' }, ['talk.md', '--company', 'talk.pdf', '-o', '.']],
    [
      'the one file asked for',
      { 'talk.md': `${head}# One\n`, 'b.pptx': template() },
      ['talk.md', '--theme', 'b.pptx', '-f', 'pptx', '-o', 'b.pptx'],
    ],
    ['a second content', { 'a.md': `${head}# One\n`, 'b.pptx': `${head}# Two\n` }, ['a.md', 'b.pptx', '-o', '.']],
    [
      'a page of a comparison',
      { 'talk.md': `${head}# One\n` },
      ['compare', 'talk.md', '--theme', 'default,corporate', '--html', './talk.md'],
    ],
    ['a preview', { 'brand.potx': template() }, ['theme', 'inspect', 'brand.potx', '--preview', 'brand.potx']],
    ['an imported theme', { 'brand.potx': template() }, ['theme', 'import', 'brand.potx', '-o', 'brand.potx', '--force']],
    [
      'a folder that holds what is imported',
      { 'b/brand.potx': template(), 'b/theme.yaml': 'template: brand.potx\n' },
      ['theme', 'import', 'b/brand.potx', '-o', 'b', '--force'],
    ],
    [
      'a folder of the author’s',
      { 'brand.potx': template(), 'mine/thesis.docx': 'x' },
      ['theme', 'import', 'brand.potx', '-o', 'mine', '--force'],
    ],
    ['the working folder', { 'brand.potx': template(), 'thesis.docx': 'x' }, ['theme', 'import', 'brand.potx', '-o', '.', '--force']],
    ['a theme of that name', { 'themes/mine/theme.yaml': 'x' }, ['theme', 'new', 'mine']],
    [
      'two contents, one output',
      { 'talk.md': `${head.replace('lang: en', 'lang: en\nhandout: [notes, article]')}# One\n`, 'talk.notes.md': `${head}# Two\n` },
      ['talk.md', 'talk.notes.md', '-f', 'pdf'],
    ],
    ['capitals alone', { 'a/talk.md': `${head}# One\n`, 'b/Talk.md': `${head}# Two\n` }, ['a/talk.md', 'b/Talk.md']],
  ] as const)('%s', (_, given, args) => {
    const folder = workFolder(given);
    const before = snapshot(folder);
    const run = buildDeckIn(folder, ...args);
    expect(run.status, run.stderr + run.stdout).toBe(2);
    expect(run.stderr).toMatch(/\n {2}help: /);
    for (const [name, bytes] of before) expect(snapshot(folder).get(name), name).toBe(bytes);
  });

  test('a preview and a page through links', () => {
    const folder = workFolder({ ...files(), 'x/y': '' });
    linkSync(join(folder, 'brand.theme.yaml'), join(folder, 'sheet.png'));
    symlinkSync(join(folder, 'img/a.png'), join(folder, 'page.html'));
    const before = snapshot(folder);
    for (const args of [
      ['theme', 'inspect', 'brand.potx', '--preview', 'sheet.png'],
      ['compare', 'talk.md', '--theme', 'default,brand.potx', '--html', 'page.html'],
    ]) {
      const run = buildDeckIn(folder, ...args);
      expect(run.status, run.stderr).toBe(2);
      expect(run.stderr).toContain('would be overwritten');
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('what counts is the file behind the name: on file systems without letter case, another name of it', () => {
    const folder = workFolder({ 'Talk.PDF': 'x' });
    linkSync(join(folder, 'Talk.PDF'), join(folder, 'talk.pdf'));
    const inputs = openInputs(folder);
    inputs.add('Talk.PDF');
    expect(() => inputs.refuse([join(folder, 'talk.pdf')], '')).toThrow('“talk.pdf” would be overwritten');
    expect(() => inputs.refuse([join(dirname(folder), 'talk.pdf')], '')).not.toThrow();
  });

  test('what a build itself wrote is written again', () => {
    const folder = workFolder({ 'talk.md': `${head}# One\n`, 'b.md': `${head}# Two\n` });
    for (const _ of [1, 2]) expect(buildDeckIn(folder, 'talk.md', 'b.md', '-o', '.').status).toBe(0);
  });
});
