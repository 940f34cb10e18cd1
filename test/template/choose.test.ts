import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import { h } from '../../src/lib/xml/tree.js';
import { loadTheme } from '../../src/pipeline.js';
import { root, workFolder } from '../support/cli.js';
import { type LayoutSpec, makeTemplate, type PlaceholderSpec } from '../support/pptx/make-template.js';

const TITLE: PlaceholderSpec = { type: 'title', box: [48, 28, 864, 76] };
const BODY: PlaceholderSpec = { type: 'body', idx: 1, box: [48, 118, 864, 340] };

/** The theme that a template with these layouts becomes: none of them has a type, as companies' own layouts have none. */
async function themeOf(layouts: readonly LayoutSpec[]) {
  const potx = makeTemplate({ masters: [{ name: 'Own', placeholders: [TITLE, BODY], layouts }] });
  const theme = await loadTheme(join(workFolder({ 'company.potx': potx }), 'company.potx'), { world: diskWorld(root), report: () => {} });
  if (theme === undefined) throw new Error('no theme');
  return theme;
}

const layoutFor = async (kind: string, names: readonly string[]): Promise<string | undefined> => {
  const layouts = names.map((name) => ({ name, placeholders: [{ type: 'title' }, { idx: 1 }] }));
  const { template } = await themeOf(layouts);
  return template?.landings.find((landing) => landing.kind === kind)?.layout;
};

test.each([
  [['Section Header', 'Table of content', 'Layout 7'], 'Layout 7'],
  [['Agenda', 'Quote Dark', 'Zitat', 'Standard'], 'Standard'],
  [['表紙', '目次', '汎用'], '汎用'],
  [['Danke', 'Haftungsausschluss', 'Kapitel', 'Basis'], 'Basis'],
  // Better than nothing.
  [['Section Header', 'Agenda'], 'Agenda'],
])('of layouts alike in their placeholders (%j), content has the one that is not named for something else: %s', async (names, layout) => {
  expect(await layoutFor('content', names)).toBe(layout);
});

test.each(['One content', 'Ein Inhalt', '文字内容页'])('a layout named “%s” is the content’s', async (name) => {
  expect(await layoutFor('content', ['Team', 'Plain', name])).toBe(name);
});

test('a cover without a title placeholder has its title in the text placeholder of the largest type', async () => {
  const large = h('a:lvl1pPr', {}, h('a:defRPr', { sz: 4000 }));
  const { layouts } = await themeOf([
    { name: 'Text', placeholders: [{ type: 'title' }, { idx: 1 }] },
    {
      name: '首页',
      placeholders: [
        { type: 'body', idx: 21, box: [40, 380, 300, 60] },
        { type: 'body', idx: 22, box: [40, 150, 500, 160], levels: [large] },
      ],
    },
  ]);
  const slots = layouts.get('cover')?.slots.map(({ name, idx, placeholder }) => [name, idx, placeholder]);
  expect(slots).toEqual([
    ['title', 22, 'body'],
    ['subtitle', 21, 'body'],
    ['detail', 0, 'box'],
  ]);
});

test.each([
  ['in the middle', [150, 200, 660, 130]],
  ['at the left', [30, 120, 280, 300]],
  ['at the foot', [48, 400, 864, 100]],
] as const)('codes for which there is no other room stand clear of a title %s', async (_, box) => {
  const { layouts } = await themeOf([
    { name: 'Text', placeholders: [{ type: 'title' }, { idx: 1 }] },
    { name: 'Title Only', type: 'titleOnly', placeholders: [{ type: 'title', box }] },
  ]);
  const codes = layouts.get('codes')?.slots.find(({ name }) => name === 'codes')?.box;
  const [x, y, width, height] = box;
  if (codes === undefined) throw new Error('no codes');
  const clear = codes.x >= x + width || codes.x + codes.width <= x || codes.y >= y + height || codes.y + codes.height <= y;
  expect(clear).toBe(true);
  expect(codes.height).toBeGreaterThan(120);
});
