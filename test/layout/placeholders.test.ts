import { describe, expect, test } from 'vitest';
import { safe } from '../support/links.js';
import { faultsOf, inSlot, scenesOf, slide, wordsOf } from '../support/scenes.js';
import { bullets, theme } from '../support/slide-texts.js';

describe('placeholders', () => {
  test('running text alone fills the body as the layout has it; levels, bullets and numbers are PowerPoint’s', async () => {
    const { scene } = await scenesOf(
      theme,
      slide({ slots: { body: 'Words first.\n\n- one\n  - two\n    more of two\n\n3. three\n4. four' } }),
    );
    const body = inSlot(scene.pages[0], 'body');
    expect(body).toMatchObject({
      inherits: true,
      scale: 1,
      tighter: 0,
      box: theme.layouts.get('content')?.slots.find(({ name }) => name === 'body')?.box,
    });
    expect(body?.paragraphs.map(({ level, bullet }) => [level, bullet])).toEqual([
      [undefined, { kind: 'none' }],
      [0, undefined],
      [1, undefined],
      [0, { kind: 'number', number: 3 }],
      [0, { kind: 'number', number: 4 }],
    ]);
    expect(body?.paragraphs[0]?.before).toBe(0);
    expect(body?.lines[1]?.spans[0]?.text).toBe('•');
  });

  test('a task’s box is its bullet; a second paragraph of an item has none', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: '- [x] done\n- [ ] open\n\n  more' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs.map(({ bullet, level }) => [bullet, level])).toEqual([
      [{ kind: 'char', char: '✓' }, 0],
      [{ kind: 'char', char: '□' }, 0],
      [{ kind: 'none' }, 0],
    ]);
  });

  test('the number, and a link to a slide behind, get their pages', async () => {
    const first = slide({
      slots: {
        body: [
          {
            kind: 'paragraph',
            text: [{ text: 'see', link: safe('#end'), at: { file: 'a', line: 1, column: 1 } }],
            at: { file: 'a', line: 1, column: 1 },
          },
        ],
      },
    });
    const { scene } = await scenesOf(theme, first, slide({ slots: { body: bullets(30) } }), slide({ id: 'end', slots: { body: 'end' } }));
    const last = scene.pages.at(-1);
    expect(last?.number).toBeGreaterThan(3);
    expect(inSlot(scene.pages[0], 'body')?.paragraphs[0]?.runs[0]?.link).toEqual({ kind: 'page', page: last?.number });
    expect(inSlot(scene.pages[0], 'body')?.lines[0]?.spans[0]?.link).toEqual({ kind: 'page', page: last?.number });
    expect(wordsOf(inSlot(last, 'page'))).toBe(String(last?.number));
  });

  test('languages: a run with Han is Chinese, one without is English', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: '中文 **Latin words** 后' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs[0]?.runs.map(({ lang }) => lang)).toEqual(['zh-CN', 'en-US', 'zh-CN']);
  });

  test('Hebrew runs from the right', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { body: 'שלום עולם\n\n- שלום' } }));
    expect(inSlot(scene.pages[0], 'body')?.paragraphs.every(({ rtl }) => rtl === true)).toBe(true);
    expect(faultsOf(scene)).toEqual([]);
  });

  test('an empty slide is a slide', async () => {
    const { scene, diagnostics } = await scenesOf(theme, slide({}));
    expect(scene.pages).toHaveLength(1);
    expect(diagnostics).toEqual([]);
  });
});
