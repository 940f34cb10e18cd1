import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/compose/types.js';
import { codesFor, faultsOf, inSlot, scenesOf, slide, textsOf, wordsOf } from '../support/scenes.js';
import { lorem, theme, themes } from '../support/slide-texts.js';

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

  test('those that go on to a further slide are shared out evenly', async () => {
    const five = await codesFor(5);
    const { scene } = await scenesOf(theme, slide({ layout: 'content-codes', codes: five, slots: { body: '①②③④⑤' } }));
    expect(scene.pages.map(({ items }) => items.filter(({ kind }) => kind === 'code').length)).toEqual([3, 2]);
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
