import { describe, expect, test } from 'vitest';
import type { QrCode } from '../../../../src/compose/types.js';
import { layoutHandout } from '../../../../src/layout/forms/article/layout-article.js';
import { makeMatrix } from '../../../../src/lib/qr.js';
import { mm } from '../../../../src/lib/units.js';
import { renderPdf } from '../../../../src/render/pdf/index.js';
import { safe } from '../../../support/links.js';
import { handoutOf, paperEnv, shippedTheme } from '../../../support/pdf/build.js';
import { type ReadPage, type ReadPdf, readPdf, type StructNode } from '../../../support/pdf/reader.js';
import { codeLinks, scanCode } from '../../../support/pdf/scan.js';
import { QUARTERS, tinyPng } from '../../../support/tiny-pictures.js';

const head = '---\ntitle: 样张\nlang: zh-CN\ncompany: { name: XXX }\ndisclaimer: false\n---\n\n# 章\n\n## 题\n\n';

async function read(
  markdown: string,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Promise<ReadPdf & { readonly messages: readonly string[] }> {
  const { bytes, messages } = await handoutOf(head + markdown, 'default', pictures);
  return { ...(await readPdf(bytes)), messages };
}

const texts = ({ pages }: ReadPdf): readonly string[] => pages.flatMap(({ lines }) => lines.map(({ text }) => text.trim()));
const lineWith = (page: ReadPage | undefined, words: string) => page?.lines.find(({ text }) => text.includes(words));
/** The first page behind cover and contents. */
const body = ({ pages }: ReadPdf): ReadPage | undefined => pages[1];
const roles = (node: StructNode | null | undefined): readonly string[] =>
  node === null || node === undefined ? [] : [node.role, ...(node.children ?? []).flatMap((child) => roles(child))];

test('list levels step in; bullets and numbers hang before their text', async () => {
  const pdf = await read('- 甲\n  - 乙乙\n    - 丙丙丙\n\n9. 九\n10. 十\n');
  const page = body(pdf);
  const starts = ['甲', '乙乙', '丙丙丙'].map((words) => lineWith(page, words)?.x ?? 0);
  expect(starts[1]).toBeGreaterThan(starts[0] ?? 0);
  expect(starts[2]).toBeGreaterThan(starts[1] ?? 0);
  expect(texts(pdf)).toEqual(expect.arrayContaining([expect.stringMatching(/^9\. *九$/), expect.stringMatching(/^10\. *十$/)]));
});

test('tasks show whether they are done', async () => {
  const lines = texts(await read('- [x] 做了\n- [ ] 没做\n'));
  expect(lines).toEqual(expect.arrayContaining([expect.stringMatching(/^✓ *做了$/), expect.stringMatching(/^□ *没做$/)]));
});

test('a long table breaks between rows and repeats its head on every page', async () => {
  const rows = Array.from({ length: 90 }, (_, i) => `| 行${i} | 内容 |`).join('\n');
  const pdf = await read(`| 名称 | 说明 |\n| --- | --- |\n${rows}\n`);
  const pages = pdf.pages.filter((page) => lineWith(page, '内容') !== undefined);
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const [first, row] = [lineWith(page, '名称')?.baseline ?? Number.NaN, lineWith(page, '内容')?.baseline ?? 0];
    expect(first).toBeLessThan(row);
  }
  expect(texts(pdf).filter((text) => /^行 ?\d+/.test(text))).toHaveLength(90);
});

test('merged cells: text once, over its columns, level with its first row; the structure says the spans', async () => {
  const { bytes } = await handoutOf(
    `${head}<table><tr><th rowspan="2">区域</th><th colspan="2">上半年</th></tr><tr><th>一</th><th>二</th></tr>` +
      '<tr><td rowspan="2">北方</td><td>1</td><td>2</td></tr><tr><td colspan="2">关闭</td></tr></table>\n',
    'default',
  );
  const page = body(await readPdf(bytes));
  const baseline = (words: string) => lineWith(page, words)?.baseline;
  expect(baseline('区域')).toBe(baseline('上半年'));
  expect(baseline('北方')).toBeLessThan(baseline('关闭') ?? 0);
  const written = Buffer.from(bytes).toString('latin1');
  expect(written.match(/\/ColSpan 2/g)).toHaveLength(2);
  expect(written.match(/\/RowSpan 2/g)).toHaveLength(2);
});

