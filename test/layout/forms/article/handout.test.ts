import { describe, expect, test } from 'vitest';
import { handoutOf, lecture, THEMES } from '../../../support/pdf/build.js';
import { type ReadLine, type ReadPdf, readPdf } from '../../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../../support/pdf/scan.js';
import { blockWords } from '../../../support/pdf/words.js';

const bare = (text: string): string => text.replace(/\s+/g, '');
const textOf = ({ pages }: ReadPdf): string => bare(pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(''));
const allLines = ({ pages }: ReadPdf): readonly ReadLine[] => pages.flatMap(({ lines }) => lines);
const MM = 72 / 25.4;

describe.each(THEMES)('the lecture in the theme %s', async (theme) => {
  const { bytes, draft, messages } = await handoutOf(lecture(), theme);
  const pdf = await readPdf(bytes);

  test('sets without a complaint on six to eight pages of A4', () => {
    expect(messages).toEqual([]);
    expect(pdf.pages.length).toBeGreaterThanOrEqual(5);
    expect(pdf.pages.length).toBeLessThanOrEqual(8);
    expect(pdf.pages.every(({ width, height }) => Math.round(width) === 595 && Math.round(height) === 842)).toBe(true);
  });

  test('every code scans from the drawn page at 150 and 300 dpi to what it links to', () => {
    const found = pdf.pages.flatMap((page) =>
      codeLinks(page).map((link) => ({ url: link.url, low: scanCode(page, link, 150), high: scanCode(page, link, 300) })),
    );
    const cited = draft.chapters.flatMap(({ codes, topics }) => [...codes, ...topics.flatMap((topic) => topic.codes)]);
    expect(found.map(({ url }) => url)).toEqual(cited.map(({ url }) => url));
    expect(found.filter(({ url, low, high }) => low !== url || high !== url)).toEqual([]);
  });

  test('codes are at least 20 mm wide, keep their zone free and stay on the page', () => {
    for (const page of pdf.pages) {
      for (const { left, right, top, bottom } of codeLinks(page)) {
        expect(right - left).toBeGreaterThanOrEqual(20 * MM - 0.01);
        expect(left >= 0 && top >= 0 && right <= page.width && bottom <= page.height - 50).toBe(true);
        const inside = page.lines.filter(
          (line) => line.right > left && line.x < right && line.baseline > top && line.baseline - 0.7 * line.size < bottom,
        );
        expect(inside.map(({ text }) => text)).toEqual([]);
      }
    }
  });

  test('no code covers another', () => {
    for (const page of pdf.pages) {
      const tops = codeLinks(page).map(({ top, bottom }) => [top, bottom]);
      expect(tops.every(([top], i) => i === 0 || (top ?? 0) >= (tops[i - 1]?.[1] ?? 0))).toBe(true);
    }
  });

  test('all words of the content are there, in order, and selectable', () => {
    let rest = textOf(pdf);
    for (const word of blockWords(draft)) {
      const at = rest.indexOf(bare(word));
      if (at < 0) expect(textOf(pdf)).toContain(bare(word));
      rest = at < 0 ? rest : rest.slice(at);
    }
  });

  test('no line begins with a closing mark or ends with an opening one', () => {
    const lines = allLines(pdf).map(({ text }) => text.trim());
    expect(lines.filter((line) => /^[，。、；：！？）】》」』”’…]/.test(line) || /[（【《「『“‘]$/.test(line))).toEqual([]);
  });

  test('each page says which it is of how many', () => {
    const { length } = pdf.pages;
    for (const [i, page] of pdf.pages.entries())
      expect(page.lines.map(({ text }) => bare(text)).join(' ')).toContain(`第${i + 1}页，共${length}页`);
  });

  test('the disclaimer is the last page, and on no other', () => {
    const words = 'constitutes neither an offer nor an acceptance';
    const holding = pdf.pages.flatMap((page, i) =>
      page.lines
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .includes(words)
        ? [i]
        : [],
    );
    expect(holding).toEqual([pdf.pages.length - 1]);
  });

  test('bookmarks name chapters and topics where they stand', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual([
      '01 模型算法发展',
      '02 开源',
      '03 AI 芯片与硬件',
      '04 AI 产业与资本',
      '总结',
      draft.words.disclaimer,
    ]);
    expect(pdf.outline[0]?.children.map(({ title }) => title)).toEqual(['ChatGPT 横空出世', '图像生成技术的飞跃', '其他']);
    for (const { title, page } of pdf.outline.flatMap((entry) => [entry, ...entry.children])) {
      expect(bare(pdf.pages[page - 1]?.lines.map(({ text }) => text).join('') ?? '')).toContain(bare(title));
    }
  });

  test('the contents link to the headings and tell their pages', () => {
    const links = pdf.pages[0]?.links.filter(({ page }) => page !== undefined) ?? [];
    expect(links.length).toBeGreaterThanOrEqual(14);
    for (const { page = 0, y = 0, contents } of links) {
      const [, name = '', number] = /^(.*) (\d+)$/.exec(contents) ?? [];
      expect(Number(number)).toBe(page);
      const near = pdf.pages[page - 1]?.lines.filter(({ baseline }) => baseline > y && baseline < y + 75) ?? [];
      expect(near.map(({ text }) => bare(text)).join('')).toContain(bare(name.replace(/^\d\d /, '')));
    }
  });

  test('no heading is the last of its column, no line of a list is left alone', () => {
    const headings = draft.chapters
      .flatMap(({ title, topics }) => [title, ...topics.map((topic) => topic.title)])
      .map((runs) => bare(runs.map(({ text }) => text).join('')));
    for (const { lines } of pdf.pages.slice(1)) {
      const body = lines.filter(({ baseline }) => baseline < 770 && baseline > 60).filter(({ x }) => x < 400);
      const last = body.reduce((lowest, line) => (line.baseline > lowest.baseline ? line : lowest));
      expect(headings).not.toContain(bare(last.text));
    }
  });

  test('it says what it is: title, author, language, structure', () => {
    expect(pdf.info).toMatchObject({ Title: '2022 AI 大事件', Author: 'XXX', Language: 'zh-CN', PDFFormatVersion: '1.7' });
    expect(pdf.xmp('dc:title')).toBe('2022 AI 大事件');
    expect(pdf.marked).toBe(true);
    expect(pdf.labels).toEqual(pdf.pages.map((_, i) => String(i + 1)));
  });

  test('it is small', () => expect(bytes.length).toBeLessThan(400_000));
});

test('the same content gives the same bytes', async () => {
  const [first, second] = [await handoutOf(lecture()), await handoutOf(lecture())];
  expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0);
});

test('the two themes differ in more than colour', async () => {
  const [light, dark] = await Promise.all(THEMES.map(async (theme) => (await readPdf((await handoutOf(lecture(), theme)).bytes)).pages[0]));
  expect(light?.fills.map(({ left, top, right, bottom }) => [left, top, right, bottom])).not.toEqual(
    dark?.fills.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
  );
});
