import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, head, workFolder } from '../support/cli.js';
import { readPdf } from '../support/pdf/reader.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';
import { validatePackage } from '../support/pptx/validate.js';
import { HALF_CLEAR_WEBP, KINDS, QUARTERS, withOrientation } from '../support/tiny-pictures.js';

const svg = (size: string, inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${inner}</svg>`;
const square = '<rect width="9" height="9" fill="red"/>';
/** Twelve times ten copies of what comes before. */
const copies = Array.from({ length: 12 }, (_, i) => `<g id="c${i + 1}">${`<use href="#c${i}"/>`.repeat(10)}</g>`).join('');

const ODD: Readonly<Record<string, string | Uint8Array>> = {
  ...KINDS,
  'animated.gif': QUARTERS.gif,
  'lossy.webp': QUARTERS.webp,
  'clear.webp': HALF_CLEAR_WEBP,
  'no-end.jpg': QUARTERS.jpeg.subarray(0, -2),
  'turned.jpg': withOrientation(QUARTERS.jpeg, 6),
  'in-truth-jpeg.png': QUARTERS.jpeg,
  'immense.svg': svg('width="1000000000" height="1000000000" viewBox="0 0 9 9"', square),
  'minute.svg': svg('width="0.0001" height="0.0001" viewBox="0 0 9 9"', square),
  'needle.svg': svg('width="1" height="100000"', square),
  'itself.svg': svg('width="40" height="20"', `<g id="a"><use href="#a"/></g>${square}`),
  'outside.svg': svg('width="40" height="20"', `<image href="http://127.0.0.1:9/x.png" width="9" height="9"/>${square}`),
};

test('odd pictures that are whole stand in deck and handout, and both are sound', async () => {
  const names = Object.keys(ODD);
  const folder = workFolder({ ...ODD, 'talk.md': `${head}${names.map((name) => `\n# ${name}\n\n![x](${name})\n`).join('')}` });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status, run.stderr).toBe(0);
  const deck = readFileSync(join(folder, 'output/talk.pptx'));
  expect(checkPackage(deck)).toEqual([]);
  expect(await validatePackage(deck)).toEqual([]);
  expect(readDeck(deck).slides.flatMap(({ shapes }) => shapes.filter(({ kind }) => kind === 'p:pic'))).toHaveLength(names.length);
  const { pages } = await readPdf(readFileSync(join(folder, 'output/talk.pdf')));
  expect(pages.flatMap(({ pictures }) => pictures)).toHaveLength(names.length);
});

test.each([
  ['a drawing without a size', svg('width="wide" height="-5"', square), 'picture-unreadable'],
  ['a drawing of a line without height', svg('width="100000" height="1"', square), 'picture-unreadable'],
  ['a drawing of copies of copies', svg('width="40" height="20"', `<g id="c0">${square}</g>${copies}`), 'picture-work'],
  ['a file without a byte', '', 'picture-format'],
  ['half a photograph', QUARTERS.jpeg.subarray(0, 300), 'picture-format'],
  ['half a WebP', QUARTERS.webp.subarray(0, 60), 'picture-format'],
  ['half an animation', QUARTERS.gif.subarray(0, 80), 'picture-format'],
])('%s is told at its place, and with --strict nothing is written', (_, file, code) => {
  for (const format of ['pptx', 'pdf']) {
    const folder = workFolder({ picture: file, 'talk.md': `${head}# One\n\n![x](picture)\n` });
    const run = buildDeckIn(folder, 'talk.md', '--strict', '--format', format);
    expect(run.status, run.stderr).toBe(1);
    expect(run.stderr).toMatch(new RegExp(`^talk\\.md:8:1: (?:error|warning)\\[${code}\\]: .+\\n {2}help: `));
    expect(existsSync(join(folder, 'output')) ? readdirSync(join(folder, 'output')) : []).toEqual([]);
  }
});
