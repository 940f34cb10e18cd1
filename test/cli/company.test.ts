import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, workFolder } from '../support/cli.js';
import { readPdf } from '../support/pdf/reader.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';
import { TEMPLATES } from '../support/pptx/templates.js';
import { validatePackage } from '../support/pptx/validate.js';
import { themeNames } from '../support/themes.js';

const COMPANY = `name: Acme
legalName: Acme Industries Ltd.
year: 2024
confidentiality: {en: Internal use only, zh: 仅限内部使用}
disclaimer:
  version: LEG-7
  jurisdiction: England
  expires: 2199-12-31
  text:
    en: |
      # Legal notice

      © {{company.year}} {{company.legalName}} · Wording {{company.disclaimer.version}}, {{company.disclaimer.jurisdiction}}.
    zh: |
      # 法律声明

      版权所有 {{company.legalName}}，{{company.disclaimer.version}}。
`;

const body = `# Opening

## One

- see https://youtu.be/Rlp1TdYeutU

## Thank you {layout=closing}

Goodbye https://youtu.be/aaaaaaaaaaa

## Sum {layout=summary}

- all said
`;
const talk = `---\ntitle: A test\nlang: en\n---\n${body}`;

const deckIn = (folder: string, file = 'output/talk.pptx') => readDeck(readFileSync(join(folder, file)));
const textsOf = (slide: ReturnType<typeof readDeck>['slides'][number] | undefined): string => slide?.paragraphs.join('\n') ?? '';
const pdfPages = async (folder: string, file = 'output/talk.pdf'): Promise<readonly string[]> =>
  (await readPdf(readFileSync(join(folder, file)))).pages.map(({ lines }) => lines.map(({ text }) => text).join('\n'));

test.each(themeNames)('in the theme %s the label stands on every slide and every handout page', async (theme) => {
  const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', '--theme', theme);
  expect([run.status, run.stderr]).toEqual([0, '']);
  const bytes = readFileSync(join(folder, 'output/talk.pptx'));
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes, 'Office2013')).toEqual([]);
  const { slides } = readDeck(bytes);
  expect(slides.length).toBe(6);
  expect(slides.filter((slide) => !textsOf(slide).includes('Internal use only')).map(({ title }) => title)).toEqual([]);
  const pages = await pdfPages(folder);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.filter((page) => !page.includes('Internal use only'))).toEqual([]);
});

test.each(['ordinary', 'no title', 'no body', 'placeholders on the master alone', 'the export of another program'])(
  'on a template with %s the label stands on every slide, and on every page of every form but labels',
  async (name) => {
    const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': talk, 'brand.potx': TEMPLATES[name]?.() ?? '' });
    const forms = ['article', 'notes', 'slides-1', 'slides-3', 'slides-9', 'deck', 'cards'];
    const run = buildDeckIn(folder, 'talk.md', '--theme', 'brand.potx', '--handout', forms.join());
    expect(run.status, run.stderr).toBe(0);
    const { slides } = deckIn(folder);
    expect(slides.filter((slide) => !textsOf(slide).includes('Internal use only')).map(({ title }) => title)).toEqual([]);
    for (const form of forms) {
      const pages = await pdfPages(folder, form === 'article' ? 'output/talk.pdf' : `output/talk.${form}.pdf`);
      expect(
        pages.filter((page) => !page.includes('Internal use only')),
        form,
      ).toEqual([]);
    }
  },
);

test('--strict tells all that is wrong at once', () => {
  const files = { 'company.yaml': `${COMPANY}themes: [corporate]\n`.replace(/expires: .*/, 'expires: 2000-01-01'), 'talk.md': talk };
  const run = buildDeckIn(workFolder(files), 'talk.md', '--strict', '--theme', 'default');
  expect(run.status).toBe(1);
  expect([...run.stderr.matchAll(/warning\[(.*?)\]/g)].map(([, code]) => code)).toEqual(['theme-unapproved', 'disclaimer-expired']);
});

test('the file is found above the content, as far up as the Git repository', () => {
  const folder = workFolder({ 'company.yaml': COMPANY, 'repo/.git/HEAD': '', 'repo/talks/talk.md': talk, 'plain/talks/talk.md': talk });
  expect(buildDeckIn(folder, 'plain/talks/talk.md', '-f', 'pptx', '--out', 'plain/output').status).toBe(0);
  expect(buildDeckIn(folder, 'repo/talks/talk.md', '-f', 'pptx', '--out', 'repo/output').status).toBe(0);
  expect(textsOf(deckIn(folder, 'plain/output/talk.pptx').slides[0])).toContain('Internal use only');
  expect(textsOf(deckIn(folder, 'repo/output/talk.pptx').slides[0])).not.toContain('Internal use only');
});

