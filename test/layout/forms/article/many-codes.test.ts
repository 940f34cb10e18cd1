import { expect, test } from 'vitest';
import { paperEnv, sceneOf, THEMES } from '../../../support/pdf/build.js';

const filler = 'Words that stand before and behind the list, a sentence of them, and then one more. '.repeat(8);
const films = (count: number): string =>
  Array.from({ length: count }, (_, i) => `- [Film ${i}](https://youtu.be/film${String(i).padStart(7, '0')})`).join('\n');
const doc = (list: string, before: number): string =>
  `---\ntitle: t\nlang: en\ndisclaimer: false\n---\n\n# One\n\n## Films\n\n${`${filler}\n\n`.repeat(before)}${list}\n\nBehind the list. ${filler}\n`;

async function standing(list: string, theme: string, before = 1) {
  const { scene } = await sceneOf(doc(list, before), theme, paperEnv());
  const items = scene.pages.flatMap((page) => page.items.map((item) => ({ item, page: page.number })));
  const line = (words: string) =>
    items.flatMap(({ item, page }) =>
      item.kind === 'lines'
        ? item.lines
            .filter(({ spans }) =>
              spans
                .map(({ text }) => text)
                .join('')
                .includes(words),
            )
            .map(({ top }) => ({ page, top }))
        : [],
    )[0] ?? { page: 0, top: 0 };
  const codes = items.flatMap(({ item, page }) => (item.kind === 'code' ? [{ page, ...item.box }] : []));
  return { codes, line, pages: scene.pages.length };
}

test.each(THEMES)(
  'six or more films in a list have their codes in rows right below it, and no page is left white for them (%s)',
  async (theme) => {
    for (const count of [6, 7]) {
      const { codes, line, pages } = await standing(films(count), theme);
      const [last, behind] = [line(`Film ${count - 1}`), line('Behind the list')];
      expect(new Set(codes.map(({ y }) => y)).size).toBe(2);
      for (const { page, y } of codes) {
        expect(page).toBe(last.page);
        expect(y).toBeGreaterThan(last.top);
        if (behind.page === page) expect(y).toBeLessThan(behind.top);
      }
      expect(pages).toBeLessThanOrEqual(3);
    }
  },
);

test.each(THEMES)(
  'the codes below a short list are on the page of the lines that cite them, wherever the list falls (%s)',
  async (theme) => {
    for (let before = 1; before <= 9; before++) {
      const { codes, line } = await standing(films(6), theme, before);
      expect(codes.map(({ page }) => page)).toEqual(Array.from({ length: 6 }, (_, i) => line(`Film ${i}`).page));
    }
  },
);

test.each(THEMES)('no code stands alone in the last row (%s)', async (theme) => {
  for (const count of [7, 9, 13]) {
    const { codes } = await standing(films(count), theme);
    expect(codes).toHaveLength(count);
    expect(codes.filter((one) => codes.filter(({ page, y }) => page === one.page && y === one.y).length === 1)).toEqual([]);
  }
});

test.each(THEMES)('three stand beside it (%s)', async (theme) => {
  const { codes } = await standing(films(3), theme);
  expect(new Set(codes.map(({ x }) => x)).size).toBe(1);
});

test('a list of lists is not parted by the codes below it', async () => {
  const nested = Array.from(
    { length: 7 },
    (_, i) => `- Item ${i}\n  - [Film ${i}](https://youtu.be/film${String(i).padStart(7, '0')})`,
  ).join('\n');
  const { codes, line } = await standing(`${nested}\n- The last item`, 'default');
  const last = line('The last item');
  expect(codes.every(({ page, y }) => page > last.page || y > last.top)).toBe(true);
});
