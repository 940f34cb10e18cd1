import { describe, expect, test } from 'vitest';
import { handoutOf, lecture, THEMES } from '../../../support/pdf/build.js';
import { type ReadPage, readPdf } from '../../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../../support/pdf/scan.js';

const MM = 72 / 25.4;
const bare = (text: string): string => text.replace(/\s+/g, '');
const textOf = ({ lines }: ReadPage): string => bare(lines.map(({ text }) => text).join(''));
const withHead = (markdown: string, keys: string): string => markdown.replace(/^---\n/, `---\n${keys}\n`);
const short = (body: string, keys = ''): string => `---\ntitle: 样张\nlang: zh-CN\ndisclaimer: false\n${keys}\n---\n\n${body}`;

describe.each([
  ['default', '{paper: A5}', 148, 210],
  ['corporate', '{paper: A5, orientation: landscape}', 210, 148],
  ['default', '{paper: Letter, orientation: landscape, ink-saver: true}', 279.4, 215.9],
  ['corporate', '{paper: Legal, ink-saver: true, duplex: true}', 215.9, 355.6],
  ['default', '{paper: A6}', 105, 148],
])('the lecture in %s on %s', async (theme, print, width, height) => {
  const { bytes, messages, draft } = await handoutOf(withHead(lecture(), `print: ${print}`), theme);
  const { pages } = await readPdf(bytes);

  test('has pages of that size and says nothing', () => {
    expect(messages).toEqual([]);
    expect(pages.every((page) => Math.abs(page.width - width * MM) < 0.1 && Math.abs(page.height - height * MM) < 0.1)).toBe(true);
  });

  test('keeps every code, 20 mm and more, to be read at 150 and 300 dpi', () => {
    const found = pages.flatMap((page) => codeLinks(page).map((link) => ({ page, link })));
    const cited = draft.chapters.flatMap(({ topics }) => topics.flatMap(({ codes }) => codes.map(({ url }) => url)));
    expect(found.map(({ link }) => link.url).sort()).toEqual([...cited].sort());
    for (const { page, link } of found) {
      expect(link.right - link.left).toBeGreaterThanOrEqual(20 * MM - 0.01);
      for (const dpi of [150, 300]) expect(scanCode(page, link, dpi, 2)).toBe(link.url);
    }
  });

  test('tells the number of pages right', () => {
    for (const [i, page] of pages.entries()) expect(textOf(page)).toContain(`第${i + 1}页，共${pages.length}页`);
  });
});

test('mirrored pages have their codes and page numbers outside, and the gutter inside', async () => {
  const { bytes } = await handoutOf(withHead(lecture(), 'print: {paper: A5, duplex: true, gutter: 5mm}'));
  const { pages } = await readPdf(bytes);
  const shown = pages.map((page, i) => ({ page, left: i % 2 === 1, codes: codeLinks(page) })).filter(({ codes }) => codes.length > 0);
  expect(new Set(shown.map(({ left }) => left)).size).toBe(2);
  for (const { page, left, codes } of shown) {
    for (const code of codes) expect((code.left + code.right) / 2 < page.width / 2).toBe(left);
    const foot = page.lines.filter(({ text, baseline }) => baseline > page.height - 40 && text.includes('页'));
    // The reader joins what stands at both ends of the foot: the number comes first on a left-hand page.
    expect(bare(foot.map(({ text }) => text).join(''))).toMatch(left ? /^第\d+页/ : /页$/);
  }
  const innerEdge = (left: boolean): number =>
    Math.min(
      ...shown
        .filter((one) => one.left === left)
        .map(({ page }) =>
          left ? page.width - Math.max(...page.lines.map(({ right }) => right)) : Math.min(...page.lines.map(({ x }) => x)),
        ),
    );
  expect(Math.abs(innerEdge(true) - innerEdge(false))).toBeLessThan(1);
});

test('sections begin on right-hand pages, behind blank ones', async () => {
  const { bytes } = await handoutOf(short('# 甲\n\n## 子\n\n字\n\n# 乙\n\n## 丑\n\n字\n', 'print: {sections-on-right: true}'));
  const { pages } = await readPdf(bytes);
  expect(pages.map((page) => page.lines.length > 0)).toEqual([true, false, true, false, true]);
  expect(textOf(pages[4] as ReadPage)).toContain('乙');
});

