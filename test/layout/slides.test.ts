import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/compose/types.js';
import type { SlidePage } from '../../src/layout/types.js';
import { blocksOf, codesFor, faultsOf, inSlot, scenesOf, slide, textsOf, themeNamed, wordsOf } from '../support/scenes.js';

const themes = ['default', 'corporate'].map((name) => themeNamed(name));
const [theme] = themes;
if (theme === undefined) throw new Error('no theme');

const bodies = (pages: readonly SlidePage[]): string =>
  pages
    .map((page) =>
      page.items
        .filter((item) => !('slot' in item) || !['title', 'footer', 'page'].includes(item.slot ?? ''))
        .map(wordsOf)
        .join('\n'),
    )
    .join('\n');
const squeezed = (text: string): string => text.replace(/\s/g, '');
const lorem = (count: number): string =>
  '大模型在通用任务中展示了潜力，推动了 AI 助手技术的实际应用；同时也引发了关于伦理和透明性的讨论。'
    .repeat(Math.ceil(count / 46))
    .slice(0, count);
const bullets = (count: number, length = 40): string =>
  Array.from({ length: count }, (_, i) => `- 第 ${i + 1} 条${lorem(length)}`).join('\n');

describe('placeholders', () => {
  test('running text alone fills the body as the layout has it; levels, bullets and numbers are PowerPoint’s', async () => {
    const { scene } = await scenesOf(
      theme,
      slide({ slots: { body: 'Words first.\n\n- one\n  - two\n    more of two\n\n3. three\n4. four' } }),
    );
    const body = inSlot(scene.pages[0], 'body');
    expect(body).toMatchObject({
      inherits: true,
      scale: 1,
      tighter: 0,
      box: theme.layouts.get('content')?.slots.find(({ name }) => name === 'body')?.box,
    });
    expect(body?.paragraphs.map(({ level, bullet }) => [level, bullet])).toEqual([
      [undefined, { kind: 'none' }],
      [0, undefined],
      [1, undefined],
      [0, { kind: 'number', start: 3, number: 3 }],
      [0, { kind: 'number', start: 3, number: 4 }],
    ]);
    expect(body?.paragraphs[0]?.before).toBe(0);
    expect(body?.lines[1]?.spans[0]?.text).toBe('•');
  });

  test('a task’s box is its bullet; a second paragraph of an item has none', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: '- [x] done\n- [ ] open\n\n  more' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs.map(({ bullet, level }) => [bullet, level])).toEqual([
      [{ kind: 'char', char: '✓' }, 0],
      [{ kind: 'char', char: '□' }, 0],
      [{ kind: 'none' }, 0],
    ]);
  });

  test('the number, and a link to a slide behind, get their pages', async () => {
    const first = slide({
      slots: {
        body: [
          {
            kind: 'paragraph',
            text: [{ text: 'see', link: '#end', at: { file: 'a', line: 1, column: 1 } }],
            at: { file: 'a', line: 1, column: 1 },
          },
        ],
      },
    });
    const { scene } = await scenesOf(theme, first, slide({ slots: { body: bullets(30) } }), slide({ id: 'end', slots: { body: 'end' } }));
    const last = scene.pages.at(-1);
    expect(last?.number).toBeGreaterThan(3);
    expect(inSlot(scene.pages[0], 'body')?.paragraphs[0]?.runs[0]?.link).toEqual({ kind: 'page', page: last?.number });
    expect(inSlot(scene.pages[0], 'body')?.lines[0]?.spans[0]?.link).toEqual({ kind: 'page', page: last?.number });
    expect(wordsOf(inSlot(last, 'page'))).toBe(String(last?.number));
  });

  test('languages: a run with Han is Chinese, one without is English', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: '中文 **Latin words** 后' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs[0]?.runs.map(({ lang }) => lang)).toEqual(['zh-CN', 'en-US', 'zh-CN']);
  });

  test('Hebrew runs from the right', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: 'שלום עולם\n\n- שלום' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs.every(({ rtl }) => rtl === true)).toBe(true);
    expect(faultsOf(scene)).toEqual([]);
  });

  test('an empty slide is a slide', async () => {
    const { scene, diagnostics } = await scenesOf(theme, slide({}));
    expect(scene.pages).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });
});

