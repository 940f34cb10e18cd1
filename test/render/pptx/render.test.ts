import { describe, expect, test } from 'vitest';
import { makeMatrix } from '../../../src/lib/qr.js';
import { startOf } from '../../../src/lib/span.js';
import { pt, rect } from '../../../src/lib/units.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import type { SlidesScene } from '../../../src/scene/types.js';
import type { Theme } from '../../../src/theme/types.js';
import { safe } from '../../support/links.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { inSlot, page, paragraph, run, sceneOf, textBox } from '../../support/pptx/scene.js';
import { OFFICE_VERSIONS, validatePackage } from '../../support/pptx/validate.js';
import { shippedTheme, strictEnv, themeNames } from '../../support/themes.js';

const at = startOf('talk.md');
const SVG = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#c00"/></svg>',
);

/** A deck with every kind of item and property that a scene can hold. */
async function everything(theme: Theme): Promise<SlidesScene> {
  const matrix = await makeMatrix('https://youtu.be/Rlp1TdYeutU');
  const code = {
    kind: 'code' as const,
    box: rect(780, 120, 110, 110),
    matrix,
    number: 1,
    url: safe('https://youtu.be/Rlp1TdYeutU?t=5&a=b'),
    alt: 'QR code ①: a "title" & more',
    at,
  };
  const image = {
    src: '/home/somebody/secret.svg',
    format: 'svg' as const,
    bytes: SVG,
    width: 40,
    height: 20,
    alt: 'a red bar',
    decorative: false,
  };
  const cell = (text: string) => ({ paragraphs: [paragraph(text, { style: 'table', before: pt(0) })], lines: [], align: 'left' as const });
  const table = {
    kind: 'table' as const,
    box: rect(60, 200, 400, 60),
    columns: [pt(200), pt(200)],
    scale: 0.9,
    at,
    rows: [
      { height: pt(30), head: true, band: 0, cells: [cell('模型'), cell('发布')] },
      { height: pt(30), head: false, band: 0, cells: [cell('GPT-3'), cell('2020')] },
    ],
  };
  const runs = [
    run('plain '),
    run('bold', { bold: true }),
    run('italic', { italic: true }),
    run('code', { mono: true }),
    run('2', { script: 'super' }),
    run('\n'),
    run('中文', { strike: true, highlight: { role: 'accent2', lighter: 0.6 } }),
    run('link', { link: { kind: 'url', url: safe('https://example.org/?a=1&b="2"') } }),
    run('there', { link: { kind: 'page', page: 1 } }),
  ];
  const numbered = (number: number) => paragraph(`step ${number}`, { level: 0, bullet: { kind: 'number', number } });
  return sceneOf(
    theme,
    [
      page(1, 'cover', [inSlot(theme, 'cover', 'title', [paragraph('A & B <c> "d"', { style: 'coverTitle', before: pt(0) })])]),
      page(
        2,
        'content',
        [
          inSlot(theme, 'content', 'title', [paragraph('标题', { style: 'title', before: pt(0) })]),
          inSlot(
            theme,
            'content',
            'body',
            [
              paragraph(runs),
              paragraph('item', { level: 0 }),
              paragraph('deeper', { level: 1 }),
              numbered(1),
              numbered(2),
              paragraph('more', { level: 0, bullet: { kind: 'none' } }),
              numbered(3),
              paragraph([]),
            ],
            { scale: 0.85, tighter: 0.1 },
          ),
          inSlot(theme, 'content', 'page', [paragraph('2', { style: 'footer', before: pt(0) })]),
        ],
        {
          notes: [
            {
              kind: 'paragraph',
              text: [
                { text: 'say ', at },
                { text: 'this', bold: true, at },
                { text: 'there', link: safe('https://example.org'), at },
              ],
              at,
            },
          ],
        },
      ),
      page(
        3,
        'content-codes',
        [
          inSlot(theme, 'content-codes', 'title', [paragraph('Codes', { style: 'title', before: pt(0) })]),
          inSlot(theme, 'content-codes', 'body', [paragraph('Text')], { inherits: false, box: rect(48, 120, 300, 60) }),
          table,
          { kind: 'image', box: rect(60, 300, 80, 40), image, at },
          { kind: 'image', box: rect(160, 300, 80, 40), image, at },
          code,
          { ...code, box: rect(780, 300, 110, 110) },
          textBox([60, 380, 300, 80], [paragraph('let x = 1', { style: 'code', before: pt(0) })], {
            style: 'code',
            fill: { role: 'lt2' },
            bar: { role: 'accent1' },
          }),
          {
            kind: 'shape',
            shape: { kind: 'line', from: [pt(60), pt(480)], to: [pt(300), pt(470)], stroke: { role: 'accent1' }, width: pt(1) },
          },
        ],
        { hidden: true },
      ),
    ],
    {
      sections: [
        { title: '开始', first: 0 },
        { title: 'Next', first: 1 },
      ],
    },
  );
}

