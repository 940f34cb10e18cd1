import { describe, expect, test } from 'vitest';
import { lecture, THEMES } from '../../support/pdf/build.js';
import { formOf, slideTexts } from '../../support/pdf/forms.js';
import { type ReadPage, type ReadPdf, readPdf } from '../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../support/pdf/scan.js';
import { QUARTERS } from '../../support/tiny-pictures.js';

const bare = (text: string): string => text.replace(/\s+/g, '');
const textOn = ({ lines }: ReadPage): string => bare(lines.map(({ text }) => text).join(''));
const textOf = ({ pages }: ReadPdf): string => pages.map(textOn).join('');
const MM = 72 / 25.4;

/** Slides a page, and how many pages the lecture's sixteen slides and its legal text take at most. */
const FORMS = [
  ['slides-1', 17],
  ['slides-2', 9],
  ['slides-3', 7],
  ['slides-4', 5],
  ['slides-6', 4],
  ['slides-9', 3],
  ['notes', 17],
] as const;

/** Dots an inch. */
const SCANNED = { default: 150, corporate: 300 } as const;

describe.each(THEMES)('in the theme %s', (theme) => {
  describe.each(FORMS)('the lecture as %s', async (form, most) => {
    const { shown, scene, bytes, messages } = await formOf(lecture(), form, theme);
    const pdf = await readPdf(await bytes());

    test('needs no message and no more pages than it should', () => {
      expect(messages()).toEqual([]);
      expect(pdf.pages.length).toBeLessThanOrEqual(most);
    });

    test('every line of every slide can be read in it', () => {
      const all = textOf(pdf);
      const lost = shown.flatMap((slide) => slideTexts(slide).filter((line) => !all.includes(bare(line))));
      expect(lost).toEqual([]);
    });

    test('every code stands once at 20 mm or more, with nothing on its quiet zone, and scans', () => {
      const urls: (string | undefined)[] = [];
      for (const page of pdf.pages) {
        for (const link of codeLinks(page)) {
          const { left, right, top, bottom, url } = link;
          urls.push(url);
          expect(right - left).toBeGreaterThanOrEqual(20 * MM - 0.01);
          const inside = page.lines.filter(
            (line) => line.right > left && line.x < right && line.baseline > top && line.baseline - 0.7 * line.size < bottom,
          );
          expect(inside.map(({ text }) => text)).toEqual([]);
          expect(scanCode(page, link, SCANNED[theme])).toBe(url);
        }
      }
      expect(urls.length).toBe(13);
      expect(new Set(urls).size).toBe(13);
    });

    test('links stand inside the page, those of the small slides too', () => {
      const wanted = shown.flatMap(({ items }) => items.filter(({ kind }) => kind === 'code')).length;
      const links = pdf.pages.flatMap((page) => page.links.map((link) => ({ ...link, page })));
      for (const { left, right, top, bottom, page } of links) {
        expect(left >= 0 && top >= 0 && right <= page.width && bottom <= page.height).toBe(true);
      }
      // The mark in a code's place, its address below, and the code at full size with its address.
      expect(links.filter(({ url }) => url !== undefined).length).toBeGreaterThanOrEqual(4 * wanted);
    });

    test('ends with the legal text, which is there once, and numbers its pages', () => {
      const words = bare('constitutes neither an offer nor an acceptance');
      expect(pdf.pages.flatMap((page, i) => (textOn(page).includes(words) ? [i] : []))).toEqual([pdf.pages.length - 1]);
      for (const [i, page] of pdf.pages.entries()) expect(textOn(page)).toContain(`第${i + 1}页，共${pdf.pages.length}页`);
    });

    test('has the deck’s sections and slides as bookmarks, on the pages that show them', () => {
      expect(pdf.outline.map(({ title }) => title)).toEqual(expect.arrayContaining(['模型算法发展', '开源', '总结']));
      for (const { title, page } of pdf.outline.flatMap((entry) => [entry, ...entry.children])) {
        const on = pdf.pages[page - 1];
        if (title !== scene.meta.title) expect(on === undefined ? '' : textOn(on)).toContain(bare(title));
      }
    });
  });
});

describe('a deck with links between its slides, hidden slides and a code more than a slide has room for', async () => {
  const videos = Array.from({ length: 30 }, (_, i) => `- 视频 ${i} https://youtu.be/video${String(i).padStart(6, '0')}`).join('\n');
  const markdown = `---\ntitle: T\nlang: zh-CN\n---\n\n# One\n\n## A\n\nTo [the last](#last) and [the hidden](#gone).\n\n## Gone {.hidden #gone}\n\nsecret\n\n## Many\n\n${videos}\n\n## Last {#last}\n\nEnd.\n`;

  test.each(['slides-1', 'slides-2', 'slides-3', 'slides-4', 'slides-6', 'slides-9', 'notes'] as const)(
    '%s: no code is lost, links go where the slide stands, hidden slides are left out and said',
    async (form) => {
      const { bytes, messages } = await formOf(markdown, form);
      const pdf = await readPdf(await bytes());
      const drawn = pdf.pages.flatMap((page) => codeLinks(page).map(({ url }) => url));
      expect([...new Set(drawn)].length).toBe(30);
      expect(messages().filter((message) => message.includes('slides-hidden'))).toEqual([
        expect.stringContaining('hidden slides are not printed: 4'),
      ]);
      expect(textOf(pdf)).not.toContain('secret');
      const jumps = pdf.pages.flatMap((page) => page.links.filter((link) => link.page !== undefined && link.contents.includes('last')));
      expect(jumps.length).toBe(1);
      const { page = 0, y = 0 } = jumps[0] ?? {};
      const target = pdf.pages[page - 1];
      const near = target?.lines.filter(({ baseline }) => baseline > y && baseline < y + target.height / 3) ?? [];
      expect(near.map(({ text }) => text).join(' ')).toContain('Last');
    },
  );
});

test('pictures whose pixels show in a form that prints them are noted', async () => {
  const markdown = '---\ntitle: T\nlang: en\n---\n\n## A\n\ntext\n\n::: notes\n![x](q.jpg){width=100%}\n:::\n';
  const { messages } = await formOf(markdown, 'notes', 'default', undefined, { 'q.jpg': QUARTERS.jpeg });
  expect(messages().filter((message) => message.includes('picture-small'))).toEqual([expect.stringContaining('on its page')]);
});
