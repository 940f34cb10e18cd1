import { describe, expect, test } from 'vitest';
import { parseColour } from '../../../src/lib/colour.js';
import { pt, rect } from '../../../src/lib/units.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import type { LineSpan, PaperItem, PaperScene, PaperTag } from '../../../src/scene/types.js';
import { faceId } from '../../../src/theme/fonts.js';
import type { BundledFamily, Shape } from '../../../src/theme/types.js';
import { safe } from '../../support/links.js';
import { paperEnv, shippedTheme } from '../../support/pdf/build.js';
import { readPdf } from '../../support/pdf/reader.js';

const at = { file: 'lecture.md', line: 1, column: 1 };
const black = { role: 'dk1' } as const;
const fill = parseColour('3366CC') ?? black;

const span = (text: string, x: number, width: number, more: Partial<LineSpan> = {}): LineSpan => ({
  text,
  x: pt(x),
  width: pt(width),
  face: faceId('noto-sans-sc', false, false),
  size: pt(12),
  colour: black,
  ...more,
});
const lines = (baseline: number, spans: readonly LineSpan[], tag: PaperTag = 'P'): PaperItem => ({
  kind: 'lines',
  tag,
  at,
  lines: [{ top: pt(baseline - 12), baseline: pt(baseline), height: pt(18), spans }],
});
const shape = (one: Shape): PaperItem => ({ kind: 'shape', tag: 'Artifact', shape: one });
async function render(items: readonly (readonly PaperItem[])[], meta: Partial<PaperScene['meta']> = {}) {
  const env = paperEnv();
  const scene: PaperScene = {
    meta: { title: 'R&D <1>', lang: 'zh-CN', vars: {}, at: () => at, ...meta },
    size: { width: pt(595), height: pt(842) },
    pages: items.map((page, i) => ({ number: i + 1, items: page })),
    outline: [{ title: '一', page: 1, top: pt(100), children: [{ title: '二', page: items.length, top: pt(200), children: [] }] }],
  };
  const bytes = await renderPdf(scene, shippedTheme('default', env), env);
  return { bytes, env, pdf: await readPdf(bytes) };
}

