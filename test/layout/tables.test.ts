import { expect, test } from 'vitest';
import type { TableItem } from '../../src/scene/types.js';
import { seeded } from '../support/random.js';
import { faultsOf, scenesOf, slide, themeNamed, wordsOf } from '../support/scenes.js';

const themes = ['default', 'corporate'].map(themeNamed);
const tablesOf = ({ pages }: { pages: readonly { items: readonly { kind: string }[] }[] }): readonly TableItem[] =>
  pages.flatMap(({ items }) => items.filter((item): item is TableItem => item.kind === 'table'));

/** Rows in groups of `size` that share their first cell. */
const grouped = (groups: number, size: number, text = 'value'): string =>
  `<table><tr><th>Group</th><th>A</th><th>B</th></tr>${Array.from(
    { length: groups * size },
    (_, i) => `<tr>${i % size === 0 ? `<td rowspan="${size}">group ${i / size}</td>` : ''}<td>${text} ${i}</td><td>${i}</td></tr>`,
  ).join('')}</table>`;

test('a table is not divided inside a cell that spans rows', async () => {
  for (const theme of themes) {
    const { scene } = await scenesOf(theme, slide({ slots: { body: grouped(12, 4) } }));
    const tables = tablesOf(scene);
    expect(tables.length).toBeGreaterThan(1);
    for (const { rows } of tables) {
      const body = rows.filter(({ head }) => !head);
      expect(body[0]?.cells[0]?.covered).toBeUndefined();
      expect(body.length % 4).toBe(0);
    }
    expect(faultsOf(scene)).toEqual([]);
  }
});

test('a cell that spans more rows than a slide holds is shown again on each part', async () => {
  const { scene } = await scenesOf(themes[0] ?? themeNamed('default'), slide({ slots: { body: grouped(1, 40) } }));
  const tables = tablesOf(scene);
  expect(tables.length).toBeGreaterThan(1);
  for (const { rows } of tables) {
    const body = rows.filter(({ head }) => !head);
    expect(body[0]?.cells[0]).toMatchObject({ down: body.length });
    expect(wordsOf({ ...tables[0], rows: [body[0]] } as TableItem)).toContain('group 0');
  }
  expect(faultsOf(scene)).toEqual([]);
});

test('a cell that spans rows and is itself higher than a slide loses no word', async () => {
  const long = Array.from({ length: 900 }, (_, i) => `word${i}`).join(' ');
  const { scene } = await scenesOf(
    themes[0] ?? themeNamed('default'),
    slide({ slots: { body: `<table><tr><td rowspan="3">${long}</td><td>a</td></tr><tr><td>b</td></tr><tr><td>c</td></tr></table>` } }),
  );
  const words = tablesOf(scene)
    .map(wordsOf)
    .join(' ')
    .split(/[\s|]+/);
  for (const word of [...long.split(' '), 'a', 'b', 'c']) expect(words).toContain(word);
  expect(faultsOf(scene)).toEqual([]);
});

test('a cell that spans columns widens them, and its last row takes what it needs beyond them', async () => {
  const wide = 'A heading much wider than the two narrow columns beneath it, by far';
  const { scene } = await scenesOf(
    themes[0] ?? themeNamed('default'),
    slide({
      slots: {
        body: `<table><tr><th colspan="2">${wide}</th><th rowspan="2">cccc</th></tr><tr><th>1</th><th>2</th></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>`,
      },
    }),
  );
  const [table] = tablesOf(scene);
  expect(table?.rows[0]?.cells[0]?.lines.length).toBe(1);
  expect(table?.rows.map(({ head }) => head)).toEqual([true, true, false]);
  expect(faultsOf(scene)).toEqual([]);
});

test('random tables: everything inside its cell, no word lost', async () => {
  const random = seeded(77);
  const pick = (most: number): number => 1 + Math.floor(random() * most);
  for (let round = 0; round < 40; round++) {
    let count = 0;
    const rows = Array.from({ length: pick(30) }, () =>
      Array.from({ length: pick(5) }, () => {
        const text = Array.from({ length: pick(round % 5 === 0 ? 120 : 9) }, () => `w${count++}`).join(' ');
        return `<td colspan="${pick(3)}" rowspan="${pick(4)}">${text}</td>`;
      }).join(''),
    );
    const body = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
    const { scene } = await scenesOf(themes[round % 2] ?? themeNamed('default'), slide({ slots: { body } }));
    expect(faultsOf(scene), `round ${round}`).toEqual([]);
    // A word that is cut between two parts of a row goes on in the same column.
    const columns: string[] = [];
    for (const { rows: laid } of tablesOf(scene))
      for (const { cells } of laid)
        for (const [c, { paragraphs }] of cells.entries())
          columns[c] = (columns[c] ?? '') + paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text.replaceAll(' ', '.'))).join('');
    const text = columns.join('.');
    expect(Array.from({ length: count }, (_, i) => `w${i}`).filter((word) => !text.includes(word))).toEqual([]);
  }
});