test('bleed and crop marks make the sheet larger and say where it is trimmed', async () => {
  const { bytes, scene } = await handoutOf(withHead(lecture(), 'print: {bleed: 3mm, crop-marks: true}'), 'corporate');
  const { pages, outline } = await readPdf(bytes);
  const raw = new TextDecoder('latin1').decode(bytes);
  const boxes = [...raw.matchAll(/\/(TrimBox|BleedBox) \[([\d. ]+)\]/g)].map(([, name, numbers = '']) => [
    name,
    ...numbers.split(' ').map(Number),
  ]);
  const [first] = boxes.filter(([name]) => name === 'TrimBox');
  const [left = 0, bottom = 0, right = 0, top = 0] = (first ?? []).slice(1) as number[];
  expect([(right - left) / MM, (top - bottom) / MM].map(Math.round)).toEqual([210, 297]);
  expect((left / MM).toFixed(2)).toBe('8.00');
  expect(boxes.filter(([name]) => name === 'BleedBox')).toHaveLength(pages.length);
  // The cover's band reaches through the bleed on three sides, no mark stands inside it.
  const band = pages[0]?.fills.find((fill) => fill.right - fill.left > 200 * MM);
  expect([band?.left, band?.top].map((edge) => Math.round((edge ?? 0) / MM))).toEqual([5, 5]);
  expect(scene.boxes?.bleed.x).toBeCloseTo(5 * MM, 3);
  expect(outline.length).toBeGreaterThan(4);
});

test('with ink-saver no ground is dark', async () => {
  for (const theme of ['default', 'corporate']) {
    const { bytes } = await handoutOf(withHead(lecture(), 'print: {ink-saver: true}'), theme);
    for (const page of (await readPdf(bytes)).pages) {
      const codes = codeLinks(page);
      const inCode = (fill: { left: number; top: number }): boolean =>
        codes.some(
          (code) => fill.left >= code.left - 0.1 && fill.left <= code.right && fill.top >= code.top - 0.1 && fill.top <= code.bottom,
        );
      const dark = page.fills.filter(
        (fill) => !inCode(fill) && !/^#f[0-9a-f]f/i.test(fill.colour) && Math.min(fill.right - fill.left, fill.bottom - fill.top) > 4,
      );
      expect(dark).toEqual([]);
    }
  }
});

test('links to headings tell the page where the heading stands', async () => {
  const filler = Array.from(
    { length: 30 },
    (_, i) => `## 题${i} {#t${i}}\n\n${'一些文字，'.repeat(60)}见[那里](#t${(i * 7) % 30})。\n`,
  ).join('\n');
  const { bytes } = await handoutOf(short(`# 章\n\n${filler}`));
  const { pages } = await readPdf(bytes);
  let seen = 0;
  for (const page of pages.slice(1)) {
    for (const { contents, page: target = 0 } of page.links.filter((link) => link.page !== undefined)) {
      const told = /见第\s*(\d+)/.exec(contents)?.[1];
      if (told !== undefined) expect(Number(told)).toBe(target);
      seen++;
    }
    for (const line of page.lines) expect(line.right).toBeLessThan(page.width - 40);
  }
  expect(seen).toBeGreaterThanOrEqual(30);
  expect(pages.length).toBeGreaterThan(9);
});

test('footnotes are numbered through and stand at the foot of the page that cites them', async () => {
  const topic = (i: number): string => `## 题${i}\n\n${'文字，'.repeat(250)}甲${i}[^n]${'文字，'.repeat(40)}\n`;
  const notes = (i: number): string => `${topic(i).replace('[^n]', `[^n${i}]`)}\n[^n${i}]: 注${i}说。\n`;
  const { bytes } = await handoutOf(short(`# 章\n\n${Array.from({ length: 8 }, (_, i) => notes(i)).join('\n')}`));
  const { pages } = await readPdf(bytes);
  for (let i = 0; i < 8; i++) {
    const page = pages.find((one) => textOf(one).includes(`注${i}说`));
    expect(textOf(page as ReadPage)).toMatch(new RegExp(`${i + 1}注${i}说`));
    expect(textOf(page as ReadPage)).toContain(`甲${i}`);
    const note = page?.lines.find(({ text }) => bare(text).includes(`注${i}说`));
    expect(note?.baseline ?? 0).toBeGreaterThan((page?.height ?? 0) * 0.5);
  }
});

test('a footnote longer than a page loses nothing and goes on overleaf', async () => {
  const words = Array.from({ length: 1500 }, (_, i) => `w${i}x`);
  const { bytes } = await handoutOf(short(`# 章\n\n## 题\n\n引[^n]。\n\n后文。\n\n[^n]: ${words.join('，')}\n`));
  const { pages } = await readPdf(bytes);
  const all = pages.map(textOf).join('');
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
  expect(all).toContain('后文');
});

