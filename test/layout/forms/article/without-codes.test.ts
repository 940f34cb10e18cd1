import { describe, expect, test } from 'vitest';
import { handoutOf, THEMES } from '../../../support/pdf/build.js';
import { formOf } from '../../../support/pdf/forms.js';
import { type ReadPage, readPdf } from '../../../support/pdf/reader.js';

const MM = 72 / 25.4;
const han = '湿地被称为地球之肾，它能够涵养水源、调节洪水、净化水质，并为众多野生动植物提供栖息地。'.repeat(6);
const film = '（<https://youtu.be/Rlp1TdYeutU>）';
const table = (words: string): string => `|甲|乙|丙|\n|---|---|---|\n|一|${words}|三|\n`;
const content = (print: string, more = ''): string =>
  `---\ntitle: 城市湿地公园导览\nlang: zh-CN\nprint: ${print}\ndisclaimer: false\n---\n\n# 甲\n\n## 乙\n\n${han}\n\n${han}\n\n## 丙\n\n${han}${more}\n`;

/** White at the left and right of what is read on a page. */
const white = ({ lines, width }: ReadPage): readonly [number, number] => [
  Math.min(...lines.map(({ x }) => x)),
  width - Math.max(...lines.map(({ right }) => right)),
];

/** Lines of text, without heads and feet. */
const bodyOf = ({ lines }: ReadPage): readonly string[] => lines.filter(({ size }) => Math.abs(size - 10.5) < 0.2).map(({ text }) => text);

describe.each(THEMES)('an article without codes in %s', (theme) => {
  test.each([
    ['{paper: A4}', 34],
    ['{paper: A5, duplex: true}', 32],
    ['{paper: Letter, ink-saver: true}', 34],
    ['{paper: A4, orientation: landscape}', 36],
    ['{paper: A6}', 20],
    ['{paper: A4, margins: 20mm}', 45],
    ['{paper: A4, orientation: landscape, margins: 15mm}', 46],
  ])('on %s has its text in the middle, in lines that can be read', async (print, least) => {
    const { bytes } = await handoutOf(content(print), theme);
    const { pages } = await readPdf(bytes);
    for (const page of pages) {
      const [left, right] = white(page);
      expect(Math.abs(left - right)).toBeLessThan(3);
    }
    const longest = Math.max(...pages.flatMap(({ lines }) => lines.map(({ text }) => text.length)));
    expect(longest).toBeGreaterThanOrEqual(least);
    expect(longest).toBeLessThanOrEqual(print.includes('margins') ? 50 : 40);
  });

  test('keeps the gutter at the fold', async () => {
    const { pages } = await readPdf((await handoutOf(content('{duplex: true, gutter: 8mm}'), theme)).bytes);
    for (const [i, page] of pages.entries()) {
      const [left, right] = white(page);
      expect((i % 2 === 0 ? left - right : right - left) / MM).toBeCloseTo(8, 0);
    }
  });

  test('breaks its lines as it does with a code beside them', async () => {
    const [without, beside] = await Promise.all(['', `\n\n## 丁\n\n字${film}`].map((more) => handoutOf(content('{}', more), theme)));
    const [bare, railed] = await Promise.all([without, beside].map(async (made) => readPdf(made?.bytes ?? new Uint8Array())));
    expect(bare?.pages[1]?.lines.length).toBeGreaterThan(15);
    expect(bodyOf(railed?.pages[1] as ReadPage)).toEqual(expect.arrayContaining([...bodyOf(bare?.pages[1] as ReadPage)]));
  });

  test('lets a table take the white on both sides where its rows then stand on one line', async () => {
    const { pages } = await readPdf((await handoutOf(content('{}', `\n\n${table('静水'.repeat(20))}`), theme)).bytes);
    const page = pages.find(({ lines }) => lines.some(({ text }) => text.includes('静水'))) as ReadPage;
    expect(page.lines.filter(({ text }) => text.includes('静水'))).toHaveLength(1);
    const text = page.lines.filter(({ text: line }) => line.startsWith('湿地'));
    expect(Math.min(...page.fills.map(({ left }) => left))).toBeLessThan(Math.min(...text.map(({ x }) => x)) - 1);
  });
});

test('notes without codes stand in the middle', async () => {
  const { bytes } = await formOf(content('{}', `\n\n::: notes\n${han}\n:::`), 'notes');
  const [, , , page] = (await readPdf(await bytes())).pages;
  const [left, right] = white(page as ReadPage);
  expect(Math.abs(left - right)).toBeLessThan(3);
});

test('a title on a cover that would leave a character to its last line is set a little smaller', async () => {
  const { pages } = await readPdf((await handoutOf(content('{}'), 'corporate')).bytes);
  expect(pages[0]?.lines.map(({ text }) => text)).toContain('城市湿地公园导览');
});
