import { describe, expect, test } from 'vitest';
import { renderPdf } from '../../../../src/render/pdf/index.js';
import type { PaperItem } from '../../../../src/scene/types.js';
import { paperEnv, sceneOf } from '../../../support/pdf/build.js';
import { readPdf, type StructNode } from '../../../support/pdf/reader.js';
import { between, seeded } from '../../../support/random.js';
import { tinyPng } from '../../../support/tiny-pictures.js';

const head = '---\ntitle: t\nlang: en\ndisclaimer: false\n---\n\n## s\n\n';

type Figure = PaperItem & { readonly kind: 'image' };

interface Shown {
  readonly page: number;
  readonly figure: Figure;
}

/** Sizes in pixels → the figures on paper, of pictures called a.png, b.png … */
async function shown(markdown: string, sizes: readonly (readonly [number, number])[], theme = 'default'): Promise<readonly Shown[]> {
  const pictures = Object.fromEntries(sizes.map(([width, height], i) => [`${nameOf(i)}.png`, tinyPng(width, height)]));
  const { scene } = await sceneOf(head + markdown, theme, paperEnv(pictures));
  return scene.pages.flatMap(({ number, items }) =>
    items.flatMap((item) => (item.kind === 'image' && item.image.src.endsWith('.png') ? [{ page: number, figure: item }] : [])),
  );
}

const nameOf = (i: number): string => String.fromCharCode(97 + i);
const paragraph = (count: number, title = ''): string =>
  Array.from({ length: count }, (_, i) => `![${nameOf(i)}](${nameOf(i)}.png${title})`).join(' ');
const boxes = (all: readonly Shown[]) => all.map(({ figure }) => figure.box);

