import { describe, expect, test } from 'vitest';
import type { PaperScene } from '../../../../src/scene/types.js';
import { paperEnv, sceneOf, THEMES } from '../../../support/pdf/build.js';
import { tinyPng } from '../../../support/tiny-pictures.js';

const setIn = (markdown: string, theme = 'default') => sceneOf(markdown, theme, paperEnv());

const head = '---\ntitle: Kept together\nlang: en\ncompany: {name: Acme, year: 2026}\ndisclaimer: false\n---\n\n# One\n\n## Topic\n\n';
const lines = (count: number): string => 'text of a line \\\n'.repeat(count).replace(/ \\\n$/, '');

/** The lines of each page's text, top to bottom, without heads and feet. */
const pagesOf = ({ pages }: PaperScene): readonly (readonly string[])[] =>
  pages.map(({ items }) =>
    items
      .flatMap((item) => (item.kind === 'lines' && item.tag !== 'Artifact' && item.tag !== 'Lbl' ? item.lines : []))
      .toSorted((a, b) => a.top - b.top)
      .map(({ spans }) =>
        spans
          .map(({ text }) => text)
          .join('')
          .replace(/\u200b/g, '')
          .trim(),
      ),
  );

/** How the pages break with so many lines above the content that its every line comes to be a page's last. */
async function breaksOf(content: string, theme: string): Promise<readonly (readonly (readonly string[])[])[]> {
  const made = Array.from({ length: 14 }, (_, i) => setIn(`${head}${lines(24 + i)}\n\n${content}\n\n## Next\n\n${lines(9)}\n`, theme));
  return (await Promise.all(made)).map(({ scene }) => pagesOf(scene));
}

/** The lines `first` to `last` of a page that are some of `names`. */
const shownOf = (page: readonly string[], names: RegExp): readonly string[] => page.filter((line) => names.test(line));

describe.each(THEMES)('in %s', (theme) => {
  test('no page has the first item of a list alone, or the last', async () => {
    const breaks = await breaksOf('- item 1\n- item 2\n- item 3\n- item 4\n  - item 5\n- item 6\n- item 7\n', theme);
    const counts = breaks.map((pages) => pages.map((page) => shownOf(page, /^item \d/).length).filter((count) => count > 0));
    expect(counts.some((own) => own.length > 1)).toBe(true);
    for (const count of counts.flat()) expect(count).toBeGreaterThan(1);
  });

  test('notes never go on overleaf with one line', async () => {
    const breaks = await breaksOf('::: notes\nnote 1\n\nnote 2\n\nnote 3\n\nnote 4\n\nnote 5\n:::\n', theme);
    const counts = breaks.map((pages) => pages.map((page) => shownOf(page, /^note \d/).length).filter((count) => count > 0));
    expect(counts.some((own) => own.length > 1)).toBe(true);
    for (const own of counts) expect(own.at(-1)).toBeGreaterThan(1);
  });

  test('what a callout is called stays with its words, and a line that ends in a colon with what it announces', async () => {
    const breaks = await breaksOf('> [!WARNING]\n> Mind the gap.\n\nBring these:\n\n| a | b |\n|---|---|\n| cell | cell |\n', theme);
    for (const pages of breaks) {
      const page = pages.find((own) => own.some((line) => line.endsWith('Warning'))) ?? [];
      expect(page).toContain('Mind the gap.');
      expect(pages.find((own) => own.includes('Bring these:'))).toContain('cell');
    }
  });
});

test('rows of pictures right below one another have one size', async () => {
  const picture = tinyPng(600, 400);
  const row = '![One](p.png) ![Two](p.png) ![Three](p.png)\n\n';
  for (let above = 24; above < 34; above++) {
    const { scene } = await sceneOf(`${head}${lines(above)}\n\n${row}${row}`, 'default', paperEnv({ 'p.png': picture }));
    const heights = scene.pages.flatMap(({ items }) =>
      items.flatMap((item) => (item.kind === 'image' ? [Math.round(item.box.height)] : [])),
    );
    expect(heights).toHaveLength(6);
    expect(new Set(heights).size).toBe(1);
  }
});

describe('the contents list', () => {
  const withTopics = (count: number): string =>
    `${head}${Array.from({ length: count }, (_, i) => `text\n\n## Topic number ${i}\n\n`).join('')}text\n`;
  const rowsOn = (scene: PaperScene): readonly number[] =>
    scene.pages.map(({ items }) => items.filter((item) => item.kind === 'lines' && item.tag === 'TOCI').length).filter((rows) => rows > 0);

  test.each(THEMES)('stands on one page where it fits on one, in %s', async (theme) => {
    for (const count of [10, 24, 30, 34]) expect(rowsOn((await setIn(withTopics(count), theme)).scene)).toHaveLength(1);
  });

  test('closes up where that saves a page', async () => {
    const pages = await Promise.all([56, 60, 64, 68, 72].map(async (count) => rowsOn((await setIn(withTopics(count))).scene)));
    for (const own of pages) expect(own.length).toBeLessThanOrEqual(3);
    expect(pages.some((own) => own.length === 2 && own.reduce((sum, rows) => sum + rows, 0) > 64)).toBe(true);
  });
});

