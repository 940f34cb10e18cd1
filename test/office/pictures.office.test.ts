import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeckIn, workFolder } from '../support/cli.js';
import { convertDeck } from '../support/office/render.js';
import { KINDS, QUARTERS, withOrientation } from '../support/tiny-pictures.js';

type Colour = 'red' | 'lime' | 'blue' | 'yellow' | undefined;

const NAMES: Readonly<Record<string, Colour>> = { '100': 'red', '010': 'lime', '001': 'blue', '110': 'yellow' };

interface Raster {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => Colour;
}

/** A page as poppler draws it. */
function raster(pdf: string, page: number): Raster {
  const ppm = execFileSync('pdftoppm', ['-r', '60', '-f', String(page), '-l', String(page), pdf], { maxBuffer: 2 ** 28 });
  const [head = '', width = '0', height = '0'] = /^P6\s(\d+) (\d+)\s255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  const at = (x: number, y: number): Colour => {
    const start = head.length + 3 * (Math.floor(y) * Number(width) + Math.floor(x));
    const [r, g, b] = [...ppm.subarray(start, start + 3)].map((channel) => (channel > 200 ? 1 : channel < 60 ? 0 : 0.5));
    return NAMES[`${r}${g}${b}`];
  };
  return { width: Number(width), height: Number(height), at };
}

/** The colours of a picture's quarters where it stands on the page: those of the box around all that is coloured. */
function quarters({ width, height, at }: Raster): readonly Colour[] {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (at(x, y) === undefined) continue;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  const [w, h] = [right - left, bottom - top];
  return [0.25, 0.75].flatMap((y) => [0.25, 0.75].map((x) => at(left + x * w, top + y * h)));
}

/** What upright pictures show whose pixels lie as `QUARTERS` do, by orientation: the tag's definition (CIPA DC-008, 4.6.5.1.7). */
const UPRIGHT: readonly (readonly Colour[])[] = [
  ['red', 'lime', 'blue', 'yellow'],
  ['lime', 'red', 'yellow', 'blue'],
  ['yellow', 'blue', 'lime', 'red'],
  ['blue', 'yellow', 'red', 'lime'],
  ['red', 'blue', 'lime', 'yellow'],
  ['blue', 'red', 'yellow', 'lime'],
  ['yellow', 'lime', 'blue', 'red'],
  ['lime', 'yellow', 'red', 'blue'],
];

test('photographs of all orientations stand upright, in the deck and on paper', () => {
  const files = Object.fromEntries(UPRIGHT.map((_, i) => [`o${i + 1}.jpg`, withOrientation(QUARTERS.jpeg, i + 1)]));
  const slides = UPRIGHT.map((_, i) => `# ${i + 1}\n\n![x](o${i + 1}.jpg){height=8cm}`).join('\n\n');
  const folder = workFolder({ ...files, 'talk.md': `---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n${slides}\n` });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status, run.stderr).toBe(0);
  const deck = convertDeck(readFileSync(join(folder, 'output/talk.pptx')), 'pdf');
  expect(UPRIGHT.map((_, i) => quarters(raster(deck, i + 2)))).toEqual(UPRIGHT);
  const shown = execFileSync('pdfimages', ['-list', join(folder, 'output/talk.pdf')], { encoding: 'utf8' });
  // One set of pixels in the file, however it is turned.
  expect(
    new Set(
      shown
        .split('\n')
        .slice(2, -1)
        .map((line) => line.split(/\s+/)[11]),
    ).size,
  ).toBe(1);
});

test('a crop takes off what it says, whichever way the pixels lie', () => {
  const folder = workFolder({
    'a.jpg': QUARTERS.jpeg,
    'b.jpg': withOrientation(QUARTERS.jpeg, 6),
    'talk.md': [
      '---\ntitle: T\nlang: en\ndisclaimer: false\n---\n',
      '# 1\n\n![x](a.jpg){height=8cm crop="0 50% 0 0"}\n',
      '# 2\n\n![x](b.jpg){height=8cm crop="50% 0 0 0"}\n',
      '# 3\n\n![bg right](a.jpg){focus=left}\n',
    ].join('\n'),
  });
  const run = buildDeckIn(folder, 'talk.md', '--format', 'pptx');
  expect(run.status, run.stderr).toBe(0);
  const deck = convertDeck(readFileSync(join(folder, 'output/talk.pptx')), 'pdf');
  expect(quarters(raster(deck, 2))).toEqual(['red', 'red', 'blue', 'blue']);
  expect(quarters(raster(deck, 3))).toEqual(['yellow', 'lime', 'yellow', 'lime']);
  expect(quarters(raster(deck, 4))).toEqual(['red', 'red', 'blue', 'blue']);
});

test('PNGs of sixteen bits or interlaced, JPEGs that are progressive or of four inks: all are shown, in the deck and on paper', () => {
  const names = Object.keys(KINDS);
  const slides = names.map((name) => `# ${name}\n\n![x](${name}){height=14cm}`).join('\n\n');
  const folder = workFolder({ ...KINDS, 'talk.md': `---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n${slides}\n` });
  const run = buildDeckIn(folder, 'talk.md');
  expect(run.status, run.stderr).toBe(0);
  const colours = names.map(() => ['red', 'lime', 'blue', 'yellow']);
  const deck = convertDeck(readFileSync(join(folder, 'output/talk.pptx')), 'pdf');
  expect(names.map((_, i) => quarters(raster(deck, i + 2)))).toEqual(colours);
  // Inks are not lights: the handout keeps the four, for the printer.
  const paper = join(folder, 'output/talk.pdf');
  expect(names.slice(0, -1).map((_, i) => quarters(raster(paper, i + 2)))).toEqual(colours.slice(0, -1));
  expect(execFileSync('pdfimages', ['-list', paper], { encoding: 'utf8' })).toMatch(/\scmyk\s+4\s/);
});
