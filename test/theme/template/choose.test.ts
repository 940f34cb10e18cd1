import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import { h } from '../../../src/lib/xml/tree.js';
import { loadTheme } from '../../../src/pipeline.js';
import { root, workFolder } from '../../support/cli.js';
import { type LayoutSpec, makeTemplate, type PlaceholderSpec, type TemplateSpec } from '../../support/pptx/make-template.js';

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

const HALVES: readonly PlaceholderSpec[] = [
  { idx: 1, box: [48, 118, 420, 340] },
  { idx: 2, box: [492, 118, 420, 340] },
];
const titled = (name: string, type: string | undefined, ...rest: readonly PlaceholderSpec[]): LayoutSpec => ({
  name,
  ...(type === undefined ? {} : { type }),
  placeholders: [{ type: 'title' }, ...rest],
});
const OPENER: LayoutSpec = {
  name: 'Opener',
  type: 'title',
  placeholders: [
    { type: 'ctrTitle', box: [96, 120, 768, 160] },
    { type: 'subTitle', idx: 1, box: [96, 296, 768, 120] },
  ],
};
const TEXT = titled('Title and Content', 'obj', { idx: 1 });
const PICTURE: readonly PlaceholderSpec[] = [
  { type: 'pic', idx: 13, box: [520, 118, 392, 340] },
  { type: 'body', idx: 2, box: [48, 118, 448, 340] },
];

test.each<[string, readonly LayoutSpec[], string, string, string]>([
  [
    'a typed layout is no other kind, whatever its name says',
    [OPENER, TEXT, titled('Ende', 'picTx', ...PICTURE)],
    'closing',
    'Title and Content',
    'otherwise',
  ],
  [
    'words within words say nothing',
    [OPENER, TEXT, titled('Image avec légende', undefined, { idx: 1 })],
    'closing',
    'Title and Content',
    'otherwise',
  ],
  ['a copy of the cover that is named so is the closing', [OPENER, { ...OPENER, name: 'Thank you' }, TEXT], 'closing', 'Thank you', 'name'],
  ['and the cover is the one that is not', [{ ...OPENER, name: 'Thank you' }, OPENER, TEXT], 'cover', 'Opener', 'type'],
  [
    'a type that placeholders don’t bear out is none',
    [titled('Title Slide', 'tx', { type: 'subTitle', idx: 1, box: [48, 118, 864, 200] }), TEXT],
    'cover',
    'Title Slide',
    'name',
  ],
  [
    'a matching type outranks size',
    [OPENER, titled('Inner', 'obj', { idx: 1, box: [48, 118, 500, 130] }), titled('Wide', undefined, { idx: 1 })],
    'content',
    'Inner',
    'type',
  ],
  [
    'and so does a matching name',
    [OPENER, titled('Title and Content', undefined, { idx: 1, box: [48, 118, 500, 130] }), titled('Wide', undefined, { idx: 1 })],
    'content',
    'Title and Content',
    'name',
  ],
  [
    'an agenda of the same type comes last',
    [OPENER, titled('Agenda', 'obj', { idx: 1 }), titled('Plain', 'obj', { idx: 1 })],
    'content',
    'Plain',
    'type',
  ],
  ['content falls back on no cover', [OPENER, titled('Bare', undefined)], 'content', 'Bare', 'guess'],
  [
    'nor on a closing',
    [titled('Thanks', undefined, { idx: 1, box: [48, 118, 600, 90] }), titled('Bare', 'titleOnly')],
    'content',
    'Bare',
    'guess',
  ],
  [
    'boxes of unequal heights are no two columns',
    [OPENER, TEXT, titled('Text', undefined, HALVES[0] ?? {}, { idx: 2, box: [492, 118, 420, 280] })],
    'two-column',
    'Title and Content',
    'otherwise',
  ],
  [
    'nor are boxes of unequal tops',
    [OPENER, TEXT, titled('Two Content', 'twoObj', HALVES[0] ?? {}, { idx: 2, box: [492, 138, 420, 340] })],
    'two-column',
    'Title and Content',
    'otherwise',
  ],
  ['equal ones are', [OPENER, TEXT, titled('Text', undefined, ...HALVES)], 'two-column', 'Text', 'guess'],
])('%s', async (_, layouts, kind, layout, by) => {
  const { template } = await themeOf(layouts);
  expect(template?.landings.find((landing) => landing.kind === kind)).toMatchObject({ layout, by });
});

test.each([
  ['without idx', { box: [48, 118, 420, 340] }, { box: [492, 118, 420, 340] }],
  ['of one idx', { type: 'body', idx: 3, box: [48, 118, 420, 340] }, { type: 'body', idx: 3, box: [492, 118, 420, 340] }],
] as const)('placeholders %s have their place written', async (_, left, right) => {
  const { layouts } = await themeOf([OPENER, TEXT, titled('Two Content', 'twoObj', left, right)]);
  const moved = layouts.get('two-column')?.slots.map(({ name, native }) => [name, native?.moved]);
  expect(moved).toEqual([
    ['title', false],
    ['left', true],
    ['right', true],
  ]);
  expect(layouts.get('content')?.slots.some(({ native }) => native?.moved)).toBe(false);
});

test('a body too small for lines has the free room of its layout', async () => {
  const { layouts } = await themeOf([OPENER, titled('Title and Content', undefined, { idx: 1, box: [48, 118, 500, 57] })]);
  const body = layouts.get('content')?.slots.find(({ name }) => name === 'body');
  expect(body).toMatchObject({ placeholder: 'obj', idx: 1, native: { moved: true } });
  expect(body?.box.height).toBeGreaterThan(300);
});

const OFFICE_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

test('of several masters the one serves that the file’s own slides stand on', async () => {
  const masters = ['Bare', 'Branded'].map((name) => ({ name, placeholders: [TITLE, BODY], layouts: [OPENER, TEXT] }));
  const slide = '<p:sld xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>';
  const relations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE_TYPES}/slideLayout" Target="../slideLayouts/slideLayout4.xml"/></Relationships>`;
  const chosen = async (extra: TemplateSpec['extra']) => {
    const potx = makeTemplate({ masters, ...(extra && { extra }) });
    const theme = await loadTheme(join(workFolder({ 'company.potx': potx }), 'company.potx'), { world: diskWorld(root), report: () => {} });
    return theme?.template?.masters.find((one) => one.chosen)?.name;
  };
  expect(await chosen(undefined)).toBe('Bare');
  const samples = [
    {
      path: 'ppt/slides/slide1.xml',
      bytes: Buffer.from(slide),
      type: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
      relation: `${OFFICE_TYPES}/slide`,
    },
    {
      path: 'ppt/slides/_rels/slide1.xml.rels',
      bytes: Buffer.from(relations),
      type: 'application/vnd.openxmlformats-package.relationships+xml',
    },
  ];
  expect(await chosen(samples)).toBe('Branded');
});