describe('a table beside the rail', () => {
  const film = 'See <https://youtu.be/Rlp1TdYeutU>.\n\n';
  const table = (rows: number): string =>
    `| Part | Setting | Lowest | Highest | Who may change it | Remark |\n|---|---|--:|--:|---|---|\n${Array.from(
      { length: rows },
      (_, i) => `| Roller assembly ${i} | Pressure ${i} | ${i} bar | ${i} bar | Shift lead | Write the old value into the log |\n`,
    ).join('')}`;
  const setWith = async (content: string) => {
    const { scene } = await setIn(head + content);
    const page = scene.pages.find(({ items }) => items.some((item) => item.kind === 'lines' && item.cell !== undefined));
    const items = page?.items ?? [];
    const cells = items.flatMap((item) => (item.kind === 'lines' && item.cell !== undefined ? item.lines : []));
    const heading = items.flatMap((item) => (item.kind === 'lines' && item.tag === 'H3' ? item.lines : []));
    const codes = items.flatMap((item) => (item.kind === 'code' ? [item.box.y + item.box.height] : []));
    return {
      right: Math.max(...cells.flatMap(({ spans }) => spans.map(({ x, width }) => x + width))),
      top: Math.min(...cells.map(({ top }) => top)),
      heading: heading[0]?.top ?? 0,
      codes: Math.max(...codes),
    };
  };

  test('takes the rail’s room where that makes it much lower, and a short one does not', async () => {
    expect((await setWith(film + table(20))).right).toBeGreaterThan(450);
    expect((await setWith(film + table(2))).right).toBeLessThan(430);
  });

  test('stays in the column where codes would push it far down', async () => {
    const { right, top, codes } = await setWith(film + film.replace('Rlp1', 'Rlp2') + film.replace('Rlp1', 'Rlp3') + table(7));
    expect(right).toBeLessThan(430);
    expect(top).toBeLessThan(codes);
  });

  test('has its heading right above it, below the codes', async () => {
    const { right, top, heading, codes } = await setWith(`${film}### Settings\n\n${table(24)}`);
    expect(right).toBeGreaterThan(450);
    expect(top).toBeGreaterThan(codes);
    expect(top - heading).toBeLessThan(45);
  });
});

test('no heading has a last line of a character or two, nor is a word of it divided', async () => {
  const titles = Array.from({ length: 12 }, (_, i) => '城市湿地公园导览与志愿讲解员培训材料汇编第一辑之说明'.slice(0, 20 + (i % 6)));
  const body = titles.map((title, i) => `${i < 6 ? '#' : '##'} ${title}${'附'.repeat(i)}\n\n字\n`).join('\n');
  const { scene } = await setIn(
    `---\ntitle: 册\nlang: zh-CN\nhyphenate: true\ndisclaimer: false\n---\n\n${body}\n# International administration and Communication\n\ntext\n`,
  );
  const headings = scene.pages
    .slice(1)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'lines' && /^H[12]$/.test(item.tag) ? [item.lines] : [])));
  const words = headings.flat().map(({ spans }) =>
    spans
      .map(({ text }) => text)
      .join('')
      .replace(/\u200b/g, ''),
  );
  expect(words.filter((line) => /^\p{Script=Han}{1,2}$/u.test(line))).toEqual([]);
  expect(words.filter((line) => line.endsWith('-'))).toEqual([]);
});

test('the last row of the index of videos has another above it on its page', async () => {
  const films = (count: number): string =>
    Array.from({ length: count }, (_, i) => `Film <https://youtu.be/Rlp1TdYe${100 + i}>.\n`).join('\n');
  for (let count = 9; count < 17; count++) {
    const { scene } = await setIn(
      `---\ntitle: Films\nlang: en\nprint: {paper: A5}\nindex: videos\ndisclaimer: false\n---\n\n${films(count)}`,
    );
    const rows = new Set((scene.pages.at(-1)?.items ?? []).flatMap((item) => (item.kind === 'code' ? [item.box.y] : [])));
    expect(rows.size).toBeGreaterThan(1);
  }
});

test('code is parted between its functions', async () => {
  const code = Array.from({ length: 7 }, (_, i) => `function f${i}(x) {\n  // step ${i}\n  return x + ${i};\n}`).join('\n\n');
  let parted = 0;
  for (let above = 14; above < 32; above++) {
    const { scene } = await setIn(`${head}${lines(above)}\n\n\`\`\`js\n${code}\n\`\`\`\n`);
    const pages = pagesOf(scene)
      .map((page) => shownOf(page, /^function|^return|^\}|^\/\//))
      .filter((own) => own.length > 0);
    for (const own of pages) expect([own[0]?.startsWith('function'), own.at(-1)]).toEqual([true, '}']);
    parted += pages.length - 1;
  }
  expect(parted).toBeGreaterThan(3);
});
