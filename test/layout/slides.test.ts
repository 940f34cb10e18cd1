import { expect, test } from 'vitest';
import { codesFor, faultsOf, scenesOf, slide, wordsOf } from '../support/scenes.js';
import { bullets, table, theme } from '../support/slide-texts.js';

test.each(['picture', 'picture-left'])('a theme without the layout %s shows picture and text in another, and says so', async (layout) => {
  const without = { ...theme, layouts: new Map([...theme.layouts].filter(([name]) => !name.startsWith('picture'))) };
  const draft = slide({ layout, slots: { picture: '![sun](picture.svg "caption")', body: bullets(3) } });
  const { scene, diagnostics } = await scenesOf(without, draft);
  expect(faultsOf(scene)).toEqual([]);
  const shown = scene.pages.flatMap(({ items }) => items);
  expect(shown.filter(({ kind }) => kind === 'image').length).toBe(1);
  expect(shown.map(wordsOf).join('\n')).toContain('caption');
  expect(scene.pages.map((page) => page.layout)).toEqual(['content']);
  expect(diagnostics.map(({ id, message }) => `${id}: ${message}`)).toEqual([
    `theme-layout: theme “default” has no layout “${layout}”; “content” serves`,
    'slot-unknown: layout “content” has no slot “picture”; its content goes to “body”',
  ]);
});

test('the same draft twice is the same scene', async () => {
  const one = slide({ layout: 'content-codes', codes: await codesFor(3), slots: { body: `${bullets(30)}\n\n${table(9)}` } });
  expect((await scenesOf(theme, one)).scene.pages).toEqual((await scenesOf(theme, one)).scene.pages);
});
