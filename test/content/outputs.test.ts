import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildDeckIn, root, workFolder } from '../support/cli.js';
import { readQr } from '../support/jsqr.js';
import { readPdf } from '../support/pdf/reader.js';
import { openArchive } from '../support/pptx/archive.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { decodePng } from '../support/pptx/png.js';
import { readDeck } from '../support/pptx/read.js';
import { validatePackage } from '../support/pptx/validate.js';
import { themeNames } from '../support/themes.js';
import { countWords, findUrls, missing } from './words.js';

const source = readFileSync(join(import.meta.dirname, '2022-ai-events.source.txt'), 'utf8');

/** The source's words without the signs that stand for structure. A word that a mark was set behind stays a word. */
const words = countWords(source.replace(/^ *- /gm, ' ').replace(/[<>]/g, ' '));
const links = findUrls(source).map((url) => url.replace(/^https:\/\/www\.youtube\.com\/watch\?v=([\w-]{11}).*$/, 'https://youtu.be/$1'));

/** Each Han character, and each run of other letters and figures: what a page says however its lines are broken. */
const letters = (text: string): ReadonlyMap<string, number> => {
  const plain = text.replace(/https?:\/\/[!-;=?-~]+/g, ' ');
  return countWords([...plain.matchAll(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{Nd}])+/gu)].join(' '));
};

describe.each(themeNames)('the lecture’s handout in the theme %s', (theme) => {
  test('has every word of the source, and a code or a link for each of its addresses', async () => {
    const out = workFolder();
    const run = buildDeckIn(root, 'content/2022-ai-events.md', '--theme', theme, '--format', 'pdf', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    const { pages } = await readPdf(readFileSync(join(out, '2022-ai-events.pdf')));
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
    expect(missing(letters(source), letters(text))).toEqual([]);
    const linked = new Set(pages.flatMap((page) => page.links.map(({ url }) => url)));
    expect(links.filter((url) => !linked.has(url))).toEqual([]);
  });
});

describe.each(themeNames)('the lecture’s deck in the theme %s', (theme) => {
  function build(): Uint8Array {
    const out = workFolder();
    const run = buildDeckIn(root, 'content/2022-ai-events.md', '--theme', theme, '--format', 'pptx', '--out', out);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stderr).toBe('');
    return readFileSync(join(out, '2022-ai-events.pptx'));
  }

  test('has every word of the source', () => {
    const { slides } = readDeck(build());
    const text = slides
      .flatMap(({ paragraphs }) => paragraphs)
      .join('\n')
      .replace(/[\u2460-\u24ff]/g, ' ');
    expect(missing(words, countWords(text))).toEqual([]);
  });

  test('links to every address of the source, and shows the codes of the videos, each read back from its picture', () => {
    const bytes = build();
    const { slides } = readDeck(bytes);
    const linked = new Set(slides.flatMap((slide) => slide.links));
    expect(links.filter((url) => !linked.has(url))).toEqual([]);
    const archive = openArchive(bytes);
    const codes = slides.flatMap(({ shapes }) => shapes.filter(({ name }) => name.startsWith('QR code')));
    const read = codes.map(({ picture }) => {
      const { pixels, width, height } = decodePng(archive.bytesOf(picture ?? ''));
      return readQr(pixels, width, height);
    });
    expect(read.sort()).toEqual(links.filter((url) => url.includes('youtu')).sort());
    expect(codes.every(({ alt }) => (alt ?? '') !== '')).toBe(true);
  });

  test('is sound, and satisfies the Open XML SDK', async () => {
    const bytes = build();
    expect(checkPackage(bytes)).toEqual([]);
    expect(await validatePackage(bytes, 'Office2013')).toEqual([]);
    expect(await validatePackage(bytes, 'Microsoft365')).toEqual([]);
  });

  test('has the source’s sections, a title on every slide, the disclaimer last', () => {
    const { sections, slides } = readDeck(build());
    expect(sections.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['模型算法发展', '开源', 'AI 芯片与硬件', 'AI 产业与资本', '总结']),
    );
    expect(slides.filter(({ title }) => title.trim() === '')).toEqual([]);
    expect(slides.at(-1)?.paragraphs.join('\n')).toContain('The information in this document may contain predictive statements');
  });
});
