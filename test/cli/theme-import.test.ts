import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';
import { decodeRgba } from '../support/rgba-png.js';

const talk = `${head}# Opening\n\n## One\n\n- see https://youtu.be/Rlp1TdYeutU\n`;

/** A folder with a company's template in it: a deck in build-deck's corporate theme, which is a PowerPoint file like any other. */
function withTemplate(): string {
  const folder = workFolder({ 'talk.md': talk });
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'corporate', '--out', '.').status).toBe(0);
  return folder;
}

test('theme import makes a folder that gives the deck that the template gives', () => {
  const folder = withTemplate();
  const run = buildDeckIn(folder, 'theme', 'import', 'talk.pptx');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toContain('made themes/talk');
  const made = readdirSync(join(folder, 'themes/talk'), { recursive: true, encoding: 'utf8' });
  expect(made).toEqual(expect.arrayContaining(['report.md', 'talk.pptx', 'theme.yaml']));
  expect(readdirSync(join(folder, 'themes'))).toEqual(['talk']);
  const report = readFileSync(join(folder, 'themes/talk/report.md'), 'utf8');
  for (const part of [
    '## Guessed, or not carried',
    '| cover | Title Slide | type |',
    '| accent1 | #1F5FBF |',
    '## Type scale',
    '## Contrast',
  ])
    expect(report).toContain(part);
  for (const [theme, out] of [
    ['talk', 'a'],
    ['talk.pptx', 'b'],
  ] as const)
    expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', theme, '--out', out).status).toBe(0);
  const deck = readFileSync(join(folder, 'a/talk.pptx'));
  expect(checkPackage(deck)).toEqual([]);
  expect(deck.equals(readFileSync(join(folder, 'b/talk.pptx')))).toBe(true);
});

test('its theme.yaml decides where slides land, and is checked', () => {
  const folder = withTemplate();
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx', '-o', 'brand').status).toBe(0);
  const yaml = readFileSync(join(folder, 'brand/theme.yaml'), 'utf8');
  const landing = (): string => {
    const { landings } = JSON.parse(buildDeckIn(folder, 'theme', 'inspect', 'brand', '--json').stdout);
    return landings.find(({ kind }: { kind: string }) => kind === 'section').layout;
  };
  expect(landing()).toBe('Section Header');
  const write = (text: string): string => {
    const changed = workFolder({ 'brand/theme.yaml': text, 'brand/talk.pptx': readFileSync(join(folder, 'brand/talk.pptx')) });
    return buildDeckIn(changed, 'theme', 'inspect', 'brand').stderr;
  };
  expect(write(yaml.replace('layout: "Section Header"', 'layout: "Secton Header"'))).toMatch(
    /brand\/theme\.yaml:\d+:\d+: error\[theme-value\]: “layouts\.section” is "Secton Header"[^\n]*\n {2}help: did you mean “Section Header”/,
  );
  expect(write(yaml.replace('talk.pptx"', 'gone.pptx"'))).toContain('error[theme-value]: “template” is "gone.pptx", which is not there');
  expect(write(yaml.replace('talk.pptx"', '../talk.pptx"'))).toContain('error[theme-value]: “template”');
});