test('--company names another; one that is not there is wrong usage', () => {
  const folder = workFolder({ 'company.yaml': COMPANY, 'other.yaml': 'name: Other\n', 'talk.md': talk });
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--company', 'other.yaml').status).toBe(0);
  expect(textsOf(deckIn(folder).slides[0])).toContain('Other');
  const run = buildDeckIn(folder, 'talk.md', '--company', 'gone.yaml', '--out', 'new');
  expect([run.status, existsSync(join(folder, 'new'))]).toEqual([2, false]);
  expect(run.stderr).toContain('no such file: gone.yaml');
});

test('the front matter overrides single keys; the others stay', () => {
  const head = '---\ntitle: A test\nlang: en\ncompany: {name: Sub, confidentiality: Public}\n---\n';
  const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': head + body });
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx').status).toBe(0);
  const { slides } = deckIn(folder);
  expect(textsOf(slides[2])).toContain('A test  ·  Sub  ·  Public');
  expect(textsOf(slides.at(-1))).toContain('© 2024 Acme Industries Ltd. · Wording LEG-7, England.');
});

test('label and disclaimer are in the language of the deck; `disclaimer:` asks for others', async () => {
  const folder = workFolder({
    'company.yaml': COMPANY,
    'talk.md': `---\ntitle: 测试\nlang: zh-CN\n---\n# 开始\n\n## 一\n\n- 文本\n`,
    'both.md': `---\ntitle: 测试\nlang: zh-CN\ndisclaimer: [zh, en]\n---\n# 开始\n\n## 一\n\n- 文本\n`,
  });
  const run = buildDeckIn(folder, 'talk.md', 'both.md');
  expect([run.status, run.stderr]).toEqual([0, '']);
  expect(textsOf(deckIn(folder).slides.at(-1))).toContain('版权所有 Acme Industries Ltd.，LEG-7。');
  expect(textsOf(deckIn(folder).slides.at(-1))).not.toContain('Wording');
  expect(textsOf(deckIn(folder).slides[0])).toContain('仅限内部使用');
  expect(textsOf(deckIn(folder, 'output/both.pptx').slides.at(-1))).toContain('Wording LEG-7');
  expect((await pdfPages(folder)).at(-1)).toContain('法律声明');
});