test('a row higher than a page loses no word', async () => {
  const words = Array.from({ length: 900 }, (_, i) => `w${i}`);
  const all = texts(await read(`| a | b |\n| --- | --- |\n| x | ${words.join(' ')} |\n`))
    .join('')
    .replace(/\s/g, '');
  expect(words.filter((word) => !all.includes(word))).toEqual([]);
});

test('a table in a column repeats its head overleaf too, and never leaves a row alone', async () => {
  const rows = (name: string, count: number): string =>
    `| ${name} | 值 |\n|---|---|\n${Array.from({ length: count }, (_, i) => `| ${name}${i} | ${i} |`).join('\n')}`;
  const pdf = await read(
    `:::: columns\n::: column\n${rows('左', 40)}\n:::\n::: column\n文字。\n:::\n::::\n\n${'段落文字。\n\n'.repeat(6)}${rows('下', 30)}\n`,
  );
  const on = pdf.pages.map(({ lines }) => lines.map(({ text }) => text.replace(/\s/g, '')));
  for (const name of ['左', '下']) {
    const shown = on.filter((texts) => texts.some((text) => new RegExp(`^${name}\\d`).test(text)));
    expect(shown.length).toBeGreaterThan(1);
    for (const texts of shown) {
      expect(texts.some((text) => text.startsWith(`${name}值`) || text === name)).toBe(true);
      expect(texts.filter((text) => new RegExp(`^${name}\\d`).test(text)).length).toBeGreaterThan(1);
    }
  }
});

test('a picture takes what is left of a page down to 60 % of its size, and never what was asked for', async () => {
  const heightOf = async (lines: number, asked = ''): Promise<{ readonly page: number; readonly height: number }> => {
    const text = Array.from({ length: lines }, () => '一行文字。').join('\n\n');
    const markdown = `${head}${text}\n\n![图](a.png)${asked}\n\n后文。\n`;
    const { scene } = await handoutOf(markdown, 'default', { 'a.png': tinyPng(600, 500) });
    const found = scene.pages.flatMap(({ number, items }) =>
      items.flatMap((item) => (item.kind === 'image' ? [{ page: number, height: item.box.height }] : [])),
    );
    expect(found).toHaveLength(1);
    return found[0] ?? { page: 0, height: 0 };
  };
  const whole = await heightOf(1);
  const heights = await Promise.all(Array.from({ length: 12 }, (_, i) => heightOf(i * 2 + 4)));
  const smaller = heights.filter(({ page, height }) => page === whole.page && height < whole.height - 1);
  expect(smaller.length).toBeGreaterThan(0);
  for (const { height } of heights) expect(height).toBeGreaterThanOrEqual(whole.height * 0.6 - 0.01);
  for (const { page, height } of heights) if (page > whole.page) expect(height).toBeCloseTo(whole.height, 5);
  const asked = await Promise.all(Array.from({ length: 6 }, (_, i) => heightOf(i * 3 + 8, '{width=90%}')));
  expect(new Set(asked.map(({ height }) => height.toFixed(3))).size).toBe(1);
});

test('a narrow column takes what it needs and the wide one the rest', async () => {
  const page = body(
    await read('| 年 | 说明 |\n| --- | --- |\n| 2022 | 这一列的内容很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长很长 |\n'),
  );
  const [year, text] = [lineWith(page, '2022'), lineWith(page, '这一列')];
  expect((text?.x ?? 0) - (year?.x ?? 0)).toBeLessThan(60);
});

test('long code lines wrap inside the column and keep every character', async () => {
  const code = `const answer = "${'0123456789'.repeat(20)}"; // 注释`;
  const pdf = await read(`\`\`\`js\n${code}\n  indented();\n\`\`\`\n`);
  expect(texts(pdf).join('').replace(/\s/g, '')).toContain(code.replace(/\s/g, ''));
  expect(Math.max(...(body(pdf)?.lines.map(({ right }) => right) ?? []))).toBeLessThan(595 - 40);
  expect((lineWith(body(pdf), 'indented')?.x ?? 0) - (lineWith(body(pdf), 'const answer')?.x ?? 0)).toBeGreaterThan(5);
});

