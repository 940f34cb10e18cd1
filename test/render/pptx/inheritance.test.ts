import { expect, test } from 'vitest';
import { pt } from '../../../src/lib/units.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import type { SlideItem } from '../../../src/scene/types.js';
import type { Theme } from '../../../src/theme/types.js';
import { openArchive } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { inSlot, page, paragraph, run, sceneOf, textBox } from '../../support/pptx/scene.js';
import { shippedTheme, strictEnv } from '../../support/themes.js';

const theme = shippedTheme('default');

/** The XML of a slide with these items alone. */
async function slideOf(layout: string, items: readonly SlideItem[], look: Theme = theme) {
  const bytes = await renderPptx(sceneOf(look, [page(1, layout, items)]), look, strictEnv);
  expect(checkPackage(bytes)).toEqual([]);
  return openArchive(bytes).xmlOf('ppt/slides/slide1.xml');
}

const propertiesOf = async (...args: Parameters<typeof slideOf>) =>
  elementsIn(await slideOf(...args), 'a:pPr').map(({ attributes, children }) => ({
    ...attributes,
    has: children.flatMap((child) => (typeof child === 'string' ? [] : [child.name])),
  }));

test('a list item of the body says no more than its level', async () => {
  const [first, second] = theme.levels;
  const items = [
    paragraph('one', { level: 0, before: first?.before ?? pt(0) }),
    paragraph('two', { level: 1, before: second?.before ?? pt(0) }),
  ];
  expect(await propertiesOf('content', [inSlot(theme, 'content', 'body', items)])).toEqual([{ has: [] }, { lvl: '1', has: [] }]);
});

test('space above a paragraph is said where it differs, but never of the first', async () => {
  const items = [paragraph('one', { level: 0, before: pt(0) }), paragraph('two', { level: 0, before: pt(30) })];
  expect(await propertiesOf('content', [inSlot(theme, 'content', 'body', items)])).toEqual([{ has: [] }, { has: ['a:spcBef'] }]);
});

test('plain text in the body takes bullet and indent away', async () => {
  const items = [paragraph('plain', { before: theme.levels[0]?.before ?? pt(0) })];
  expect(await propertiesOf('content', [inSlot(theme, 'content', 'body', items)])).toEqual([{ marL: '0', indent: '0', has: ['a:buNone'] }]);
});

test('text that goes on inside an item keeps its indent without a bullet', async () => {
  const items = [paragraph('more', { level: 0, bullet: { kind: 'none' }, before: theme.levels[0]?.before ?? pt(0) })];
  expect(await propertiesOf('content', [inSlot(theme, 'content', 'body', items)])).toEqual([{ indent: '0', has: ['a:buNone'] }]);
});

test('list items in a slot of smaller text are smaller in proportion', async () => {
  const items = [paragraph('small', { style: 'legal', level: 0 })];
  const slide = await slideOf('disclaimer', [inSlot(theme, 'disclaimer', 'body', items)]);
  const sizes = elementsIn(slide, 'a:rPr').map(({ attributes }) => Number(attributes.sz ?? theme.text.legal.size * 100));
  const wanted = ((theme.levels[0]?.size ?? 0) * theme.text.legal.size) / theme.text.body.size;
  expect(sizes).toEqual([expect.closeTo(wanted * 100, -1)]);
});

test('a box that is not the slot’s says its place, its insets and its anchor', async () => {
  const item = inSlot(theme, 'summary', 'body', [paragraph('x')], { inherits: false, anchor: 'top', inset: pt(5) });
  const slide = await slideOf('summary', [item]);
  expect(elementsIn(slide, 'a:off').length).toBe(2);
  const [room] = elementsIn(slide, 'a:bodyPr');
  expect(room?.attributes).toMatchObject({ lIns: '63500', anchor: 't' });
});

test('emphasis, colours and scripts are said, theme fonts are not', async () => {
  const runs = [
    run('plain'),
    run('both', { bold: true, italic: true }),
    run('code', { mono: true }),
    run('2', { script: 'sub' }),
    run('red', { colour: { role: 'accent2', darker: 0.25 } }),
    run('own', { colour: { hex: 'C00000' as never } }),
  ];
  const slide = await slideOf('content', [inSlot(theme, 'content', 'title', [paragraph(runs, { style: 'title', before: pt(0) })])]);
  const [plain, both, code, sub, red, own] = elementsIn(slide, 'a:rPr');
  expect(plain?.children).toEqual([]);
  expect(both?.attributes).toMatchObject({ i: '1' });
  expect(code?.children.map((child) => (typeof child === 'string' ? child : child.attributes.typeface))).toEqual([
    theme.fonts.mono.latin,
    theme.fonts.mono.eastAsian,
    theme.fonts.mono.latin,
  ]);
  expect(sub?.attributes.baseline).toBe('-25000');
  expect(red && elementsIn(red, 'a:schemeClr')[0]?.attributes.val).toBe('accent2');
  expect(red && elementsIn(red, 'a:lumMod')[0]?.attributes.val).toBe('75000');
  expect(own && elementsIn(own, 'a:srgbClr')[0]?.attributes.val).toBe('C00000');
});

test('a text box says the sizes that were measured', async () => {
  const box = textBox([60, 60, 300, 80], [paragraph('x', { style: 'caption' })], { style: 'caption', scale: 0.5, tighter: 0.1 });
  const slide = await slideOf('content', [box]);
  expect(elementsIn(slide, 'a:defRPr')[0]?.attributes.sz).toBe(String(theme.text.caption.size * 50));
  expect(elementsIn(slide, 'a:normAutofit')).toEqual([]);
});

test('a slot that is empty leaves no placeholder behind', async () => {
  expect(elementsIn(await slideOf('content', []), 'p:ph')).toEqual([]);
});
