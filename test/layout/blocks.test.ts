import { describe, expect, test } from 'vitest';
import { blocksOf, faultsOf, inSlot, scenesOf, slide, textsOf, wordsOf } from '../support/scenes.js';
import { bodies, bullets, lorem, squeezed, table, theme, themes } from '../support/slide-texts.js';

describe('blocks', () => {
  test('a table of 40 rows goes on, its head repeated, its bands counted through, its columns alike', async () => {
    for (const one of themes) {
      const { scene } = await scenesOf(one, slide({ slots: { body: table(40) } }));
      const tables = scene.pages.flatMap((page) => page.items.filter((item) => item.kind === 'table'));
      expect(tables.length).toBe(scene.pages.length);
      expect(tables.length).toBeGreaterThan(1);
      for (const item of tables)
        expect(item.rows[0]).toMatchObject({ head: true, cells: [{ align: 'left' }, { align: 'center' }, { align: 'right' }] });
      expect(tables.flatMap(({ rows }) => rows.filter(({ head }) => !head).map(({ band }) => band))).toEqual(
        Array.from({ length: 40 }, (_, i) => i),
      );
      for (const { columns } of tables)
        for (const [i, width] of columns.entries()) expect(width).toBeCloseTo(tables[0]?.columns[i] ?? 0, 6);
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('a table cell higher than a slide is continued in a further row', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: `| a | b |\n| - | - |\n| x | ${lorem(5000)} |` } }));
    expect(faultsOf(scene)).toEqual([]);
    expect(squeezed(bodies(scene.pages))).toContain(squeezed(lorem(60)));
    const cells = scene.pages.flatMap((page) =>
      page.items.flatMap((item) =>
        item.kind === 'table'
          ? item.rows
              .filter(({ head }) => !head)
              .map(({ cells: [, second] }) => second?.paragraphs[0]?.runs.map(({ text }) => text).join('') ?? '')
          : [],
      ),
    );
    expect(squeezed(cells.join(''))).toBe(squeezed(lorem(5000)));
  });

  test('code of 200 lines: coloured, in one size, no line alone, nothing lost', async () => {
    const source = Array.from(
      { length: 200 },
      (_, i) => `const value${i} = "text ${i}"; // ${'long comment '.repeat(i % 17 === 0 ? 12 : 1)}`,
    ).join('\n');
    for (const one of themes) {
      const { scene } = await scenesOf(one, slide({ slots: { body: `\`\`\`js {2}\n${source}\n\`\`\`` } }));
      const items = scene.pages.flatMap((page) => textsOf(page).filter(({ style }) => style === 'code'));
      expect(new Set(items.map(({ scale }) => scale)).size).toBe(1);
      expect(squeezed(items.map(wordsOf).join('\n'))).toBe(squeezed(source));
      expect(items[0]?.paragraphs[0]?.runs.find(({ text }) => text === 'const')?.colour).toEqual(one.code.tokens.keyword);
      expect(items[0]?.paragraphs[1]?.runs[0]?.highlight).toEqual(one.code.highlightFill);
      expect(items.every(({ fill }) => fill === one.code.fill)).toBe(true);
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('a box of code is as high as LibreOffice sets its lines without Consolas: 1.2 of their size', async () => {
    const text = Array.from({ length: 20 }, (_, i) => `print(${i})`).join('\n');
    const { scene } = await scenesOf(theme, slide({ slots: { body: `\`\`\`python\n${text}\n\`\`\`` } }));
    const code = scene.pages.flatMap(textsOf).filter(({ style }) => style === 'code');
    expect(code.length).toBeGreaterThan(0);
    for (const { box, inset, lines, scale, tighter } of code) {
      const pitch = 1.2 * theme.text.code.size * scale * (theme.text.code.leading - tighter);
      expect(box.height).toBeGreaterThanOrEqual(lines.length * pitch + 2 * inset - 1e-6);
    }
  });

  test('a picture: natural size where there is room, beside the text it belongs to, with its caption', async () => {
    const { scene } = await scenesOf(
      theme,
      slide({ slots: { body: '![sun](picture.svg "图 1：山与太阳")' } }),
      slide({ slots: { body: `${bullets(4)}\n\n![sun](picture.svg)` } }),
      slide({ slots: { body: `${bullets(3, 10)}\n\n![sun](picture.svg){width=30%}\n\nafter` } }),
    );
    expect(faultsOf(scene)).toEqual([]);
    const images = scene.pages.map((page) => page.items.find((item) => item.kind === 'image'));
    for (const image of images)
      if (image?.kind === 'image') expect(image.box.width / image.box.height).toBeCloseTo(image.image.width / image.image.height, 2);
    const [first, second, third] = scene.pages;
    expect(first === undefined ? [] : textsOf(first).map(wordsOf)).toContain('图 1：山与太阳');
    const beside = inSlot(second, 'body');
    expect(images[1]?.box.x).toBeGreaterThan((beside?.box.x ?? 0) + (beside?.box.width ?? 0));
    expect(images[2]?.box.width).toBeCloseTo(
      0.3 * (theme.layouts.get('content')?.slots.find(({ name }) => name === 'body')?.box.width ?? 0),
      1,
    );
    expect(third === undefined ? [] : textsOf(third).map(wordsOf)).toContain('after');
  });

  test.each([
    ['without captions', ''],
    ['with captions', ' "a caption of some length"'],
  ])('pictures of different shapes, %s, stand in a row of one height, as close as others', async (_, caption) => {
    const shapes = [
      { width: 600, height: 1200 },
      { width: 900, height: 900 },
      { width: 1600, height: 900 },
    ];
    const blocks = blocksOf(Array.from(shapes, () => `![sun](picture.svg${caption})`).join('\n\n')).map((block, i) =>
      block.kind === 'image' ? { ...block, image: { ...block.image, ...shapes[i] } } : block,
    );
    const { scene } = await scenesOf(theme, slide({ slots: { body: blocks } }));
    expect(faultsOf(scene)).toEqual([]);
    const boxes = scene.pages[0]?.items.flatMap((item) => (item.kind === 'image' ? [item.box] : [])) ?? [];
    expect(boxes).toHaveLength(3);
    for (const [i, { y, width, height }] of boxes.entries()) {
      expect(y).toBeCloseTo(boxes[0]?.y ?? 0, 3);
      expect(height).toBeCloseTo(boxes[0]?.height ?? 0, 3);
      expect(width / height).toBeCloseTo((shapes[i]?.width ?? 0) / (shapes[i]?.height ?? 1), 3);
    }
    const gaps = boxes.slice(1).map(({ x }, i) => x - (boxes[i]?.x ?? 0) - (boxes[i]?.width ?? 0));
    if (caption === '') for (const gap of gaps) expect(gap).toBeCloseTo(theme.spacing.gutter, 3);
    const room = theme.layouts.get('content')?.slots.find(({ name }) => name === 'body')?.box.width ?? 0;
    expect(boxes.reduce((sum, { width }) => sum + width, 0)).toBeGreaterThan(0.9 * (room - 2 * theme.spacing.gutter));
  });

  test('quotes have a bar, rules a line, footnotes their number', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: 'Text.\n\n> Said so.\n\n***\n\nMore.' } }));
    const [page] = scene.pages;
    expect(page?.items.find((item) => item.kind === 'text' && item.bar !== undefined)).toMatchObject({ style: 'quote' });
    expect(page?.items.some((item) => item.kind === 'shape')).toBe(true);
    expect(faultsOf(scene)).toEqual([]);
  });
});