test.each([
  ['a slide', '正文在前。\n\n::: notes\n讲者的话。\n:::\n'],
  ['a section', '收尾。\n\n# 又一章\n\n正文在前。\n\n::: notes\n讲者的话。\n:::\n\n## 又一题\n\n完。\n'],
])('notes of %s stand apart under their name, after the text', async (_, markdown) => {
  const pdf = await read(markdown);
  const page = pdf.pages.find(({ lines }) => lines.some(({ text }) => text.includes('正文在前')));
  const [text, label, note] = [lineWith(page, '正文在前'), lineWith(page, '备注'), lineWith(page, '讲者的话')];
  expect(text?.baseline ?? 0).toBeLessThan(label?.baseline ?? 0);
  expect(label?.baseline ?? 0).toBeLessThan(note?.baseline ?? 0);
  expect(note?.x ?? 0).toBeGreaterThan(text?.x ?? 0);
  const ground = page?.fills.some(
    ({ left, right, top, bottom }) => right - left > 300 && top < (label?.baseline ?? 0) && bottom > (note?.baseline ?? 0),
  );
  expect(ground).toBe(true);
});

test('what is for slides only is left out, what is for paper only is set', async () => {
  const lines = texts(await read('::: slides\n只在屏幕\n:::\n\n::: handout\n只在纸上\n:::\n')).join('');
  expect(lines).toContain('只在纸上');
  expect(lines).not.toContain('只在屏幕');
});

test('the structure names headings, lists, tables with header cells, quotes and links', async () => {
  const pdf = await read('- 甲\n\n| a | b |\n| --- | --- |\n| c | d |\n\n> 引\n\n[链](https://example.com/)\n\n```\ncode\n```\n');
  const found = new Set(pdf.pages.flatMap(({ structure }) => roles(structure)));
  for (const role of ['Document', 'H1', 'H2', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD', 'BlockQuote', 'Link', 'Code'])
    expect(found).toContain(role);
});

test('a paragraph that goes on overleaf stays one element and leaves two lines on either side', async () => {
  for (let filler = 26; filler < 34; filler++) {
    const text = `${'- 填\n'.repeat(filler)}\n${'这是一段很长的话，'.repeat(30)}\n`;
    const { scene } = await handoutOf(head + text);
    const parts = scene.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'lines' && item.lines[0]?.spans[0]?.text.includes('一段') ? [item] : [])),
    );
    const counts = parts.map(({ lines }) => lines.length);
    expect(counts.every((count) => count >= 2 || counts.length === 1)).toBe(true);
    expect(new Set(parts.map(({ part }) => part)).size).toBe(1);
  }
});

