import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/compose/types.js';
import { blocksOf, faultsOf, inSlot, scenesOf, slide, textsOf, wordsOf } from '../support/scenes.js';
import { bodies, bullets, lorem, squeezed, theme, themes } from '../support/slide-texts.js';

describe('fitting', () => {
  test('spacing that a theme has made narrow is not cut until lines touch', async () => {
    const body = { ...theme.text.body, leading: 0.9 };
    const narrow = { ...theme, text: { ...theme.text, body } };
    const cuts: number[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(narrow, slide({ slots: { body: bullets(count, 20) } }));
      cuts.push(...scene.pages.map((page) => inSlot(page, 'body')?.tighter ?? 0));
    }
    expect(Math.max(...cuts)).toBe(0.1);
  });

  test('lines of links, which LibreOffice sets closer, keep 0.85 of their height', async () => {
    const body = { ...theme.text.body, leading: 0.9 };
    const narrow = { ...theme, text: { ...theme.text, body } };
    const linked = bullets(25, 20).replace(/^- (.*)$/gm, '- [$1](https://example.org/)');
    const cuts: number[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(narrow, slide({ slots: { body: linked.split('\n').slice(0, count).join('\n') } }));
      cuts.push(...scene.pages.map((page) => inSlot(page, 'body')?.tighter ?? 0));
    }
    expect(Math.max(...cuts)).toBe(0.05);
  });

  test('first less spacing, then smaller, then a second slide', async () => {
    const steps: (readonly [number, number, number])[] = [];
    for (let count = 4; count < 26; count++) {
      const { scene } = await scenesOf(theme, slide({ slots: { body: bullets(count, 20) } }));
      const body = inSlot(scene.pages[0], 'body');
      steps.push([scene.pages.length, body?.scale ?? 0, body?.tighter ?? 0]);
    }
    const single = steps.filter(([pages]) => pages === 1);
    expect(single[0]).toEqual([1, 1, 0]);
    expect(single.some(([, scale, tighter]) => scale === 1 && tighter > 0)).toBe(true);
    expect(Math.min(...single.map(([, scale]) => scale))).toBeCloseTo(0.7, 2);
    expect(steps.at(-1)?.[0]).toBeGreaterThan(1);
    const scales = single.map(([, scale, tighter]) => scale - tighter / 100);
    expect(scales).toEqual([...scales].sort((a, b) => b - a));
  });

  test('continued slides are numbered in their titles, keep one scale, are evenly filled and lose nothing', async () => {
    const notes: readonly Block[] = blocksOf('Say this.');
    const { scene, diagnostics } = await scenesOf(theme, slide({ id: 'x', notes, slots: { body: bullets(40) } }));
    const count = scene.pages.length;
    expect(count).toBeGreaterThan(2);
    expect(scene.pages.map(({ title }) => title)).toEqual(Array.from({ length: count }, (_, i) => `A title (${i + 1}/${count})`));
    expect(scene.pages.map((page) => wordsOf(inSlot(page, 'title')))).toEqual(scene.pages.map(({ title }) => title));
    expect(new Set(scene.pages.map((page) => inSlot(page, 'body')?.scale)).size).toBe(1);
    expect(scene.pages.map((page) => page.notes.length > 0)).toEqual(scene.pages.map((_, i) => i === 0));
    expect(scene.pages.map(({ id }) => id)).toEqual(['x', ...Array(count - 1).fill(undefined)]);
    const items = scene.pages.map((page) => inSlot(page, 'body')?.paragraphs.length ?? 0);
    expect(Math.max(...items) - Math.min(...items)).toBeLessThanOrEqual(2);
    expect(squeezed(bodies(scene.pages))).toBe(squeezed(bullets(40)).replaceAll(/-(?=第)/g, ''));
    expect(diagnostics).toEqual([]);
  });

  test('a paragraph of 3,000 characters goes on line by line, and leaves no line alone', async () => {
    for (const one of themes) {
      const { scene } = await scenesOf(one, slide({ slots: { body: lorem(3000) } }));
      expect(scene.pages.length).toBeGreaterThan(1);
      expect(squeezed(bodies(scene.pages))).toBe(squeezed(lorem(3000)));
      expect(faultsOf(scene)).toEqual([]);
      for (const page of scene.pages) expect(inSlot(page, 'body')?.lines.length).toBeGreaterThan(1);
    }
  });

  test('no heading and no bullet that introduces others is left at the bottom', async () => {
    for (let lead = 8; lead < 24; lead++) {
      const { scene } = await scenesOf(
        theme,
        slide({ slots: { body: `${bullets(lead, 30)}\n\n### 小标题\n\n- 引出：\n${bullets(12, 30).replace(/^/gm, '  ')}` } }),
      );
      for (const page of scene.pages) {
        const last = inSlot(page, 'body')?.paragraphs.at(-1);
        expect(last?.style).not.toBe('heading');
        expect(last?.runs[0]?.text).not.toBe('引出：');
      }
      expect(faultsOf(scene)).toEqual([]);
    }
  });

  test('a continued item keeps its indent and shows no second bullet; numbers go on', async () => {
    const text = `1. ${lorem(1400)}\n2. ${lorem(1400)}\n3. ${lorem(100)}`;
    const { scene } = await scenesOf(theme, slide({ slots: { body: text } }));
    const paragraphs = scene.pages.flatMap((page) => inSlot(page, 'body')?.paragraphs ?? []);
    expect(paragraphs.every(({ level }) => level === 0)).toBe(true);
    expect(paragraphs.flatMap(({ bullet }) => (bullet?.kind === 'number' ? [bullet.number] : []))).toEqual([1, 2, 3]);
    expect(paragraphs.length).toBeGreaterThan(3);
  });

  test('titles of two lines and of 90 Han fit at a size that is read from the last row; one of 2,000 stays in its box and is reported', async () => {
    for (const one of themes) {
      const { scene, diagnostics } = await scenesOf(
        one,
        slide({ title: lorem(60) }),
        slide({ title: lorem(90) }),
        slide({ title: lorem(2000), slots: { body: bullets(40) } }),
      );
      expect(faultsOf(scene)).toEqual([]);
      const reported = {
        id: 'slot-overflow',
        message: expect.stringMatching(/“title” needs \d+ pt at its smallest size, the slot has \d+ pt/),
      };
      expect(diagnostics).toMatchObject([{ ...reported, slide: { number: 3 } }]);
      expect((inSlot(scene.pages[1], 'title')?.scale ?? 0) * one.text.title.size).toBeGreaterThanOrEqual(18);
    }
  });

  test('twelve list levels and a word of 60 letters', async () => {
    const deep = Array.from({ length: 12 }, (_, i) => `${'  '.repeat(i)}- level ${i + 1} ${lorem(20)}`).join('\n');
    for (const one of themes) {
      const { scene } = await scenesOf(
        one,
        slide({ slots: { body: deep } }),
        slide({ slots: { body: `- ${'Donaudampfschiff'.repeat(4)} end\n- ${'x'.repeat(300)}` } }),
        slide({ layout: 'two-column', slots: { left: 'y'.repeat(200), right: deep } }),
      );
      expect(faultsOf(scene)).toEqual([]);
      expect(Math.max(...(inSlot(scene.pages[0], 'body')?.paragraphs.map(({ level }) => level ?? 0) ?? []))).toBe(8);
    }
  });

  test('columns: both slots of a layout share one scale; columns in a body stand side by side', async () => {
    const { scene } = await scenesOf(
      theme,
      slide({ layout: 'two-column', slots: { left: bullets(7), right: 'short' } }),
      slide({ slots: { body: ':::: columns\n::: {.column width=30%}\nleft\n:::\n::: column\nright\n:::\n::::' } }),
    );
    const first = scene.pages[0];
    const second = scene.pages.at(-1);
    expect(inSlot(first, 'left')?.scale).toBeLessThan(1);
    expect(inSlot(first, 'right')?.scale).toBe(inSlot(first, 'left')?.scale);
    const [left, right] = (second === undefined ? [] : textsOf(second)).filter((item) => ['left', 'right'].includes(wordsOf(item)));
    expect(left?.box.y).toBe(right?.box.y);
    expect((right?.box.width ?? 0) / (left?.box.width ?? 1)).toBeCloseTo(7 / 3, 1);
    expect(left).toMatchObject({ slot: 'body', inherits: false });
  });
});