test('what the template decides is checked, what is drawn by us and the room of slots follow theme.yaml', () => {
  const folder = withTemplate();
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx', '-o', 'brand').status).toBe(0);
  const yaml = readFileSync(join(folder, 'brand/theme.yaml'), 'utf8');
  for (const key of ['palette', 'fonts', 'text', 'table', 'code', 'layouts']) expect(yaml).toMatch(new RegExp(`^${key}:`, 'm'));
  const edited = (...edits: readonly (readonly [from: RegExp, to: string])[]) => {
    const text = edits.reduce((all, [from, to]) => {
      expect(all).toMatch(from);
      return all.replace(from, to);
    }, yaml);
    return workFolder({ 'brand/theme.yaml': text, 'brand/talk.pptx': readFileSync(join(folder, 'brand/talk.pptx')), 'talk.md': talk });
  };
  const inspected = (at: string) => buildDeckIn(at, 'theme', 'inspect', 'brand');
  expect(inspected(folder).stderr).not.toContain('theme-fixed');
  expect(
    inspected(
      edited([/accent1: "#\w+"/, 'accent1: "#112233"'], [/title: \{ font: heading, size: [\d.]+/, 'title: { font: heading, size: 12']),
    ).stderr,
  ).toMatch(/brand\/theme\.yaml:\d+:\d+: warning\[theme-fixed\]: [^\n]*palette\.accent1, text\.title\.size/);
  expect(inspected(edited([/imported: "\w+"/, 'imported: "00000000"'])).stderr).toContain('warning[theme-changed]');
  expect(inspected(edited([/(content:\n.*\n {4}slots:\n {6}title:) .*/, '$1 [0, 0, 2000, 40]'])).stderr).toContain('leaves the slide');
  expect(inspected(edited([/(content:\n.*\n {4}slots:\n {6})title:/, '$1titel:'])).stderr).toMatch(
    /is no slot of this layout[\s\S]*“title”/,
  );
  const moved = edited([/(content-codes:\n {4}slots:\n {6}title:) .*/, '$1 [100, 20, 700, 60]']);
  expect(buildDeckIn(moved, 'talk.md', '-f', 'pptx', '--theme', 'brand', '--out', '.').status).toBe(0);
  const deck = readFileSync(join(moved, 'talk.pptx'));
  expect(checkPackage(deck)).toEqual([]);
  const title = readDeck(deck)
    .slides.find((slide) => slide.title === 'One')
    ?.shapes.find(({ placeholder }) => placeholder === 'title');
  expect(title?.box).toMatchObject({ x: 100, y: 20, width: 700, height: 60 });
});

test('nothing is overwritten without --force, and nothing is left of a failure', () => {
  const folder = withTemplate();
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx').status).toBe(0);
  const again = buildDeckIn(folder, 'theme', 'import', 'talk.pptx');
  expect([again.status, again.stderr]).toEqual([2, expect.stringMatching(/is there already\n {2}help: .*--force replaces it/)]);
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx', '--force').status).toBe(0);
  expect(readdirSync(join(folder, 'themes'))).toEqual(['talk']);
  const broken = workFolder({ 'broken.potx': 'no package at all' });
  const run = buildDeckIn(broken, 'theme', 'import', 'broken.potx');
  expect([run.status, existsSync(join(broken, 'themes'))]).toEqual([2, false]);
  expect(run.stderr).toContain('error[theme-package]');
  expect(buildDeckIn(broken, 'theme', 'import', 'default').status).toBe(2);
  expect(buildDeckIn(broken, 'theme', 'import', 'gone.potx').status).toBe(2);
});

test('a template is inspected, previewed and compared like a theme', () => {
  const folder = withTemplate();
  const run = buildDeckIn(folder, 'theme', 'inspect', 'talk.pptx', '--preview', 'sheet.png');
  expect(run.status, run.stderr).toBe(0);
  expect(run.stdout).toMatch(/^cover +Title Slide +by its type/m);
  expect(run.stdout).toMatch(/^layout “Title Slide”, title/m);
  expect(decodeRgba(readFileSync(join(folder, 'sheet.png'))).width).toBeGreaterThan(1000);
  const compared = buildDeckIn(folder, 'compare', 'talk.md', '--theme', 'corporate', '--theme', 'talk.pptx', '--json');
  expect(compared.status, compared.stderr).toBe(0);
  expect(JSON.parse(compared.stdout)).toMatchObject({ new: { name: 'talk' }, contents: [{ slides: { old: 4, new: 4 } }] });
});

test('a changed layout brings its own slots, and keys that nobody touched are not complained of', () => {
  const folder = withTemplate();
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx', '-o', 'brand').status).toBe(0);
  const yaml = readFileSync(join(folder, 'brand/theme.yaml'), 'utf8');
  const changed = yaml.replace(/(\n {2}closing:\n) {4}(# )?layout: .*/, '$1    layout: "Section Header"');
  expect(changed).not.toBe(yaml);
  const at = workFolder({ 'brand/theme.yaml': changed, 'brand/talk.pptx': readFileSync(join(folder, 'brand/talk.pptx')) });
  const run = buildDeckIn(at, 'theme', 'inspect', 'brand', '--json');
  const { landings, diagnostics } = JSON.parse(run.stdout);
  expect(landings.find(({ kind }: { kind: string }) => kind === 'closing').layout).toBe('Section Header');
  expect(diagnostics.filter(({ severity }: { severity: string }) => severity !== 'note')).toEqual([]);
  const talked = { 'talk.md': `${head}\n# A\n\n## B\n\n- text\n\n## Bye {layout=closing}\n\nWords\n` };
  const own = workFolder({ ...talked, 'brand/theme.yaml': changed, 'brand/talk.pptx': readFileSync(join(folder, 'brand/talk.pptx')) });
  expect(buildDeckIn(own, 'talk.md', '-f', 'pptx', '--theme', 'brand', '--out', 'a').status).toBe(0);
  const slides = readDeck(readFileSync(join(own, 'a/talk.pptx'))).slides;
  const box = (title: string) =>
    slides.find((slide) => slide.title === title)?.shapes.find(({ placeholder }) => placeholder === 'title')?.box;
  expect(box('Bye')).toEqual(box('A'));
});

test('the folder has usual permissions', () => {
  const folder = withTemplate();
  mkdirSync(join(folder, 'usual'));
  expect(buildDeckIn(folder, 'theme', 'import', 'talk.pptx', '-o', 'brand').status).toBe(0);
  const modes = ['usual', 'brand'].map((name) => statSync(join(folder, name)).mode & 0o777);
  expect(modes[1]).toBe(modes[0]);
});
