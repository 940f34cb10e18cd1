import { describe, expect, test } from 'vitest';
import { handoutOf, THEMES } from '../../../support/pdf/build.js';
import { readPdf, type StructNode } from '../../../support/pdf/reader.js';
import { deckOf } from '../../../support/pptx/build.js';
import { readDeck } from '../../../support/pptx/read.js';

const FRONT = '---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n# S\n\n## Slide\n\n';
const CHART =
  '```chart column title="Sales of the year" y="Million" caption="Counted twice" labels\nRegion,2021,2022\nNorth,12,14\n华南,30,45\n```';

/** A leaf is content without children. */
const nodesOf = (node: StructNode): readonly StructNode[] => [node, ...(node.children ?? []).flatMap(nodesOf)];

describe.each(THEMES)('a chart on paper in the theme %s', async (theme) => {
  const { bytes, messages } = await handoutOf(FRONT + CHART, theme);
  const pdf = await readPdf(bytes);

  test('is a figure whose alternative tells the numbers', () => {
    expect(messages).toEqual([]);
    const figures = pdf.pages.flatMap(({ structure }) =>
      structure === null ? [] : nodesOf(structure).filter(({ role }) => role === 'Figure'),
    );
    expect(figures.map(({ alt }) => alt).filter((alt) => alt !== 'Corporate')).toEqual([
      'Column chart “Sales of the year”: 2021: North 12, 华南 30; 2022: North 14, 华南 45',
    ]);
  });

  test('has words that can be read, within the page', () => {
    const lines = pdf.pages.flatMap((page) => page.lines.map((line) => ({ ...line, page })));
    const words = lines.map(({ text }) => text).join(' ');
    for (const word of ['Sales of the year', 'Million', 'North', '华南', '2021', '2022', '45', 'Counted twice'])
      expect(words).toContain(word);
    expect(lines.filter(({ x, right, page }) => x < 0 || right > page.width)).toEqual([]);
  });
});

test('charts stand in lists, columns and quotes', async () => {
  const inside = CHART.split('\n');
  const body = [
    ...['- item', '', ...inside.map((line) => `  ${line}`)],
    ...['', ':::: columns', '::: column', ...inside, ':::', '::: column', 'Text', ':::', '::::', ''],
    ...inside.map((line) => `> ${line}`),
  ].join('\n');
  const { bytes, messages } = await handoutOf(FRONT + body);
  expect(messages).toEqual([]);
  const { pages } = await readPdf(bytes);
  const figures = pages.flatMap(({ structure }) => (structure === null ? [] : nodesOf(structure).filter(({ role }) => role === 'Figure')));
  expect(figures).toHaveLength(3);
});

test.each([
  ['zh-TW', '直條圖「Sales of the year」'],
  ['ja', '縦棒グラフ「Sales of the year」'],
  ['ko-KR', '세로 막대형 차트 “Sales of the year”'],
  ['de-AT', 'Säulendiagramm „Sales of the year“'],
])('in %s a chart is %s to who can’t see it, in deck and handout', async (lang, words) => {
  const content = FRONT.replace('lang: en', `lang: ${lang}`) + CHART;
  const pdf = await readPdf((await handoutOf(content, 'default')).bytes);
  const printed = pdf.pages.flatMap(({ structure }) => (structure === null ? [] : nodesOf(structure))).flatMap(({ alt }) => alt ?? []);
  const shown = readDeck(await deckOf(content, 'default')).slides.flatMap(({ shapes }) => shapes.flatMap(({ alt }) => alt ?? []));
  const told = `${words}: 2021: North 12, 华南 30; 2022: North 14, 华南 45`;
  expect(printed).toContain(told);
  expect(shown).toContain(told);
});