describe('fitting', () => {
  test('spacing that a theme has made narrow is not cut until lines touch', async () => {
    const body = { ...theme.text.body, leading: 0.9 };
    const narrow = { ...theme, text: { ...theme.text, body } };
    const cuts: number[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(narrow, slide({ slots: { body: bullets(count, 20) } }));
      cuts.push(...scene.pages.map((page) => inSlot(page, 'body')?.tighter ?? 0));
    }
    expect(Math.max(...cuts)).toBe(0.1);
  });

  test('lines of links, which LibreOffice sets closer, keep 0.85 of their height', async () => {
    const body = { ...theme.text.body, leading: 0.9 };
    const narrow = { ...theme, text: { ...theme.text, body } };
    const linked = bullets(25, 20).replace(/^- (.*)$/gm, '- [$1](https://example.org/)');
    const cuts: number[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(narrow, slide({ slots: { body: linked.split('\n').slice(0, count).join('\n') } }));
      cuts.push(...scene.pages.map((page) => inSlot(page, 'body')?.tighter ?? 0));
    }
    expect(Math.max(...cuts)).toBe(0.05);
  });

  test('first less spacing, then smaller, then a second slide', async () => {
    const steps: (readonly [number, number, number])[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(theme, slide({ slots: { body: bullets(count, 20) } }));
      const body = inSlot(scene.pages[0], 'body');
      steps.push([scene.pages.length, body?.scale ?? 0, body?.tighter ?? 0]);
    }
    const single = steps.filter(([pages]) => pages === 1);
    expect(single[0]).toEqual([1, 1, 0]);
    expect(single.some(([, scale, tighter]) => scale === 1 && tighter > 0)).toBe(true);
    expect(Math.min(...single.map(([, scale]) => scale))).toBeCloseTo(0.7, 2);
    expect(steps.at(-1)?.[0]).toBeGreaterThan(1);
    const scales = single.map(([, scale, tighter]) => scale - tighter / 100);
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
  });

  test('continued slides are numbered in their titles, keep one scale, are evenly filled and lose nothing', async () => {
    const notes: readonly Block[] = blocksOf('Say this.');
    const { scene, diagnostics } = await scenesOf(theme, slide({ id: 'x', notes, slots: { body: bullets(40) } }));
    const count = scene.pages.length;
    expect(count).toBeGreaterThan(2);
    expect(scene.pages.map(({ title }) => title)).toEqual(Array.from({ length: count }, (_, i) => `A title (${i + 1}/${count})`));
    expect(scene.pages.map((page) => wordsOf(inSlot(page, 'title')))).toEqual(scene.pages.map(({ title }) => title));
    expect(new Set(scene.pages.map((page) => inSlot(page, 'body')?.scale)).size).toBe(1);
    expect(scene.pages.map((page) => page.notes.length > 0)).toEqual(scene.pages.map((_, i) => i === 0));
    expect(scene.pages.map(({ id }) => id)).toEqual(['x', ...Array(count - 1).fill(undefined)]);
    const items = scene.pages.map((page) => inSlot(page, 'body')?.paragraphs.length ?? 0);
    expect(Math.max(...items) - Math.min(...items)).toBeLessThanOrEqual(2);
    expect(squeezed(bodies(scene.pages))).toBe(squeezed(bullets(40)).replaceAll(/-(?=第)/g, ''));
    expect(diagnostics).toEqual([]);
  });

  test('a paragraph of 3,000 characters goes on line by line, and leaves no line alone', async () => {
    for (const one of themes) {
      const { scene } = await scenesOf(one, slide({ slots: { body: lorem(3000) } }));
      expect(scene.pages.length).toBeGreaterThan(1);
      expect(squeezed(bodies(scene.pages))).toBe(squeezed(lorem(3000)));
      expect(faultsOf(scene)).toEqual([]);
      for (const page of scene.pages) expect(inSlot(page, 'body')?.lines.length).toBeGreaterThan(1);
    }
  });

  test('no heading and no bullet that introduces others is left at the bottom', async () => {
    for (let lead = 8; lead < 24; lead++) {
      const { scene } = await scenesOf(
        theme,
        slide({ slots: { body: `${bullets(lead, 30)}\n\n### 小标题\n\n- 引出：\n${bullets(12, 30).replace(/^/gm, '  ')}` } }),
      );
      for (const page of scene.pages) {
        const last = inSlot(page, 'body')?.paragraphs.at(-1);
        expect(last?.style).not.toBe('heading');
        expect(last?.runs[0]?.text).not.toBe('引出：');
      }
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('a continued item keeps its indent and shows no second bullet; numbers go on', async () => {
    const text = `1. ${lorem(1400)}\n2. ${lorem(1400)}\n3. ${lorem(100)}`;
    const { scene } = await scenesOf(theme, slide({ slots: { body: text } }));
    const paragraphs = scene.pages.flatMap((page) => inSlot(page, 'body')?.paragraphs ?? []);
    expect(paragraphs.every(({ level }) => level === 0)).toBe(true);
    expect(paragraphs.flatMap(({ bullet }) => (bullet?.kind === 'number' ? [bullet.number] : []))).toEqual([1, 2, 3]);
    expect(paragraphs.length).toBeGreaterThan(3);
  });

  test('titles of two lines and of 90 Han fit at a size that is read from the last row; one of 2,000 stays in its box and is reported', async () => {
    for (const one of themes) {
      const { scene, diagnostics } = await scenesOf(
        one,
        slide({ title: lorem(60) }),
        slide({ title: lorem(90) }),
        slide({ title: lorem(2000), slots: { body: bullets(40) } }),
      );
      expect(faultsOf(scene)).toEqual([]);
      const reported = {
        code: 'slot-overflow',
        message: expect.stringMatching(/“title” needs \d+ pt at its smallest size, the slot has \d+ pt/),
      };
      expect(diagnostics).toMatchObject([{ ...reported, slide: { number: 3 } }]);
      expect((inSlot(scene.pages[1], 'title')?.scale ?? 0) * one.text.title.size).toBeGreaterThanOrEqual(18);
    }
  });

  test('twelve list levels and a word of 60 letters', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- level ${i + 1} ${lorem(20)}`).join('\n');
    for (const one of themes) {
      const { scene } = await scenesOf(
        one,
        slide({ slots: { body: deep } }),
        slide({ slots: { body: `- ${'Donaudampfschiff'.repeat(4)} end\n- ${'x'.repeat(300)}` } }),
        slide({ layout: 'two-column', slots: { left: 'y'.repeat(200), right: deep } }),
      );
      expect(faultsOf(scene)).toEqual([]);
      expect(Math.max(...(inSlot(scene.pages[0], 'body')?.paragraphs.map(({ level }) => level ?? 0) ?? []))).toBe(8);
    }
  });

  test('columns: both slots of a layout share one scale; columns in a body stand side by side', async () => {
    const { scene } = await scenesOf(
      theme,
      slide({ layout: 'two-column', slots: { left: bullets(7), right: 'short' } }),
      slide({ slots: { body: ':::: columns\n::: {.column width=30%}\nleft\n:::\n::: column\nright\n:::\n::::' } }),
    );
    const first = scene.pages[0];
    const second = scene.pages.at(-1);
    expect(inSlot(first, 'left')?.scale).toBeLessThan(1);
    expect(inSlot(first, 'right')?.scale).toBe(inSlot(first, 'left')?.scale);
    const [left, right] = (second === undefined ? [] : textsOf(second)).filter((item) => ['left', 'right'].includes(wordsOf(item)));
    expect(left?.box.y).toBe(right?.box.y);
    expect((right?.box.width ?? 0) / (left?.box.width ?? 1)).toBeCloseTo(7 / 3, 1);
    expect(left).toMatchObject({ slot: 'body', inherits: false });
  });
});

const table = (rows: number): string =>
  `| 模型 | 发布 | 说明 |\n| :-- | :-: | --: |\n${Array.from({ length: rows }, (_, i) => `| GPT-${i} | 2022 | ${lorem(20 + (i % 5) * 8)} |`).join('\n')}`;

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

  test('quotes have a bar, rules a line, footnotes their number', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: 'Text.\n\n> Said so.\n\n***\n\nMore.' } }));
    const [page] = scene.pages;
    expect(page?.items.find((item) => item.kind === 'text' && item.bar !== undefined)).toMatchObject({ style: 'quote' });
    expect(page?.items.some((item) => item.kind === 'shape')).toBe(true);
    expect(faultsOf(scene)).toEqual([]);
  });
});

describe('codes', () => {
  const marked = (numbers: readonly number[]): readonly Block[] => [
    {
      kind: 'list',
      ordered: false,
      start: 1,
      at: { file: 'a', line: 1, column: 1 },
      items: numbers.map((number) => ({
        at: { file: 'a', line: 1, column: 1 },
        blocks: [
          {
            kind: 'paragraph',
            at: { file: 'a', line: 1, column: 1 },
            text: [
              { text: `第 ${number} 条${lorem(50)}`, at: { file: 'a', line: 1, column: 1 } },
              { text: String.fromCodePoint(0x245f + number), video: number, at: { file: 'a', line: 1, column: 1 } },
            ],
          },
        ],
      })),
    },
  ];

  test.each([1, 2, 3, 4, 5, 6])('%i on one slide: alike, in line, large enough, captioned', async (count) => {
    for (const one of themes) {
      const codes = await codesFor(count);
      const { scene } = await scenesOf(
        one,
        slide({ layout: 'content-codes', codes, slots: { body: marked(codes.map(({ number }) => number)) } }),
      );
      const items = scene.pages.flatMap((page) => page.items.filter((item) => item.kind === 'code'));
      expect(items.map(({ number }) => number).sort((a, b) => a - b)).toEqual(codes.map(({ number }) => number));
      expect(faultsOf(scene)).toEqual([]);
      for (const page of scene.pages) {
        const own = page.items.filter((item) => item.kind === 'code');
        expect(new Set(own.map(({ box }) => box.width.toFixed(3))).size).toBeLessThanOrEqual(1);
      }
      for (const { box } of items) expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(64);
      const [page] = scene.pages;
      expect(
        page === undefined
          ? []
          : textsOf(page)
              .map(wordsOf)
              .filter((words) => words.includes('youtu.be')),
      ).toHaveLength(Math.min(count, page?.items.filter((item) => item.kind === 'code').length ?? 0));
    }
  });

  test('thirty: each goes with its part, the rest to slides of codes', async () => {
    for (const one of themes) {
      const codes = await codesFor(20);
      const { scene } = await scenesOf(
        one,
        slide({ layout: 'content-codes', codes, slots: { body: marked(codes.map(({ number }) => number)) } }),
        slide({ codes: await codesFor(30), slots: { body: 'All of them.' } }),
      );
      expect(faultsOf(scene)).toEqual([]);
      expect(scene.pages.flatMap((page) => page.items.filter((item) => item.kind === 'code'))).toHaveLength(50);
      for (const page of scene.pages) {
        const body = inSlot(page, 'body');
        if (body === undefined) expect(page.layout).toBe('codes');
        const cited = new Set(body?.paragraphs.flatMap(({ runs }) => runs.flatMap(({ video }) => (video === undefined ? [] : [video]))));
        for (const item of page.items) if (item.kind === 'code' && page.layout !== 'codes') expect(cited).toContain(item.number);
      }
    }
  });
});

test.each(['picture', 'picture-left'])('a theme without the layout %s shows picture and text in another, and says so', async (layout) => {
  const without = { ...theme, layouts: new Map([...theme.layouts].filter(([name]) => !name.startsWith('picture'))) };
  const draft = slide({ layout, slots: { picture: '![sun](picture.svg "caption")', body: bullets(3) } });
  const { scene, diagnostics } = await scenesOf(without, draft);
  expect(faultsOf(scene)).toEqual([]);
  const shown = scene.pages.flatMap(({ items }) => items);
  expect(shown.filter(({ kind }) => kind === 'image').length).toBe(1);
  expect(shown.map(wordsOf).join('\n')).toContain('caption');
  expect(scene.pages.map((page) => page.layout)).toEqual(['content']);
  expect(diagnostics.map(({ code, message }) => `${code}: ${message}`)).toEqual([
    `theme-layout: theme “default” has no layout “${layout}”; “content” serves`,
    'slot-unknown: layout “content” has no slot “picture”; its content goes to “body”',
  ]);
});

test('the same draft twice is the same scene', async () => {
  const one = slide({ layout: 'content-codes', codes: await codesFor(3), slots: { body: `${bullets(30)}\n\n${table(9)}` } });
  expect((await scenesOf(theme, one)).scene.pages).toEqual((await scenesOf(theme, one)).scene.pages);
});