describe('pictures of one paragraph', () => {
  test.each(['default', 'corporate'])('stand side by side, one height, none larger than alone (%s)', async (theme) => {
    const [a, b, c] = boxes(
      await shown(
        paragraph(3),
        [
          [1500, 1000],
          [1000, 1500],
          [1200, 1200],
        ],
        theme,
      ),
    );
    expect([b?.y, c?.y]).toEqual([a?.y, a?.y]);
    expect([b?.height, c?.height]).toEqual([a?.height, a?.height]);
    expect(b?.x).toBeGreaterThan((a?.x ?? 0) + (a?.width ?? 0));
    expect(c?.x).toBeGreaterThan((b?.x ?? 0) + (b?.width ?? 0));
  });

  test('go on in further rows rather than get too small to be seen', async () => {
    const four = boxes(
      await shown(
        paragraph(4),
        Array.from({ length: 4 }, () => [1500, 1000] as const),
      ),
    );
    expect(new Set(four.map(({ x }) => x)).size).toBe(2);
    expect(new Set(four.map(({ y }) => y)).size).toBe(2);
    for (const { width } of four) expect(width).toBeGreaterThan(120);
  });

  test('a small one keeps its own size and stands on the same foot', async () => {
    const [small, large] = boxes(
      await shown(paragraph(2), [
        [80, 60],
        [1920, 1080],
      ]),
    );
    expect([small?.width, small?.height]).toEqual([expect.closeTo(60, 5), expect.closeTo(45, 5)]);
    expect((small?.y ?? 0) + (small?.height ?? 0)).toBeCloseTo((large?.y ?? 0) + (large?.height ?? 0), 3);
  });

  test('what was asked for is kept to: two halves share a row, three of 60 % have a row each', async () => {
    const sized = (share: string, count: number) =>
      Array.from({ length: count }, (_, i) => `![x](${nameOf(i)}.png){width=${share}}`).join('\n');
    const land = Array.from({ length: 3 }, () => [1500, 1000] as const);
    expect(new Set(boxes(await shown(sized('50%', 2), land)).map(({ y }) => y)).size).toBe(1);
    const large = boxes(await shown(sized('60%', 3), land));
    expect(new Set(large.map(({ x }) => x)).size).toBe(1);
  });

  test('those that fill their cells have one shape', async () => {
    const [a, b] = boxes(
      await shown('![a](a.png){.cover} ![b](b.png){.cover}', [
        [1500, 1000],
        [1000, 1500],
      ]),
    );
    expect([b?.width, b?.height, b?.y]).toEqual([expect.closeTo(a?.width ?? 0, 3), a?.height, a?.y]);
  });

  test('in lists too, and of several backgrounds that say something', async () => {
    const land = [
      [1500, 1000],
      [1500, 1000],
    ] as const;
    for (const markdown of [`- words ${paragraph(2)}`, '![bg The sea](a.png)\n![bg The shore](b.png)\n\nwords']) {
      const [a, b] = boxes(await shown(markdown, land));
      expect(b?.y, markdown).toBe(a?.y);
    }
  });

  test('each has its caption below it, and is read before it; descriptions stay', async () => {
    const env = paperEnv({ 'a.svg': drawing(300, 200), 'b.svg': drawing(200, 300) });
    const { scene, look } = await sceneOf(`${head}![One](a.svg "Caption of one") ![Two](b.svg "Caption of two")`, 'default', env);
    const pdf = await readPdf(await renderPdf(scene, look, env));
    const items = scene.pages.flatMap((page) => page.items);
    const boxes = items.flatMap((item) => (item.kind === 'image' ? [item.box] : []));
    const captions = items.flatMap((item) => (item.kind === 'lines' && item.tag === 'Caption' ? item.lines : []));
    expect(captions.map(({ spans }) => spans[0]?.x)).toEqual(boxes.map(({ x }) => x));
    for (const { top } of captions) expect(top).toBeGreaterThan(Math.max(...boxes.map(({ y, height }) => y + height)));
    expect(pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('')).toMatch(/Caption of one.*Caption of two/);
    const order = pdf.pages.flatMap(({ structure }) => told(structure));
    expect(order.filter((one) => /^(Figure|Caption)/.test(one))).toEqual(['Figure One', 'Caption', 'Figure Two', 'Caption']);
  });

  test('the code of a video that a picture leads to stands in the rail', async () => {
    const env = paperEnv({ 'a.png': tinyPng(1500, 1000), 'b.png': tinyPng(1000, 1500) });
    const { scene } = await sceneOf(`${head}[![One](a.png)](https://youtu.be/Rlp1TdYeutU) ![Two](b.png)`, 'default', env);
    expect(scene.pages.flatMap(({ items }) => items.filter(({ kind }) => kind === 'code'))).toHaveLength(1);
  });

  test('paragraphs of their own stay below one another', async () => {
    const [a, b] = boxes(
      await shown('![a](a.png)\n\n![b](b.png)', [
        [600, 300],
        [600, 300],
      ]),
    );
    expect(b?.y).toBeGreaterThan((a?.y ?? 0) + (a?.height ?? 0));
  });
});

const drawing = (width: number, height: number): Uint8Array =>
  new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="90" height="90"/></svg>`,
  );

const told = (node: StructNode | null | undefined): readonly string[] =>
  node === null || node === undefined
    ? []
    : [node.alt === undefined ? node.role : `${node.role} ${node.alt}`, ...(node.children ?? []).flatMap((child) => told(child))];

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
  'whatever their number and shapes: in order, apart, none larger than its pixels at 96 to the inch (%i)',
  async (seed) => {
    const random = seeded(seed);
    const sizes = Array.from({ length: between(random, 2, 14) }, () => [between(random, 20, 2400), between(random, 20, 2400)] as const);
    const all = await shown(paragraph(sizes.length, ' "words below"'), sizes, seed % 2 === 0 ? 'default' : 'corporate');
    expect(all.map(({ figure }) => figure.image.alt)).toEqual(sizes.map((_, i) => nameOf(i)));
    for (const [i, { page, figure }] of all.entries()) {
      const { box } = figure;
      const [width, height] = sizes[i] ?? [0, 0];
      expect(box.width).toBeLessThanOrEqual(width * 0.75 + 0.01);
      expect(box.height / height).toBeCloseTo(box.width / width, 5);
      const next = all[i + 1];
      if (next?.page !== page) continue;
      expect(next.figure.box.x >= box.x + box.width - 0.01 || next.figure.box.y >= box.y + box.height - 0.01).toBe(true);
    }
  },
);