describe('text', () => {
  test('stands on its baseline at its x, and reads as it was written', async () => {
    const { pdf } = await render([
      [lines(100, [span('中文，', 60, 36), span('Latin “ü”', 96, 50, { face: faceId('carlito', false, false) })])],
    ]);
    const [first, second] = pdf.pages[0]?.lines ?? [];
    expect(first?.text).toMatch(/^中文，Latin\s*“ü”$/);
    expect(first?.baseline).toBeCloseTo(100, 2);
    expect(first?.x).toBeCloseTo(60, 2);
    expect(second).toBeUndefined();
  });

  test.each(['carlito', 'gelasio', 'arimo', 'jetbrains-mono', 'noto-sans-sc'] as const)(
    '%s keeps its letters in all cuts',
    async (family: BundledFamily) => {
      const words = 'Ägypten fi 0123 “x” — é';
      const cuts = [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const;
      const items = cuts.map(([bold, italic], i) => lines(100 + 30 * i, [span(words, 60, 120, { face: faceId(family, bold, italic) })]));
      const { pdf } = await render([items]);
      expect(pdf.pages[0]?.lines.map(({ text }) => text.replace(/\s/g, ''))).toEqual(cuts.map(() => words.replace(/\s/g, '')));
    },
  );

  test('two characters with one outline are both copied out as written', async () => {
    const { pdf } = await render([[lines(100, [span('一⼀', 60, 24)])]]);
    expect(pdf.pages[0]?.lines[0]?.text).toBe('一⼀');
  });

  test('a span wider than its letters is spaced evenly', async () => {
    const { pdf } = await render([[lines(100, [span('中文排版', 60, 51)]), lines(130, [span('中文排版', 60, 48)])]]);
    const [wide, plain] = pdf.pages[0]?.lines ?? [];
    // pdf.js leaves out the space behind the last one.
    expect((wide?.right ?? 0) - (plain?.right ?? 0)).toBeCloseTo(2.25, 1);
  });

  test('a character that no font has does no harm', async () => {
    const { pdf } = await render([[lines(100, [span('前\u{1F600}\u200d\u{E0101}后', 60, 48)])]]);
    expect(pdf.pages[0]?.lines.map(({ text }) => text).join('')).toMatch(/^前.*后$/u);
  });

  test.each(['plain', 'a (b) \\\\ c)(', '中文（括号）', 'ümlaut\\n(', '🎞 \\\\(', 'Ā\\u0128\\u0929\\u5c28'])(
    'a link says its words, whatever they are: %j',
    async (words) => {
      const link = { kind: 'page', page: 1, top: pt(0) } as const;
      const { pdf } = await render([[lines(100, [span(words, 60, 90, { link })])]]);
      expect(pdf.pages[0]?.links.map(({ contents }) => contents)).toEqual([words]);
    },
  );

  test('links carry their address as ASCII and say where they lead', async () => {
    const link = { kind: 'url', url: safe('https://example.com/ü?a=1&b=(2)') } as const;
    const { pdf } = await render([
      [lines(100, [span('前', 60, 12), span('链接', 72, 24, { link })])],
      [lines(100, [span('回', 60, 12, { link: { kind: 'page', page: 1, top: pt(90) } })])],
    ]);
    expect(pdf.pages[0]?.links).toMatchObject([{ url: 'https://example.com/%C3%BC?a=1&b=(2)', contents: link.url }]);
    expect(pdf.pages[0]?.links[0]?.left).toBeCloseTo(72, 2);
    expect(pdf.pages[1]?.links).toMatchObject([{ page: 1, contents: '回' }]);
    expect(pdf.pages[1]?.links[0]?.y).toBeCloseTo(90, 2);
  });
});

test('shapes lie where they should', async () => {
  const { pdf } = await render([
    [
      shape({ kind: 'rect', box: rect(10, 20, 30, 40), fill }),
      shape({ kind: 'rect', box: rect(100, 20, 30, 40), fill, radius: pt(5), opacity: 0.5 }),
    ],
  ]);
  expect(pdf.pages[0]?.fills[0]).toMatchObject({ left: 10, right: 40, colour: '#3366cc' });
  expect(pdf.pages[0]?.fills[0]?.top).toBeCloseTo(20, 3);
  expect(pdf.pages[0]?.fills).toHaveLength(1);
});

describe('the document', () => {
  test('names itself in information dictionary and XMP alike, whatever the characters', async () => {
    const { pdf } = await render([[lines(100, [span('文', 60, 12)])]], { author: 'A & B', date: '2022年12月' });
    expect(pdf.info).toMatchObject({ Title: 'R&D <1>', Author: 'A & B', CreationDate: 'D:20221201000000Z', ModDate: 'D:20221201000000Z' });
    expect(pdf.xmp('dc:title')).toBe('R&D <1>');
    expect(pdf.xmp('xmp:createdate')).toBe('2022-12-01T00:00:00Z');
  });

  test('says that it is PDF/UA-1, and PDF/A-2b where that is asked for', async () => {
    const items = [[lines(100, [span('文', 60, 12)])]];
    const [plain, archive] = [await render(items), await render(items, { pdfA: true })];
    expect([plain, archive].map(({ pdf }) => pdf.xmp('pdfuaid:part'))).toEqual(['1', '1']);
    expect([plain, archive].map(({ pdf }) => pdf.xmp('pdfaid:part') ?? null)).toEqual([null, '2']);
    expect(archive.pdf.xmp('pdfaid:conformance')).toBe('B');
    expect(Buffer.from(archive.bytes).toString('latin1')).toContain('/OutputIntents');
  });

  test('has bookmarks that open to their first level, and counts them', async () => {
    const { pdf, bytes } = await render([[lines(100, [span('文', 60, 12)])], []]);
    expect(pdf.outline).toEqual([{ title: '一', page: 1, children: [{ title: '二', page: 2, children: [] }] }]);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/Count 1\n\/First/);
  });
});
