import { describe, expect, test } from 'vitest';
import { lecture, THEMES } from '../../support/pdf/build.js';
import { formOf, slideTexts } from '../../support/pdf/forms.js';
import { type ReadPdf, readPdf, type StructNode } from '../../support/pdf/reader.js';

const bare = (text: string): string => text.replace(/\s+/g, '');
const rolesIn = (node: StructNode | null): readonly string[] =>
  node === null ? [] : [node.role, ...(node.children ?? []).flatMap(rolesIn)];

describe.each(THEMES)('the lecture’s deck as PDF in the theme %s', async (theme) => {
  const { slides, shown, bytes, messages } = await formOf(lecture(), 'deck', theme);
  const pdf = await readPdf(await bytes());

  test('has a page a slide, of the slide’s size', () => {
    expect(messages()).toEqual([]);
    expect(pdf.pages.length).toBe(slides.pages.length);
    for (const { width, height } of pdf.pages) expect([width, height]).toEqual([slides.size.width, slides.size.height]);
  });

  test('breaks every line where the deck does, and sets it where the deck does', () => {
    for (const [i, slide] of shown.entries()) {
      const page = pdf.pages[i];
      const read = page?.lines.map(({ text }) => bare(text)).join('\n') ?? '';
      for (const line of slideTexts(slide)) expect(bare(read)).toContain(bare(line));
      for (const item of slide.items) {
        if (item.kind !== 'text') continue;
        for (const { baseline, spans } of item.lines) {
          const first = spans[0];
          if (first === undefined || bare(first.text) === '') continue;
          const near = page?.lines.filter((line) => Math.abs(line.baseline - (baseline - (first.rise ?? 0))) < 0.6) ?? [];
          expect(near.map(({ text }) => bare(text)).join('')).toContain(bare(first.text));
        }
      }
    }
  });

  test('has live links at the words and codes that have them in the deck', () => {
    for (const [i, { items }] of shown.entries()) {
      const urls = items.flatMap((item) => (item.kind === 'code' ? [item.url] : []));
      const links = pdf.pages[i]?.links ?? [];
      expect(urls.filter((url) => !links.some((link) => link.url === url))).toEqual([]);
      for (const { left, right, top, bottom } of links)
        expect(left >= 0 && top >= 0 && right <= slides.size.width && bottom <= slides.size.height).toBe(true);
    }
  });

  test('has the sections as bookmarks, their slides below them', () => {
    expect(pdf.outline.map(({ title, page }) => [title, page])).toEqual([
      ...(slides.sections[0]?.first === 0 ? [] : [[slides.pages[0]?.title, 1]]),
      ...slides.sections.map(({ title, first }) => [title, first + 1]),
    ]);
    expect(pdf.outline.find(({ title }) => title === '模型算法发展')?.children.map(({ title }) => title)).toEqual([
      'ChatGPT 横空出世',
      '图像生成技术的飞跃',
      '其他',
    ]);
  });

  test('is tagged: titles are headings, points are lists, codes are figures with their links', () => {
    const roles = pdf.pages.map(({ structure }) => rolesIn(structure));
    for (const page of roles) expect(page.some((role) => /^H[12]$/.test(role))).toBe(true);
    const third = roles[2] ?? [];
    for (const role of ['L', 'LI', 'Lbl', 'LBody', 'Link', 'Figure']) expect(third).toContain(role);
  });
});

test('hidden slides are left out, the others keep their numbers, and links to hidden ones fall away', async () => {
  const markdown = `---\ntitle: T\nlang: en\ndisclaimer: false\n---\n\n## A {#a}\n\n[to B](#b) [to C](#c)\n\n## B {#b .hidden}\n\nsecret\n\n## C {#c}\n\n[back](#a)\n`;
  const { bytes, messages, slides } = await formOf(markdown, 'deck');
  const pdf: ReadPdf = await readPdf(await bytes());
  const [hidden] = slides.pages.filter((page) => page.hidden);
  expect(messages().join('\n')).toContain(`note[slides-hidden]: hidden slides are not printed: ${hidden?.number}`);
  expect(pdf.pages.length).toBe(slides.pages.length - 1);
  expect(pdf.labels).toEqual(slides.pages.filter((page) => !page.hidden).map(({ number }) => String(number)));
  expect(pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')).not.toContain('secret');
  const jumps = pdf.pages.flatMap(({ links }) => links.map(({ contents, page }) => [bare(contents), page]));
  const pageOf = (id: string): number => slides.pages.filter((page) => !page.hidden).findIndex((page) => page.id === id) + 1;
  expect(jumps).toEqual([
    ['toC', pageOf('c')],
    ['back', pageOf('a')],
  ]);
});

test('what reaches over a slide’s edge is cut off there', async () => {
  const { scene } = await formOf('---\ntitle: T\nlang: en\n---\n\n# One\n\n## A\n\ntext\n', 'slides-4', 'corporate');
  const { width, height } = scene.size;
  for (const item of scene.pages.flatMap(({ items }) => items)) {
    if (item.kind !== 'shape' || item.shape.kind !== 'rect') continue;
    const { box } = item.shape;
    expect(item.clip !== undefined || (box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height)).toBe(true);
  }
});

test('a written space between Han and Latin is all that stands there, and centred lines stay in the middle', async () => {
  const talk =
    '---\ntitle: 看 GPT 的 AI 与人\nlang: zh-CN\ndisclaimer: false\n---\n\n## 看 GPT 的 AI 与人\n\n看 GPT 的 AI 与人\n\n| 看 GPT 与 AI 人 |\n|:-:|\n| 看 GPT 与 |\n';
  const { scene, slides } = await formOf(talk, 'deck');
  const lines = scene.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'lines' ? item.lines : [])));
  const meeting = lines.filter(({ spans }) => spans.some(({ text }) => text.includes('GPT')));
  expect(meeting.length).toBeGreaterThan(3);
  for (const { spans } of meeting)
    for (const [i, span] of spans.entries()) {
      const before = spans[i - 1];
      if (before?.text.endsWith(' ') === true) expect(span.x - before.x - before.width).toBeCloseTo(0, 3);
    }
  const middleOf = (spans: readonly { readonly x: number; readonly width: number }[]): number =>
    ((spans[0]?.x ?? 0) + (spans.at(-1)?.x ?? 0) + (spans.at(-1)?.width ?? 0)) / 2;
  const cell = slides.pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'table' ? item.rows : []))).at(-1)?.cells[0]
    ?.lines[0];
  const drawn = scene.pages
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'lines' && item.tag === 'TD' ? item.lines : [])))
    .at(-1);
  expect(middleOf(drawn?.spans ?? [])).toBeCloseTo(middleOf(cell?.spans ?? []), 3);
});