describe('codes', () => {
  const video = (i: number): string => `https://youtu.be/${'abcdefghij'[i % 10]}${String(i).padStart(10, '0')}`;

  test('a code stands beside the line that cites it', async () => {
    const page = body(await read(`第一段。\n\n第二段。\n\n第三段说 ${video(1)} 了。\n`));
    const [code] = page === undefined ? [] : codeLinks(page);
    const cited = lineWith(page, '第三段');
    expect(Math.abs((code?.top ?? 0) - (cited?.baseline ?? 0))).toBeLessThan(20);
    expect(code?.left ?? 0).toBeGreaterThan(cited?.right ?? Number.POSITIVE_INFINITY);
  });

  test('more codes than a page holds stand as cards, all of them, in order, and scan', async () => {
    const pdf = await read(Array.from({ length: 30 }, (_, i) => `- 第${i}个 ${video(i)}\n`).join(''));
    const found = pdf.pages.flatMap((page) => codeLinks(page).map((link) => [link.url, scanCode(page, link)]));
    expect(found).toEqual(Array.from({ length: 30 }, (_, i) => [video(i), video(i)]));
  });

  test('a line that cites more than a rail holds sends the rest to cards', async () => {
    const pdf = await read(`看 ${Array.from({ length: 12 }, (_, i) => video(i)).join(' ')} 。\n`);
    const found = pdf.pages.flatMap((page) => codeLinks(page).map(({ url }) => url));
    expect([...found].sort()).toEqual(Array.from({ length: 12 }, (_, i) => video(i)).sort());
    for (const page of pdf.pages) expect(codeLinks(page).every(({ bottom }) => bottom < page.height - 50)).toBe(true);
  });

  test('a page ends early where its rail is full, and codes never pass its foot', async () => {
    const pdf = await read(Array.from({ length: 12 }, (_, i) => `第${i}段。${'很多文字，'.repeat(30)}${video(i)}\n\n`).join(''));
    expect(pdf.pages.flatMap((page) => codeLinks(page).map(({ url }) => url))).toEqual(Array.from({ length: 12 }, (_, i) => video(i)));
    for (const page of pdf.pages) {
      for (const { url, top, bottom } of codeLinks(page)) {
        expect(bottom).toBeLessThan(page.height - 50);
        expect(top).toBeGreaterThan(0);
        expect(page.links.some((link) => link.url === url)).toBe(true);
      }
    }
  });

  test('a long address gets a larger code, as a card: no module is under 0.4 mm', async () => {
    const { draft } = await handoutOf(`${head}看 ${video(1)}\n`);
    const url = safe(`https://example.com/${'a-long-path/'.repeat(40)}`);
    const matrix = await makeMatrix(url);
    const enlarge = (codes: readonly QrCode[]): readonly QrCode[] => codes.map((code) => ({ ...code, url, matrix }));
    const chapters = draft.chapters.map((chapter) => ({
      ...chapter,
      topics: chapter.topics.map((topic) => ({ ...topic, codes: enlarge(topic.codes) })),
    }));
    const env = paperEnv();
    const theme = shippedTheme('default', env);
    const pdf = await readPdf(await renderPdf(await layoutHandout({ ...draft, chapters }, theme, env), theme, env));
    const [found, more] = pdf.pages.flatMap((page) => codeLinks(page).map((link) => ({ link, text: scanCode(page, link) })));
    expect(found?.text).toBe(url);
    expect(more).toBeUndefined();
    expect((((found?.link.right ?? 0) - (found?.link.left ?? 0)) / 72) * 25.4).toBeGreaterThanOrEqual(0.4 * (matrix.size + 8) - 0.01);
    const narrow = { ...theme, paper: { ...theme.paper, size: { width: mm(90), height: mm(120) } } };
    await layoutHandout({ ...draft, chapters }, narrow, env);
    expect(env.messages().join('\n')).toContain('error[code-too-wide]: the QR code of “youtu.be/');
  });
});

test('a picture whose pixels show on paper is noted', async () => {
  const { messages } = await read('![x](q.jpg){width=100%}', { 'q.jpg': QUARTERS.jpeg });
  expect(messages).toEqual([expect.stringMatching(/note\[picture-small\]: picture “q\.jpg” has \d dots to the inch on its page/)]);
});

/** The scene itself, and what was said. */
const setPages = async (markdown: string) => handoutOf(head + markdown);

describe('code', () => {
  const block = (lines: number): string =>
    `\`\`\`js\n${Array.from({ length: lines }, (_, i) => `const x${i} = "${'long '.repeat((i % 3) * 12)}";`).join('\n')}\n\`\`\``;
  const pagesOf = async (lines: number): Promise<readonly (readonly string[])[]> => {
    const body = [90, 130, 60, 200, 20].flatMap((words) => [word.repeat(words), block(lines)]).join('\n\n');
    const { scene } = await setPages(body);
    return scene.pages.map(({ items }) =>
      items.flatMap((item) =>
        item.kind === 'lines' && item.tag === 'Code' ? item.lines.map(({ spans }) => spans.map(({ text }) => text).join('')) : [],
      ),
    );
  };
  const word = 'text ';

  test('short blocks stay on one page', async () => {
    for (const page of await pagesOf(9)) expect(page.filter((line) => line.startsWith('const')).length % 9).toBe(0);
  });

  test('a line that goes on below is not parted from what it goes on with', async () => {
    const pages = (await pagesOf(40)).filter((page) => page.length > 0);
    expect(pages.length).toBeGreaterThan(3);
    for (const page of pages) expect(page[0]).toMatch(/^const/);
  });
});

