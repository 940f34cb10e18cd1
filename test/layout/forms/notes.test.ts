import { describe, expect, test } from 'vitest';
import { THEMES } from '../../support/pdf/build.js';
import { formOf } from '../../support/pdf/forms.js';

const sentence = 'Begin with the object itself and pass it round before you say a word about it. ';
const content = (print: string, sentences: number): string =>
  `---\ntitle: Notes\nlang: en\nprint: ${print}\ndisclaimer: false\n---\n\n## Slide\n\n- a point\n\n::: notes\n${sentence.repeat(sentences)}\n\n- the last word\n:::\n`;

/** Pages of the one slide, and the size of its title there. */
async function shownWith(print: string, sentences: number, theme: string): Promise<{ readonly pages: number; readonly size: number }> {
  const { scene } = await formOf(content(print, sentences), 'notes', theme);
  const spans = (scene.pages[1]?.items ?? []).flatMap((item) => (item.kind === 'lines' ? item.lines.flatMap((line) => line.spans) : []));
  return { pages: scene.pages.length - 1, size: spans.find(({ text }) => text === 'Slide')?.size ?? 0 };
}

describe.each(THEMES)('notes in %s', (theme) => {
  test.each(['{paper: A4}', '{paper: A5}', '{paper: Letter, orientation: landscape}'])(
    'on %s: the slide gets smaller where its notes then stay on its page, down to 70 %',
    async (print) => {
      const most = (await shownWith(print, 1, theme)).size;
      const counts = Array.from({ length: 16 }, (_, i) => 4 + i * 3);
      const shown = await Promise.all(counts.map((count) => shownWith(print, count, theme)));
      const smaller = shown.filter(({ size }) => size < most - 0.01);
      expect(smaller.length).toBeGreaterThan(0);
      for (const { pages, size } of smaller) {
        expect(pages).toBe(1);
        expect(size).toBeGreaterThanOrEqual(most * 0.69);
      }
      for (const { pages, size } of shown) if (pages > 1) expect(size).toBeCloseTo(most, 3);
    },
  );
});

test('a page where notes go on says which slide they are to', async () => {
  const { scene } = await formOf(content('{paper: A5}', 120), 'notes');
  const heads = scene.pages.map(({ items }) =>
    items
      .flatMap((item) =>
        item.kind === 'lines' && item.tag === 'Artifact' ? item.lines.flatMap(({ spans }) => spans.map(({ text }) => text)) : [],
      )
      .join(' '),
  );
  expect(heads.length).toBeGreaterThan(3);
  expect(heads[1]).not.toMatch(/2\s+Slide/);
  for (const head of heads.slice(2)) expect(head).toMatch(/2\s+Slide/);
});