test('an expired disclaimer is a warning at its line, and an error with --strict', () => {
  const folder = workFolder({ 'company.yaml': COMPANY.replace('2199-12-31', '2020-06-30'), 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(0);
  expect(run.stderr).toMatch(
    /^company\.yaml:8:3: warning\[disclaimer-expired\]: the disclaimer “LEG-7” expired on 2020-06-30; expected one that holds on \d{4}-\d\d-\d\d\n {2}help: .+\n$/,
  );
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--strict').status).toBe(1);
});

test('the day it is reaches no output', () => {
  const folder = workFolder({
    'company.yaml': COMPANY,
    'old/company.yaml': COMPANY.replace('2199-12-31', '2020-06-30'),
    'talk.md': talk,
    'old/talk.md': talk,
  });
  buildDeckIn(folder, 'talk.md', '--out', 'a');
  buildDeckIn(folder, 'old/talk.md', '--out', 'b');
  for (const file of ['talk.pptx', 'talk.pdf'])
    expect(readFileSync(join(folder, 'a', file)).equals(readFileSync(join(folder, 'b', file)))).toBe(true);
});

test.each([
  ['no disclaimer at all', 'name: Acme\n', '', 'company.yaml:1:1', 'has no disclaimer'],
  ['none in the language', COMPANY, 'lang: fr', 'company.yaml:9:3', 'no disclaimer in “fr”'],
  ['turned off', COMPANY, 'lang: en\ndisclaimer: false', 'talk.md:4:1', 'turns the disclaimer off'],
])('a disclaimer that is missing (%s) is a warning', (_, company, head, at, words) => {
  const folder = workFolder({ 'company.yaml': company, 'talk.md': `---\ntitle: A test\n${head === '' ? 'lang: en' : head}\n---\n${body}` });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(0);
  expect(run.stderr).toContain(`${at}: warning[disclaimer-missing]`);
  expect(run.stderr).toContain(words);
});

test.each([
  ['a wrong type', 'name: Acme\nyear: soon\n', '2:7: error[company-value]: “year” is "soon", expected a year such as 2026'],
  [
    'a day that is none',
    'disclaimer:\n  expires: 2026-02-30\n  text: {en: x}\n',
    '2:12: error[company-value]: “disclaimer.expires” is "2026-02-30"',
  ],
  ['a list for a name', 'name: [a, b]\n', '1:7: error[company-value]: “name” is a list, expected a text'],
  ['broken YAML', 'name: "Acme\n', 'error[company-syntax]'],
])('%s in the file is an error at its place, and nothing is written', (_, company, message) => {
  const folder = workFolder({ 'company.yaml': company, 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status).toBe(1);
  expect(run.stderr).toContain(message);
  expect(existsSync(join(folder, 'output/talk.pptx'))).toBe(false);
});

test('an unknown key is a warning with the one that was meant', () => {
  const run = buildDeckIn(workFolder({ 'company.yaml': `legalname: X\n${COMPANY}`, 'talk.md': talk }), 'talk.md', '-f', 'pptx');
  expect(run.stderr).toContain('company.yaml:1:1: warning[company-key]: unknown key “legalname”\n  help: did you mean “legalName”?');
});

test('an empty file is no company, and no mistake but the missing disclaimer', () => {
  const run = buildDeckIn(workFolder({ 'company.yaml': '', 'talk.md': talk }), 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(0);
  expect(run.stderr).not.toContain('error');
});

test('a mistake in the wording points to the company file', () => {
  const folder = workFolder({
    'company.yaml': COMPANY.replace('{{company.legalName}} · Wording', '{{company.legalname}} · Wording'),
    'talk.md': talk,
  });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx');
  expect(run.status).toBe(1);
  expect(run.stderr).toMatch(/company\.yaml:10:5: error\[template-error\]: .*company\.legalname/);
});

test('the company chooses the theme, and warns of one that it has not approved', () => {
  const folder = workFolder({ 'company.yaml': `${COMPANY}theme: corporate\nthemes: [corporate]\n`, 'talk.md': talk });
  const result = JSON.parse(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--json').stdout);
  expect(result).toMatchObject({ written: [{ theme: 'corporate' }], diagnostics: [] });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'default');
  expect(run.status).toBe(0);
  expect(run.stderr).toContain('warning[theme-unapproved]: the company has not approved the theme “default”; expected corporate');
});

test('a template set without a word of the label still gets it', () => {
  const bare = (layout: string, slots: string, text: string) => `---\nlayout: ${layout}\nslots: {${slots}}\n---\n${text}`;
  const folder = workFolder({
    'company.yaml': COMPANY,
    'talk.md': talk,
    'templates/mine/cover.hbs': bare('cover', 'title: {}', '::: title\n{{slot "title"}}\n:::\n'),
    'templates/mine/section.hbs': bare('section', 'title: {}', '::: title\n{{slot "title"}}\n:::\n'),
    'templates/mine/content.hbs': bare(
      'content',
      'title: {}, body: {}',
      '::: title\n{{slot "title"}}\n:::\n\n::: body\n{{slot "body"}}\n:::\n',
    ),
    'templates/mine/disclaimer.hbs': bare(
      'disclaimer',
      'title: {}, body: {}',
      '::: title\n{{slot "title"}}\n:::\n\n::: body\n{{slot "body"}}\n:::\n',
    ),
  });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--template', 'mine');
  expect(run.status, run.stderr).toBe(0);
  for (const slide of deckIn(folder).slides) expect(textsOf(slide)).toContain('Internal use only');
});

test('on a layout without a footer the label is a text box of its own', async () => {
  const theme = readFileSync(join(import.meta.dirname, '../../themes/default/theme.yaml'), 'utf8').replace(/^ +footer: \{ box.*\n/gm, '');
  const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': talk, 'themes/mine/theme.yaml': theme });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'mine');
  expect([run.status, run.stderr]).toEqual([0, '']);
  const bytes = readFileSync(join(folder, 'output/talk.pptx'));
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes, 'Office2013')).toEqual([]);
  for (const slide of readDeck(bytes).slides) expect(textsOf(slide)).toContain('Internal use only');
});

test('the label stands on every page of every form of the handout but sheets of labels, which have no room beside them', async () => {
  const { FORM_NAMES } = await import('../../src/layout/index.js');
  const forms = FORM_NAMES.filter((form) => form !== 'cards-labels');
  const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': talk });
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pdf', '--handout', forms.join(','));
  expect(run.status, run.stderr).toBe(0);
  for (const form of forms) {
    const pages = await pdfPages(folder, `output/talk${form === 'article' ? '' : `.${form}`}.pdf`);
    expect([form, pages.length > 0, pages.filter((page) => !page.includes('Internal use only'))]).toEqual([form, true, []]);
  }
});

test('in a company’s own template the label stands on every slide too', () => {
  const folder = workFolder({ 'company.yaml': COMPANY, 'talk.md': talk });
  expect(buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'corporate', '--out', 'brand').status).toBe(0);
  const run = buildDeckIn(folder, 'talk.md', '-f', 'pptx', '--theme', 'brand/talk.pptx');
  expect(run.status, run.stderr).toBe(0);
  for (const slide of deckIn(folder).slides) expect(textsOf(slide)).toContain('Internal use only');
});
