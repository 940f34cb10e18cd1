import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formNames } from '../../src/pipeline.js';
import { buildDeckIn, head, root, workFolder } from '../support/cli.js';
import { makePng } from '../support/make-png.js';
import { preflightProblems } from '../support/office/preflight.js';
import { accessibilityProblems } from '../support/pdf/accessibility.js';
import { readObjects } from '../support/pdf/objects.js';
import { themeNames } from '../support/themes.js';
import { KINDS } from '../support/tiny-pictures.js';

const forms = await formNames();

const contents = ['content/2022-ai-events.md', 'test/gallery/layouts.md', 'test/cases/torture.md'];

/** The handout in each of the forms. */
function handouts(content: string, theme: string, wanted: readonly string[] = forms, ...more: readonly string[]): readonly string[] {
  const out = workFolder();
  const run = buildDeckIn(root, content, '--theme', theme, '--format', 'pdf', '--handout', wanted.join(','), '--out', out, ...more);
  expect(run.status, run.stderr).toBe(0);
  const files = readdirSync(out).map((name) => join(out, name));
  expect(files).toHaveLength(wanted.length);
  return files;
}

/** A stream's data in qpdf's JSON, its marked content numbered no more. */
function withoutMarks(data: string): string {
  const [, base64 = ''] = /"data": "([^"]*)"/.exec(data) ?? [];
  const stream = Buffer.from(base64, 'base64')
    .toString('latin1')
    .replace(/\/MCID/g, '/MIDC');
  return `"data": "${Buffer.from(stream, 'latin1').toString('base64')}"`;
}

/** Each clause, and how a file that breaks it differs from a sound one. */
const FAULTS: readonly (readonly [string, string | RegExp, (found: string) => string])[] = [
  ['7.1: not marked as tagged', '"/Marked": true', () => '"/Marked": false'],
  ['7.1: the title is not shown', '"/DisplayDocTitle": true', () => '"/DisplayDocTitle": false'],
  ['7.2: no language', '"/Lang": "u:zh-CN"', () => '"/Lang": null'],
  ['7.1: “Odd” is no standard type', '"/S": "/BlockQuote"', () => '"/S": "/Odd"'],
  ['7.1: P in TR', '"/S": "/TD"', () => '"/S": "/P"'],
  ['7.3: a Figure without alternative text', /"\/Alt": "[^"]*"/g, () => '"/Alt": "u:"'],
  ['7.4: H3 after H1', /"\/S": "\/H2"/g, () => '"/S": "/H3"'],
  ['7.5: a TH without Scope', '"/Scope": "/Column"', () => '"/Scopes": "/Column"'],
  ['7.6: a list with labels and without ListNumbering', '"/ListNumbering": "/Disc"', () => '"/Listing": "/Disc"'],
  ['7.9: a note without an identifier of its own', '"/ID": "u:note-000001"', () => '"/ID": "u:"'],
  ['7.18.3: page 1: tabs do not follow the structure', /"\/Tabs": "\/S"/g, () => '"/Tabs": "/R"'],
  ['7.18.5: page 1: a link without a description', /"\/Contents": "u:[^"]*"/g, () => '"/Contents": "u:"'],
  ['ISO 19005-2, 6.3.2: page 1: a link that would not be printed', /"\/F": 4/g, () => '"/F": 0'],
  ['7.1: page 1: Tj is neither content nor artifact, or both', /"data": "[^"]*"/g, withoutMarks],
  ['7.21: ', /"\/ToUnicode"/g, () => '"/FromUnicode"'],
];

test.each(FAULTS)('the check finds “%s”', (problem, sound, faulty) => {
  const [file = ''] = handouts('test/gallery/layouts.md', 'default', ['article']);
  const found = accessibilityProblems(readObjects(file, (json) => json.replace(sound, faulty)));
  expect(found.filter((one) => one.startsWith(problem))).not.toEqual([]);
});

