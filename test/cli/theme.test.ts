import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseXml } from '../../src/lib/xml/parse.js';
import { elementsIn } from '../../src/lib/xml/tree.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { decodeRgba } from '../support/rgba-png.js';
import { shippedTheme, themeNames } from '../support/themes.js';

const talk = `${head}# One\n\n## Two\n\n- text\n`;
const yaml = readFileSync(join(root, 'themes/default/theme.yaml'), 'utf8');

test('theme list: build-deck’s and one’s own, and which the company has approved', () => {
  const folder = workFolder({
    'themes/mine/theme.yaml': yaml,
    'themes/broken/theme.yaml': 'label: 1\n',
    'company.yaml': 'themes: [mine]\n',
  });
  const run = buildDeckIn(folder, 'theme', 'list');
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(run.stdout).toMatch(/^corporate +Corporate +build-deck +\d+ +960 × 540 pt +not approved$/m);
  expect(run.stdout).toMatch(/^mine +Editorial +own +\d+ +960 × 540 pt +approved$/m);
  expect(run.stdout).toMatch(/^broken +\(does not load\)/m);
  const listed = JSON.parse(buildDeckIn(folder, 'theme', 'list', '--json').stdout);
  expect(listed.map(({ name, ok }: { name: string; ok: boolean }) => [name, ok])).toEqual([
    ['broken', false],
    ['corporate', true],
    ['default', true],
    ['mine', true],
  ]);
  expect(JSON.parse(buildDeckIn(workFolder(), 'theme', 'list', '--json').stdout)[0]).not.toHaveProperty('approved');
});

test('theme new makes a theme that builds, and overwrites nothing', () => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'theme', 'new', 'mine', '--from', 'corporate');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain('made themes/mine');
  expect(readdirSync(join(folder, 'themes')).sort()).toEqual(['mine']);
  expect(readdirSync(join(folder, 'themes/mine')).sort()).toEqual(['mark-light.svg', 'mark.svg', 'theme.yaml']);
  const made = readFileSync(join(folder, 'themes/mine/theme.yaml'), 'utf8');
  expect(made).toContain('label: "mine"');
  const schema = /\$schema=(\S+)/.exec(made)?.[1] ?? '';
  expect(existsSync(join(folder, 'themes/mine', schema))).toBe(true);
  expect(buildDeckIn(folder, 'talk.md', '--theme', 'mine', '-f', 'pptx').status).toBe(0);
  expect(checkPackage(readFileSync(join(folder, 'output/talk.pptx')))).toEqual([]);
  writeFileSync(join(folder, 'themes/mine/theme.yaml'), 'precious');
  const again = buildDeckIn(folder, 'theme', 'new', 'mine');
  expect([again.status, readFileSync(join(folder, 'themes/mine/theme.yaml'), 'utf8')]).toEqual([2, 'precious']);
  expect(again.stderr).toContain('is there already');
});

test.each([['../evil'], ['..'], ['a/b'], ['a\\b'], ['.hidden'], ['two words'], [' '], ['']])('theme new refuses the name “%s”', (name) => {
  const folder = workFolder();
  const run = buildDeckIn(folder, 'theme', 'new', name);
  expect([run.status, readdirSync(folder)]).toEqual([2, []]);
});

test('theme new takes a name in any script, and leaves a folder alone that is there, an empty one too', () => {
  const folder = workFolder({ 'themes/taken/notes.txt': 'precious' });
  mkdirSync(join(folder, 'themes/empty'));
  expect(buildDeckIn(folder, 'theme', 'new', '公司主题').status).toBe(0);
  expect(buildDeckIn(folder, 'theme', 'check', '公司主题').status).toBe(0);
  for (const name of ['taken', 'empty']) expect(buildDeckIn(folder, 'theme', 'new', name).status).toBe(2);
  expect(readdirSync(join(folder, 'themes')).sort()).toEqual(['empty', 'taken', '公司主题']);
  expect([readdirSync(join(folder, 'themes/empty')), readdirSync(join(folder, 'themes/taken'))]).toEqual([[], ['notes.txt']]);
});

test('theme list: templates that lie loose in themes/, approved by name or by file', () => {
  const template = TEMPLATES['ordinary']?.() ?? '';
  for (const themes of ['[company, brand.pptx]', '[company.potx, brand]']) {
    const folder = workFolder({ 'themes/company.potx': template, 'themes/brand.pptx': template, 'company.yaml': `themes: ${themes}\n` });
    const listed = JSON.parse(buildDeckIn(folder, 'theme', 'list', '--json').stdout);
    const approved = listed.map((one: { name: string; approved: boolean; ok: boolean }) => [one.name, one.approved, one.ok]);
    expect(approved).toEqual([
      ['brand.pptx', true, true],
      ['company.potx', true, true],
      ['corporate', false, true],
      ['default', false, true],
    ]);
  }
});

test('a template is approved by its name, its file, or the folder made of it', () => {
  const files = { 'talk.md': talk, 'company.potx': TEMPLATES['ordinary']?.() ?? '' };
  const warned = (themes: string, ...args: readonly string[]): boolean => {
    const folder = workFolder({ ...files, 'company.yaml': `name: Acme\nthemes: ${themes}\n` });
    expect(buildDeckIn(folder, 'theme', 'import', 'company.potx').status).toBe(0);
    const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', ...args);
    expect(run.status, run.stderr).toBe(0);
    return run.stderr.includes('theme-unapproved');
  };
  for (const themes of ['[company]', '[company.potx]', '[themes/company]'])
    for (const theme of ['company.potx', 'themes/company'])
      expect([themes, theme, warned(themes, '--theme', theme)]).toEqual([themes, theme, false]);
  expect(warned('[company]', '--theme', 'default')).toBe(true);
});

