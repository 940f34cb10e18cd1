import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import { layoutForm } from '../../../src/layout/index.js';
import { childrenOf, elementsIn } from '../../../src/lib/xml/tree.js';
import { draft, dress, loadTheme, understand } from '../../../src/pipeline.js';
import type { PaperItem, SlidesScene } from '../../../src/scene/types.js';
import { themeForPrint } from '../../../src/theme/print/theme-for-print.js';
import { root } from '../../support/cli.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { deckOf } from '../../support/pptx/build.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';

/** A text's slides and its article, laid out. */
async function scenesOf(markdown: string): Promise<{ readonly slides: SlidesScene; readonly paper: readonly PaperItem[] }> {
  const env = { world: diskWorld(root), report: () => undefined };
  const theme = await loadTheme(join(root, 'themes/default'), env);
  const drafts = draft(understand(markdown, 'talk.md', {}, env), join(root, 'templates/default'), env);
  if (theme === undefined || drafts === undefined) throw new Error('nothing drafted');
  const material = dress(drafts, theme, [], env);
  const look = themeForPrint(theme, material.deck.meta, env);
  const { pages } = await layoutForm('article', material, look, env);
  return { slides: await material.slides(theme), paper: pages.flatMap(({ items }) => items) };
}

const head = (lang: string): string => `---\ntitle: T\nlang: ${lang}\n---\n\n`;

describe('deck and handout', () => {
  test.each(['en', 'zh-CN', 'zh-Hant', 'ja', 'ko', 'de', 'fr', 'ar', 'nl'])('tell of a code in the same words: %s', async (lang) => {
    const { slides, paper } = await scenesOf(`${head(lang)}## A\n\n[Film](https://youtu.be/Rlp1TdYeutU)\n`);
    const onSlides = slides.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'code' ? [item.alt] : [])));
    const onPaper = paper.flatMap((item) => (item.kind === 'code' ? [item.alt] : []));
    expect(onSlides).toHaveLength(1);
    expect(onPaper).toEqual(onSlides);
  });

  test('show the same columns of code with tabs', async () => {
    const code = 'a\tb\tc\nabcd\tb\nabcde\tb\n\tx';
    const { slides, paper } = await scenesOf(`${head('en')}## A\n\n\`\`\`\n${code}\n\`\`\`\n\n::: notes\n\`\`\`\n${code}\n\`\`\`\n:::\n`);
    const wanted = ['a   b   c', 'abcd    b', 'abcde   b', '    x'];
    const onSlide = slides.pages[1]?.items.flatMap((item) => (item.kind === 'text' ? item.paragraphs : [])) ?? [];
    expect(onSlide.map(({ runs }) => runs.map(({ text }) => text).join(''))).toEqual(expect.arrayContaining(wanted));
    const lines = paper
      .flatMap((item) => (item.kind === 'lines' ? item.lines : []))
      .map(({ spans }) => spans.map(({ text }) => text).join(''));
    expect(lines).toEqual(expect.arrayContaining(wanted));
    expect(lines.join('')).not.toContain('\t');
  });
});

describe('a deck that is read from the right', () => {
  const TABLE = '| أ | ب |\n|---|---|\n| 1 | x |\n\n';

  test('has its tables begin there, cells standing as their heads do', async () => {
    const archive = openArchive(await deckOf(`${head('ar')}## عنوان\n\n${TABLE}`, 'default'));
    const [table] = elementsIn(archive.xmlOf('ppt/slides/slide2.xml'), 'a:tbl');
    if (table === undefined) throw new Error('no table');
    expect(elementsIn(table, 'a:tblPr')[0]?.attributes.rtl).toBe('1');
    // The cells themselves stay in the order in which they are read.
    expect(elementsIn(table, 'a:tc').map(textOf)).toEqual(['أ', 'ب', '1', 'x']);
    expect(elementsIn(table, 'a:pPr').map(({ attributes }) => attributes.algn)).toEqual(['r', 'r', 'r', 'r']);
  });

  test('draws them so, too', async () => {
    const { slides } = await scenesOf(`${head('ar')}## عنوان\n\n${TABLE}`);
    const table = slides.pages[1]?.items.find((item) => item.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    const xs = table.rows.map(({ cells }) => cells.map(({ lines }) => lines[0]?.spans[0]?.x ?? 0));
    for (const [first = 0, second = 0] of xs) expect(first).toBeGreaterThan(second);
  });

  test('and its columns', async () => {
    const columns = ':::: columns\n::: column\nأولا\n:::\n::: column\nثانيا\n:::\n::::\n';
    const { shapes } = readDeck(await deckOf(`${head('ar')}## عنوان\n\n${columns}`, 'default')).slides[1] ?? { shapes: [] };
    const xOf = (words: string): number => shapes.find(({ paragraphs }) => paragraphs.join('').includes(words))?.box?.x ?? -1;
    expect(xOf('أولا')).toBeGreaterThan(xOf('ثانيا'));
  });

  test('only where it is', async () => {
    const archive = openArchive(await deckOf(`${head('en')}## A\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`, 'default'));
    const [properties] = elementsIn(archive.xmlOf('ppt/slides/slide2.xml'), 'a:tblPr');
    expect(properties?.attributes.rtl).toBeUndefined();
    expect(childrenOf(properties ?? { name: '', attributes: {}, children: [] })).toHaveLength(1);
  });
});

test('a picture of an asked size becomes smaller before its slide is divided', async () => {
  const slidesOf = async (height: number) => {
    const markdown = `${head('en')}## A\n\nBefore.\n\n![x](test/gallery/picture.svg){height=${height}}\n\nBehind.\n`;
    const { pages } = (await scenesOf(markdown)).slides;
    return pages.filter(({ title }) => title.startsWith('A')).map(({ items }) => items.find((item) => item.kind === 'image'));
  };
  const tall = await slidesOf(475);
  expect(tall).toHaveLength(1);
  expect(tall[0]?.kind === 'image' ? tall[0].box.height : 0).toBeGreaterThan(150);
  // As asked where there is room: 200 CSS pixels are 150 pt.
  const [small] = await slidesOf(200);
  expect(small?.kind === 'image' ? small.box.height : 0).toBeCloseTo(150, 1);
});

test('numbers of every size make sound charts', async () => {
  const chart = (kind: string, ...values: readonly string[]): string =>
    `## ${kind}\n\n\`\`\`chart ${kind}\nx,y,z\n${values.map((value, i) => `${i},${value},${value}`).join('\n')}\n\`\`\``;
  const values = ['1e308', '1e300', '-1e300', '1e-320', '-0', 'NaN', 'Infinity', '1e400', '0.0000000000000000001', '5'];
  const kinds = [
    'bar',
    'column stacked',
    'column stacked=percent',
    'line min=-1e308 max=1e300',
    'area stacked',
    'scatter xmin=-1e9 xmax=1e9',
    'pie',
  ];
  const texts = kinds.map((kind) => chart(kind, ...(kind === 'pie' ? ['1e300', '1e-320', '5'] : values)));
  const tiny = chart('line', '1e-320', '1e-310');
  expect(checkPackage(await deckOf(`${head('en')}${[...texts, tiny].join('\n\n')}\n`, 'default'))).toEqual([]);
});