test('preflight finds a PDF that is not for archives', () => {
  const [file = ''] = handouts('content/2022-ai-events.md', 'default', ['article']);
  expect(preflightProblems(dirname(file)).join('\n')).toMatch(/events\.pdf: 2\.4\.\d : Invalid Color space/);
});

test('English words in a Chinese lecture are marked as such', () => {
  const pdf = readObjects(handouts('content/2022-ai-events.md', 'default', ['article'])[0] ?? '');
  const pages = pdf.all().filter((one) => one['/Type'] === '/Page');
  const marked = pages.filter((page) =>
    pdf.array(page['/Contents']).some((part) => /\/Span <<\/MCID \d+\/Lang \(en\)>> BDC/.test(pdf.streamOf(part))),
  );
  expect(marked.length).toBeGreaterThan(pages.length / 2);
});

// A theme changes no structure: one is tried with all contents, the others with one, so that this takes minutes, not a quarter of an hour.
describe.each(themeNames.map((theme, i) => ({ theme, own: i === 0 ? contents : contents.slice(0, 1) })))(
  'PDFs in the theme $theme, in every form',
  ({ theme, own }) => {
    test.each(own)('%s: everything on the page is content with its place in the structure, or an artifact (PDF/UA-1)', (content) => {
      for (const file of handouts(content, theme)) expect(accessibilityProblems(readObjects(file)), file).toEqual([]);
    });

    test.each(own)('%s: satisfies PDF/A-2b where it is asked for', (content) => {
      const files = handouts(content, theme, forms, '--pdf-a');
      expect(preflightProblems(dirname(files[0] ?? ''))).toEqual([]);
      for (const file of files) {
        expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
        const pdf = readObjects(file);
        const catalogue = pdf.dictionary(pdf.trailer['/Root']);
        expect(pdf.array(catalogue['/OutputIntents'])).toHaveLength(1);
        expect(pdf.streamOf(catalogue['/Metadata'])).toContain('<pdfaid:part>2</pdfaid:part>');
      }
    });
  },
);

test('pictures of every kind satisfy PDF/A-2b, four inks as lights', () => {
  const samples = (x: number, y: number): readonly number[] => [x * 16, y * 16, 99, x * y];
  const files = {
    ...KINDS,
    'alpha.png': makePng({ width: 16, height: 16, depth: 8, colour: 6, samples }),
    'grey-alpha.png': makePng({ width: 16, height: 16, depth: 16, colour: 4, samples: (x, y) => [x * 4000, y * 4000] }),
    'palette.png': makePng({
      width: 16,
      height: 16,
      depth: 2,
      colour: 3,
      samples: (x) => [x & 3],
      palette: Array.from({ length: 12 }, (_, i) => 20 * i),
      clear: [0, 99],
    }),
    'clear.png': makePng({ width: 16, height: 16, depth: 2, colour: 0, samples: (x) => [x & 3], clear: [0, 2] }),
    'drawing.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="5" height="5" fill-opacity="0.5"/></svg>',
  };
  const names = Object.keys(files);
  const folder = workFolder({ ...files, 'talk.md': `${head}${names.map((name) => `\n# ${name}\n\n![x](${name})\n`).join('')}` });
  const run = buildDeckIn(folder, 'talk.md', '--format', 'pdf', '--pdf-a');
  expect(run.status, run.stderr).toBe(0);
  expect(preflightProblems(join(folder, 'output'))).toEqual([]);
  const file = join(folder, 'output/talk.pdf');
  expect(execFileSync('qpdf', ['--check', file], { encoding: 'utf8' })).toContain('No syntax or stream encoding errors');
  const shown = execFileSync('pdfimages', ['-list', file], { encoding: 'utf8' });
  expect(
    shown
      .split('\n')
      .slice(2, -1)
      .filter((line) => !line.includes('smask')),
  ).toHaveLength(names.length);
  expect(shown).not.toContain('cmyk');
});