test('the index names every video with the pages that cite it', async () => {
  const { bytes, draft } = await handoutOf(withHead(lecture(), 'index: videos'));
  const { pages } = await readPdf(bytes);
  const at = pages.findLastIndex((page) => page.lines.some(({ text }) => bare(text) === '视频索引') && codeLinks(page).length > 0);
  const index = pages[at] as ReadPage;
  const codes = codeLinks(index);
  expect(codes).toHaveLength(
    new Set(draft.chapters.flatMap(({ topics }) => topics.flatMap((topic) => topic.codes.map(({ url }) => url)))).size,
  );
  expect(at).toBe(pages.length - 2);
  for (const code of codes) {
    expect(scanCode(index, code, 150, 2)).toBe(code.url);
    const [told] = index.links.filter(
      (link) =>
        link.page !== undefined &&
        link.top > code.top &&
        link.top < code.bottom + 5 &&
        link.left > code.right &&
        link.left < code.right + 180,
    );
    expect(codeLinks(pages[(told?.page ?? 0) - 1] as ReadPage).map(({ url }) => url)).toContain(code.url);
  }
});

test.each(['videos', 'all'])('an index with codes of other links than videos says so: --qr %s', async (qr) => {
  const film = '[片](https://youtu.be/Rlp1TdYeutU) 和 [网站](https://example.com)';
  const { bytes } = await handoutOf(`---\ntitle: t\nlang: zh-CN\ndisclaimer: false\nindex: videos\nqr: ${qr}\n---\n\n## 题\n\n${film}\n`);
  const { outline } = await readPdf(bytes);
  expect(outline.at(-1)?.title).toBe(qr === 'all' ? '视频与链接索引' : '视频索引');
});

test('a link to its own page tells no page, and lines with links are as long as others', async () => {
  const text = '一些文字，'.repeat(40);
  const filler = Array.from(
    { length: 12 },
    (_, i) => `## 题${i} {#t${i}}\n\n${text}见[本页](#t${i})，又见[那里](#t${(i + 6) % 12})，${text}\n`,
  ).join('\n');
  const { bytes } = await handoutOf(short(`# 章\n\n${filler}`));
  const { pages } = await readPdf(bytes);
  const links = pages.flatMap((page, i) => page.links.map((link) => ({ ...link, from: i + 1 }))).filter(({ from }) => from > 1);
  // What goes on in the next line, or overleaf, has an area of its own there.
  const whole: { contents: string; from: number; page: number | undefined; y: number | undefined }[] = [];
  for (const { contents, from, page, y } of links.filter((link) => link.page !== undefined)) {
    const last = whole.at(-1);
    if (last !== undefined && !last.contents.endsWith('）') && last.page === page && last.y === y) last.contents += contents;
    else whole.push({ contents, from, page, y });
  }
  for (const { contents, from, page } of whole) {
    if (contents.includes('本页') && page === from) expect(contents).not.toContain('见第');
    if (contents.includes('那里') && page !== from) expect(contents).toContain(`见第 ${page} 页`);
  }
  const told = pages.flatMap(({ lines }) => lines.filter((line) => /第\s*\d+\s*页）/.test(line.text)));
  const edge = Math.max(
    ...pages.flatMap(({ lines }) => lines.filter(({ text: words }) => bare(words).length > 30).map(({ right }) => right)),
  );
  expect(told.length).toBeGreaterThan(5);
  for (const { right, text: words } of told) if (bare(words).length > 30) expect(right).toBeGreaterThan(edge - 8);
});

test('with mirrored margins chapters begin where their text does, on either side of the fold', async () => {
  const chapter = (name: string): string =>
    `# ${name}\n\n## T\n\n- [film](https://youtu.be/${name[0]?.repeat(11)}) ${'words '.repeat(60)}\n`;
  const book = `---\ntitle: Book\nlang: en\ndisclaimer: false\nprint: {duplex: true, sections-on-right: false}\n---\n\n`;
  for (const theme of THEMES) {
    const { scene } = await handoutOf(book + ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta'].map(chapter).join('\n'), theme);
    const left = (tag: string, items: (typeof scene.pages)[number]['items']): readonly number[] =>
      items.flatMap((item) =>
        item.kind === 'lines' && item.tag === tag ? [Math.min(...item.lines.flatMap(({ spans }) => spans.map(({ x }) => x)))] : [],
      );
    const sides = scene.pages.slice(1).map(({ items }) => ({ openers: left('H1', items), topics: left('H2', items) }));
    expect(sides.filter(({ openers }) => openers.length > 0).length).toBeGreaterThan(1);
    for (const { openers, topics } of sides) for (const x of openers) expect(Math.abs(x - (topics[0] ?? Number.NaN))).toBeLessThan(30);
  }
});