describe('tables wider than paper', () => {
  const table = (columns: number, cell: (row: number, column: number) => string): string =>
    [0, 1, 2, 3, 4].map((row) => `|${Array.from({ length: columns }, (_, i) => (row === 1 ? '---' : cell(row, i))).join('|')}|`).join('\n');

  test('have their columns in several tables, the first column in each; no cell falls to letters', async () => {
    const { scene, messages } = await setPages(table(30, (row, i) => (i === 0 ? `City${row}` : `${1000 + row * 100 + i}`)));
    expect(messages).toEqual([expect.stringMatching(/note\[table-parts\]: the table's 30 columns .* in \d parts/)]);
    const cells = scene.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'lines' && (item.tag === 'TD' || item.tag === 'TH') ? [item] : [])),
    );
    for (const { lines } of cells) expect(lines.length).toBe(1);
    const words = cells.flatMap(({ lines }) => lines.flatMap(({ spans }) => spans.map(({ text }) => text)));
    const counts = new Map<string, number>();
    for (const one of words) counts.set(one, (counts.get(one) ?? 0) + 1);
    for (let i = 1; i < 30; i++) for (const row of [0, 2, 3, 4]) expect(counts.get(`${1000 + row * 100 + i}`)).toBe(1);
    expect(counts.get('City2')).toBe(Number(/in (\d+) parts/.exec(messages[0] ?? '')?.[1]));
  });

  test('no word is cut on small paper while another column has room to give', async () => {
    const row = (i: number) =>
      `|公司${i}|产品 name ${i}|2022-0${i}|人工智能在二〇二二年发展迅速，能够生成高质量的自然语言回复。|[片](https://youtu.be/film000000${i})|`;
    const body = `|公司|产品|时间|说明|视频|\n|---|---|---|---|---|\n${[1, 2, 3].map(row).join('\n')}`;
    const paper = head.replace('---\n\n#', 'print: { paper: 150x200mm, duplex: true }\n---\n\n#') + body;
    for (const theme of ['default', 'corporate']) {
      const { scene } = await handoutOf(paper, theme);
      const lines = scene.pages.flatMap(({ items }) =>
        items.flatMap((item) =>
          item.kind === 'lines' && item.tag === 'TD' ? item.lines.map(({ spans }) => spans.map(({ text }) => text).join('')) : [],
        ),
      );
      expect(lines.filter((line) => line.includes('name'))).toHaveLength(3);
      expect(lines.filter((line) => /2022-0\d/.test(line))).toHaveLength(3);
    }
  });

  test('take the white beside the text on wide paper before they are parted', async () => {
    const wide = table(14, (row, i) => `value ${row}${i} long`);
    const on = (paper: string) =>
      handoutOf(head.replace('---\n\n#', `print: { paper: ${paper}, orientation: landscape }\n---\n\n#`) + wide);
    const [a4, a3] = [await on('A4'), await on('A3')];
    expect(a4.messages).toEqual([]);
    expect(a3.messages).toEqual([]);
    for (const { scene } of [a4, a3]) {
      const cells = scene.pages.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === 'lines' && item.cell !== undefined ? item.lines : [])),
      );
      const rights = cells.flatMap(({ spans }) => spans.map(({ x, width }) => x + width));
      expect(Math.max(...rights)).toBeLessThan(scene.size.width - mm(10));
    }
  });

  test('take the rail’s room first, and say nothing', async () => {
    const { scene, messages } = await setPages(table(9, (row, i) => `cell ${row}${i} text`));
    expect(messages).toEqual([]);
    const heads = scene.pages.flatMap(({ items }) => items.filter((item) => item.kind === 'lines' && item.tag === 'TH'));
    expect(heads.length).toBe(9);
  });
});
