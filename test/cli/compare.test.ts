import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseXml } from '../../src/lib/xml/parse.js';
import { type Element, elementsIn, isElement } from '../../src/lib/xml/tree.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';

const torture = readFileSync(join(root, 'test/cases/torture.md'), 'utf8');
const yaml = readFileSync(join(root, 'themes/default/theme.yaml'), 'utf8');

/** The default theme with larger text, a weak colour and another face. */
const loud = yaml
  .replace("accent4: '#4E6B7C'", "accent4: '#B9C4CC'")
  .replace('label: Editorial', 'label: Loud')
  .replaceAll('latin: Calibri', 'latin: Georgia')
  .replace(
    "{ indent: 18, hanging: 18, bullet: '•', bulletColour: accent2, size: 20,",
    "{ indent: 18, hanging: 18, bullet: '•', bulletColour: accent2, size: 40,",
  )
  .replace('body: { size: 20, floor: 14,', 'body: { size: 40, floor: 34,');

const points = Array.from({ length: 12 }, (_, i) => `- point ${i + 1}, with some words to it`).join('\n');
const talk = `${head}# Opening\n\n## Short\n\n- one\n\n## Long & \\<odd>\n\n${points}\n`;

const textOf = (element: Element): string => element.children.map((child) => (isElement(child) ? textOf(child) : child)).join('');

/** The page as a tree: what we write of HTML is XML but for the first line and the namespace. */
function pageIn(folder: string, file: string): Element {
  const html = readFileSync(join(folder, file), 'utf8');
  expect(html.startsWith('<!DOCTYPE html>\n')).toBe(true);
  expect(html).not.toMatch(/(?:src|href)="(?!data:|#)/);
  return parseXml(html.replace('<!DOCTYPE html>\n', '').replaceAll(' xmlns="http://www.w3.org/2000/svg"', ''));
}

const withClass = (page: Element, name: string): readonly Element[] =>
  ['article', 'span', 'div', 'p']
    .flatMap((tag) => elementsIn(page, tag))
    .filter(({ attributes }) => (attributes['class'] ?? '').split(' ').includes(name));

test('what re-issuing changes, as JSON', () => {
  const folder = workFolder({ 'talk.md': talk, 'themes/loud/theme.yaml': loud });
  const run = buildDeckIn(folder, 'compare', 'talk.md', '--theme', 'default', '--theme', 'loud', '--json');
  expect(run.status, run.stderr).toBe(0);
  const { contents, fonts, old, new: fresh, pages } = JSON.parse(run.stdout);
  expect(pages).toEqual(['output/compare/talk.html']);
  const [content] = contents;
  expect(content.slides.new).toBeGreaterThan(content.slides.old);
  const byTitle = (title: string) => content.rows.find((row: { title: string }) => row.title === title);
  expect(byTitle('Short').changes).toEqual([]);
  expect(byTitle('Long & <odd>')).toMatchObject({ line: 12, changes: expect.arrayContaining(['split']), old: { pages: [4] } });
  expect(byTitle('Long & <odd>').new.pages.length).toBeGreaterThan(1);
  expect(fonts).toContainEqual({ role: 'body', script: 'latin', old: 'Calibri', new: 'Georgia' });
  expect(old.contrastFailures).toEqual([]);
  expect(fresh.contrastFailures.length).toBeGreaterThan(0);
});

test('the table says the same, and only what changed', () => {
  const folder = workFolder({ 'talk.md': talk, 'themes/loud/theme.yaml': loud });
  const run = buildDeckIn(folder, 'compare', 'talk.md', '--theme', 'default,loud', '--no-html');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/^12 +Long & <odd> +split/m);
  expect(run.stdout).not.toMatch(/^8 +Short/m);
  expect(run.stdout).toMatch(/^body, Latin +Calibri +Georgia$/m);
  expect(existsSync(join(folder, 'output'))).toBe(false);
});

test('the page shows both renderings of every slide, marks what changed, and stands alone', () => {
  const folder = workFolder({ 'talk.md': talk, 'themes/loud/theme.yaml': loud });
  expect(buildDeckIn(folder, 'compare', 'talk.md', '--theme', 'default,loud').status).toBe(0);
  const page = pageIn(folder, 'output/compare/talk.html');
  const slides = withClass(page, 'slide');
  expect(slides.map((slide) => textOf(elementsIn(slide, 'h3')[0] ?? slide))).toEqual([
    'A test',
    'Opening',
    'Short',
    'Long & <odd>',
    'Disclaimer',
  ]);
  for (const slide of slides) expect(elementsIn(slide, 'svg').length).toBeGreaterThanOrEqual(2);
  const long = slides[3];
  if (long === undefined) throw new Error('no fourth slide');
  expect(long.attributes['class']).toBe('slide');
  expect(textOf(withClass(long, 'badge')[0] ?? long)).toMatch(/1 → \d slides/);
  expect(textOf(long)).toContain('point 12, with some words to it');
  expect(slides[2]?.attributes['class']).toBe('slide same');
  expect(textOf(page)).toContain('Contrast failures');
});

test('the lecture and the torture deck in both of build-deck’s themes', () => {
  const folder = workFolder({
    'content/lecture.md': readFileSync(join(root, 'content/2022-ai-events.md'), 'utf8'),
    'content/torture.md': torture,
  });
  const run = buildDeckIn(folder, 'compare', '--theme', 'default', '--theme', 'corporate', '--html', 'all.html');
  expect(run.status, run.stderr).toBe(0);
  const page = pageIn(folder, 'all.html');
  expect(elementsIn(page, 'section').length).toBeGreaterThan(2);
  const ids = elementsIn(page, 'image').map(({ attributes }) => attributes['id']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { attributes } of elementsIn(page, 'use')) expect(ids).toContain((attributes['href'] ?? '').slice(1));
});

test.each([
  ['one theme', ['--theme', 'default']],
  ['three themes', ['--theme', 'default,corporate,mine']],
  ['no theme of that name', ['--theme', 'default,corprate']],
])('wrong usage: %s', (_, args) => {
  const folder = workFolder({ 'talk.md': talk });
  const run = buildDeckIn(folder, 'compare', 'talk.md', ...args);
  expect([run.status, existsSync(join(folder, 'output'))]).toEqual([2, false]);
  expect(run.stderr).toContain('help: ');
});

test('content with an error is said, and no page is written of it', () => {
  const folder = workFolder({ 'bad.md': `${head}::: notes\nx\n` });
  const run = buildDeckIn(folder, 'compare', 'bad.md', '--theme', 'default,corporate');
  expect([run.status, existsSync(join(folder, 'output'))]).toEqual([1, false]);
  expect(run.stderr).toContain('error[directive-unclosed]');
});