test.each(themeNames)('theme check finds nothing to mend in %s', (name) => {
  const run = buildDeckIn(root, 'theme', 'check', name, '--strict');
  expect([run.status, run.stderr, run.stdout]).toEqual([0, '', `${name}: nothing to mend\n`]);
});

test('theme check: text that is too weak is an error at its slot or colour', () => {
  const folder = workFolder({ 'themes/weak/theme.yaml': yaml.replace("dk1: '#1D2126'", "dk1: '#999999'") });
  const run = buildDeckIn(folder, 'theme', 'check', 'weak');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(
    /theme\.yaml:\d+:\d+: error\[theme-contrast\]: “table” is #999999 on #FAF7F1 in slot “\w+” of layout “[\w-]+”: 2\.\d+ : 1, expected 4\.5 : 1 or more/,
  );
  const { ok, diagnostics } = JSON.parse(buildDeckIn(folder, 'theme', 'check', 'weak', '--json').stdout);
  expect(ok).toBe(false);
  expect(diagnostics.length).toBeGreaterThan(1);
});

test('theme check: rare faces, coarse pictures, wrong values', () => {
  const onePixel = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const odd = yaml
    .replace('body: { latin: Calibri,', 'body: { latin: Acme Sans, embedLatin: carlito,')
    .replace('      - { rect: [640, 0, 320, 540], fill: dk2 }', '      - { picture: logo.png, box: [10, 10, 40, 40] }')
    .replace('label: Editorial', 'label: Editorial\nlogo: logo.png');
  const folder = workFolder({
    'themes/odd/theme.yaml': odd,
    'themes/odd/logo.png': onePixel,
    'themes/bad/theme.yaml': yaml.replace('label: Editorial', 'label: [a]'),
  });
  const run = buildDeckIn(folder, 'theme', 'check', 'odd');
  expect(run.stderr).toMatch(/theme\.yaml:\d+:\d+: warning\[theme-font-rare\]: “Acme Sans”/);
  expect(run.stderr).toMatch(/theme\.yaml:\d+:\d+: warning\[theme-picture-coarse\]: a picture of layout “cover” has 2 dpi/);
  expect(run.stderr).toMatch(
    /theme\.yaml:\d+:\d+: warning\[theme-picture-coarse\]: the logo “logo.png” has 1 dpi at its size on the cover/,
  );
  const bad = buildDeckIn(folder, 'theme', 'check', 'bad');
  expect(bad.status).toBe(1);
  expect(bad.stderr).toMatch(/theme\.yaml:\d+:8: error\[theme-value\]: “label” is a list/);
});

test('theme check and inspect of no theme are wrong usage', () => {
  for (const command of ['check', 'inspect']) {
    const run = buildDeckIn(workFolder(), 'theme', command, 'corprate');
    expect([run.status, run.stderr]).toEqual([2, expect.stringContaining('did you mean “corporate”?')]);
  }
});

test('theme inspect: boxes in millimetres, landings, fonts and who has them, contrast', () => {
  const run = buildDeckIn(root, 'theme', 'inspect', 'default');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/^ {2}title +ctrTitle +0 +22\.6 33\.9 189\.1 91 +Calibri +52 pt$/m);
  expect(run.stdout).toMatch(/^content-codes +Title, Content and Codes +the theme’s own/m);
  expect(run.stdout).toMatch(/^body, Latin +Calibri +carlito +(yes|no) +yes +no +yes$/m);
  const inspected = JSON.parse(buildDeckIn(root, 'theme', 'inspect', 'default', '--json').stdout);
  expect(inspected).toMatchObject({ name: 'default', size: [338.7, 190.5], masters: [{ chosen: true }] });
  expect(inspected.contrasts.every(({ ratio, least }: { ratio: number; least: number }) => ratio >= least)).toBe(true);
});

test('theme inspect --preview: a sheet of all layouts, PNG or SVG', () => {
  const folder = workFolder();
  expect(buildDeckIn(folder, 'theme', 'inspect', 'corporate', '--preview', 'sheet.svg', '--json').status).toBe(0);
  const svg = parseXml(readFileSync(join(folder, 'sheet.svg'), 'utf8').replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''));
  const labels = elementsIn(svg, 'text').flatMap(({ children }) => children.map(String));
  for (const [name, { label }] of shippedTheme('corporate').layouts) expect(labels).toContain(`${label}  (${name})`);
  expect(buildDeckIn(folder, 'theme', 'inspect', 'corporate', '--preview').status).toBe(0);
  const { width, height, pixels } = decodeRgba(readFileSync(join(folder, 'corporate-layouts.png')));
  expect([width, height]).toEqual([2 * Number(svg.attributes['width']), 2 * Number(svg.attributes['height'])]);
  expect(new Set(new Uint32Array(pixels.buffer)).size).toBeGreaterThan(100);
});

test('help of commands; a command that was misspelt', () => {
  expect(buildDeckIn(root, '--help').stdout).toMatch(/Commands:\n +compare .+\n[\s\S]*theme /);
  expect(buildDeckIn(root, 'theme', '--help').stdout).toMatch(/list[\s\S]*inspect[\s\S]*new[\s\S]*check/);
  expect(buildDeckIn(root, 'compare', '--help').stdout).toContain('--html <file>');
  const wrong = buildDeckIn(root, 'theme', 'lst');
  expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('did you mean “list”?')]);
});