describe.each(themeNames)('a deck in the theme %s', (name) => {
  const theme = shippedTheme(name);

  test('is sound', async () => {
    const bytes = await renderPptx(await everything(theme), theme, strictEnv);
    expect(checkPackage(bytes)).toEqual([]);
  });

  test.each(OFFICE_VERSIONS)('satisfies the Open XML SDK as %s', async (version) => {
    const bytes = await renderPptx(await everything(theme), theme, strictEnv);
    expect(await validatePackage(bytes, version)).toEqual([]);
  });

  test('is the same file twice', async () => {
    const first = await renderPptx(await everything(theme), theme, strictEnv);
    const second = await renderPptx(await everything(theme), theme, strictEnv);
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  test('has titles and text in the layout’s own placeholders, without geometry or looks of its own', async () => {
    const bytes = await renderPptx(await everything(theme), theme, strictEnv);
    const slide = openArchive(bytes).xmlOf('ppt/slides/slide2.xml');
    const [title] = elementsIn(slide, 'p:sp');
    if (title === undefined) throw new Error('no shape');
    expect(elementsIn(title, 'p:spPr')[0]?.children).toEqual([]);
    expect(elementsIn(title, 'a:pPr')).toEqual([{ name: 'a:pPr', attributes: {}, children: [] }]);
    expect(elementsIn(title, 'a:rPr')[0]?.attributes).toEqual({ lang: 'zh-CN', altLang: 'en-US', dirty: '0' });
  });

  test('shows what fitting chose as soon as it is opened', async () => {
    const bytes = await renderPptx(await everything(theme), theme, strictEnv);
    const fits = elementsIn(openArchive(bytes).xmlOf('ppt/slides/slide2.xml'), 'a:normAutofit').map(({ attributes }) => attributes);
    expect(fits).toContainEqual({ fontScale: '85000', lnSpcReduction: '10000' });
  });
});

test('a deck says what the scene says', async () => {
  const theme = shippedTheme('default');
  const deck = readDeck(await renderPptx(await everything(theme), theme, strictEnv));
  expect(deck.sections).toEqual([
    { name: '开始', slides: 1 },
    { name: 'Next', slides: 2 },
  ]);
  expect(deck.slides.map(({ title }) => title)).toEqual(['A & B <c> "d"', '标题', 'Codes']);
  expect(deck.slides.map(({ hidden }) => hidden)).toEqual([false, false, true]);
  expect(deck.slides[1]?.notes).toEqual(['say thisthere']);
  expect(deck.slides[1]?.links).toEqual(['https://example.org/?a=1&b=%222%22', 'slide 1']);
  expect(deck.slides[2]?.links).toEqual(['https://youtu.be/Rlp1TdYeutU?t=5&a=b', 'https://youtu.be/Rlp1TdYeutU?t=5&a=b']);
  expect(deck.slides[2]?.shapes.find(({ name }) => name === 'QR code ①')?.alt).toBe('QR code ①: a "title" & more');
});

test('each distinct picture is in the file once', async () => {
  const theme = shippedTheme('default');
  const { names } = openArchive(await renderPptx(await everything(theme), theme, strictEnv));
  const onLayouts = new Set(
    [...theme.layouts.values()].flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'picture' ? [shape.bytes] : []))),
  ).size;
  // The picture and the code, each as PNG and SVG; the theme's own likewise.
  expect(names.filter((name) => name.startsWith('ppt/media/')).length).toBeLessThanOrEqual(4 + 2 * onLayouts);
});

test('the slide number is a field', async () => {
  const theme = shippedTheme('default');
  const archive = openArchive(await renderPptx(await everything(theme), theme, strictEnv));
  const fields = elementsIn(archive.xmlOf('ppt/slides/slide2.xml'), 'a:fld');
  expect(fields.map((field) => [field.attributes.type, textOf(field)])).toEqual([['slidenum', '2']]);
});
