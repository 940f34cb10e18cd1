import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildDeck } from '../../../src/build.js';
import { diskWorld } from '../../../src/io/disk.js';
import { type Colour, contrast, type Hex, resolveColour } from '../../../src/lib/colour.js';
import { elementsIn, h } from '../../../src/lib/xml/tree.js';
import { loadTheme } from '../../../src/pipeline.js';
import { codePng } from '../../../src/render/pptx/slides/qr-picture.js';
import { checkTheme } from '../../../src/tools/themes/check-theme.js';
import { head, workFolder } from '../../support/cli.js';
import { readPdf } from '../../support/pdf/reader.js';
import { openArchive } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { DARK, makeTemplate, type PlaceholderSpec } from '../../support/pptx/make-template.js';
import { TEMPLATES } from '../../support/pptx/templates.js';

const TALK = `${head}\n## Words\n\n- One [link](https://example.com)\n  - Two\n\n> Quoted\n`;

async function built(template: Uint8Array) {
  const cwd = workFolder({ 'talk.md': TALK, 'company.potx': template });
  const { written, diagnostics } = await buildDeck({ cwd, content: ['talk.md'], theme: 'company.potx', handout: ['deck'] });
  const [deck, slides] = written.map(({ file }) => readFileSync(file));
  if (deck === undefined || slides === undefined) throw new Error(JSON.stringify(diagnostics));
  const archive = openArchive(deck);
  const { pages } = await readPdf(slides);
  return {
    deck,
    maps: elementsIn(archive.xmlOf('ppt/slides/slide2.xml'), 'a:overrideClrMapping').map(({ attributes }) => attributes),
    told: diagnostics.filter(({ id: code }) => code === 'theme-ground'),
    inks: [...(pages[1]?.inks ?? [])].map((ink) => ink.slice(1).toUpperCase() as Hex),
  };
}

const level = (number: number, colour: string) =>
  h(`a:lvl${number}pPr`, {}, h('a:defRPr', {}, h('a:solidFill', {}, h('a:srgbClr', { val: colour }))));

/** A dark ground under the palette's light one, and placeholders whose text is in that colour. */
function inked(colour: string): Uint8Array {
  const levels = Array.from({ length: 9 }, (_, i) => level(i + 1, colour));
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], levels },
  ];
  const layouts = [{ name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }] }];
  return makeTemplate({ masters: [{ name: 'Inked', placeholders, layouts, ground: ['101418', '101418'] }] });
}

test('dark text on a dark ground: light and dark change places on the slide, as a dark Background Style does it, and a note says so', async () => {
  const { deck, maps, told, inks } = await built(TEMPLATES['dark text on a dark ground']?.() ?? new Uint8Array());
  expect(told).toMatchObject([{ severity: 'note', message: expect.stringContaining('“Title and Content”') }]);
  expect(maps).toMatchObject([{ bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }]);
  expect(inks.filter((ink) => contrast(ink, '0B1D3A' as Hex) < 3)).toEqual([]);
  expect(checkPackage(deck)).toEqual([]);
});

test('light text that the template itself sets on its dark ground is left alone', async () => {
  const { maps, told } = await built(inked('F4F4F4'));
  expect([told, maps.filter(({ tx1 }) => tx1 !== 'dk1')]).toEqual([[], []]);
});

test('lower levels that a layout leaves in the colour of another ground take the colour of the first', async () => {
  const body: PlaceholderSpec = { type: 'body', idx: 1, box: [48, 118, 864, 340], levels: [level(1, 'F0F0F0'), level(2, 'FFFFFF')] };
  const placeholders: readonly PlaceholderSpec[] = [{ type: 'title', box: [48, 28, 864, 76] }, body];
  const layouts = [{ name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1, levels: [level(1, '204080')] }] }];
  const { deck, told, inks } = await built(makeTemplate({ masters: [{ name: 'Half', placeholders, layouts }] }));
  expect(told).toMatchObject([{ severity: 'note', message: expect.stringMatching(/lower levels.*“Text”.*colour of the first/) }]);
  expect(inks).not.toContain('FFFFFF');
  const runs = elementsIn(openArchive(deck).xmlOf('ppt/slides/slide2.xml'), 'a:r');
  const fills = runs.map((run) => [
    elementsIn(run, 'a:t')[0]?.children[0],
    elementsIn(run, 'a:srgbClr').map(({ attributes }) => attributes.val),
  ]);
  expect(fills).toContainEqual(['Two', ['204080']]);
  expect(fills.find(([text]) => text === 'One ')?.[1]).toEqual([]);
  expect(checkPackage(deck)).toEqual([]);
});

test('light text on a placeholder’s own dark fill can be seen, whatever the ground', async () => {
  const level = h('a:lvl1pPr', {}, h('a:defRPr', {}, h('a:solidFill', {}, h('a:srgbClr', { val: 'FFFFFF' }))));
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels: [level], fill: '404040' },
    { type: 'body', idx: 1, box: [48, 118, 864, 340] },
  ];
  const layouts = [{ name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }] }];
  const { told, maps, deck } = await built(makeTemplate({ masters: [{ name: 'Filled', placeholders, layouts }] }));
  expect([told, maps.filter(({ tx1 }) => tx1 !== 'dk1')]).toEqual([[], []]);
  expect(checkPackage(deck)).toEqual([]);
});

test('where text has the ground’s own colour, whatever the palette, slides write another of the theme’s', async () => {
  const { told, inks } = await built(inked('14181C'));
  expect(told).toMatchObject([
    { severity: 'note', message: expect.stringContaining('“Text”'), help: expect.stringMatching(/Slide Master/) },
  ]);
  expect(inks.filter((ink) => contrast(ink, '101418' as Hex) < 3)).toEqual([]);
});

test('each text is judged by itself: a title that can be seen keeps its colour, whatever a text that is not used looks like', async () => {
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels: [level(1, 'FFFFFF')] },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], levels: [level(1, 'FFFFFF')] },
  ];
  const layouts = [
    { name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }] },
    { name: 'Section Header', type: 'secHead', placeholders: [{ type: 'title' }, { type: 'body', idx: 1, levels: [level(1, 'C8102E')] }] },
  ];
  const potx = makeTemplate({ masters: [{ name: 'Red', placeholders, layouts, ground: ['C8102E', 'C8102E'] }] });
  const cwd = workFolder({ 'talk.md': `${head}\n# Part\n\n## A\n\n- text\n\n## Said {layout=section}\n\nWords\n`, 'company.potx': potx });
  const { written } = await buildDeck({ cwd, content: ['talk.md'], theme: 'company.potx', formats: ['pptx'] });
  const deck = readFileSync(written[0]?.file ?? '');
  const archive = openArchive(deck);
  const runs = [1, 2, 3, 4].flatMap((number) => elementsIn(archive.xmlOf(`ppt/slides/slide${number}.xml`), 'a:r'));
  const inks = new Map(
    runs.map((run) => [
      elementsIn(run, 'a:t')[0]?.children[0],
      elementsIn(run, 'a:rPr').flatMap((own) => elementsIn(own, 'a:schemeClr').map(({ attributes }) => attributes.val)),
    ]),
  );
  // Only the text that could not be seen says another colour, where it is used.
  expect(['Part', 'Said', 'Words'].map((words) => inks.get(words))).toEqual([[], [], [expect.any(String)]]);
  const maps = [1, 2, 3, 4].flatMap((number) => elementsIn(archive.xmlOf(`ppt/slides/slide${number}.xml`), 'a:overrideClrMapping'));
  expect(maps.filter(({ attributes }) => attributes.tx1 !== 'dk1')).toEqual([]);
  expect(checkPackage(deck)).toEqual([]);
});

test.each([
  ['cream', 'EEECE1'],
  ['white', 'FFFFFF'],
  ['mid grey', '9A9A9A'],
])('what we draw is measured against the ground that it stands on: a dark palette on %s', async (_, ground) => {
  const levels = Array.from({ length: 9 }, (_, i) => level(i + 1, '000000'));
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], levels },
  ];
  const layouts = [{ name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }] }];
  const potx = makeTemplate({ masters: [{ name: 'Cream', placeholders, layouts, colourMap: DARK, ground: [ground, ground] }] });
  const theme = await loadTheme(join(workFolder({ 'company.potx': potx }), 'company.potx'), { world: diskWorld('.'), report: () => {} });
  if (theme === undefined) throw new Error('no theme');
  const { text, table, code, palette } = theme;
  const ratio = (a: Colour, b: Colour): number => contrast(resolveColour(a, palette), resolveColour(b, palette));
  const under: Colour = { hex: ground as Hex };
  const pairs: readonly (readonly [Colour, Colour])[] = [
    [table.headText, table.headFill],
    [text.table.colour, table.bandFill ?? under],
    [text.table.colour, under],
    [text.code.colour, code.fill],
    ...Object.values(code.tokens).map((token) => [token, code.fill] as const),
    ...(['caption', 'quote', 'footnote'] as const).map((style) => [text[style].colour, under] as const),
  ];
  expect(pairs.filter(([a, b]) => ratio(a, b) < 4.5)).toEqual([]);
  // The head stands out from its ground.
  expect(ratio(table.headFill, under)).toBeGreaterThan(1.3);
});

test('theme check cries no wolf: what a template itself sets is a note, and the ground of a picture is unknown', async () => {
  const faint = Array.from({ length: 9 }, (_, i) => level(i + 1, '9A9A9A'));
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels: faint },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], levels: faint },
  ];
  const layout = { name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }] };
  const checked = async (picture?: Uint8Array) => {
    const potx = makeTemplate({ masters: [{ name: 'Faint', placeholders, layouts: [{ ...layout, ...(picture && { picture }) }] }] });
    const { ok, diagnostics } = await checkTheme('company.potx', { cwd: workFolder({ 'company.potx': potx }) });
    return { ok, found: diagnostics.filter(({ id: code, message }) => code === 'theme-contrast' && message.includes('in slot')) };
  };
  const plain = await checked();
  expect(plain.ok).toBe(true);
  expect([...new Set(plain.found.map(({ severity }) => severity))]).toEqual(['note']);
  expect((await checked(codePng({ size: 21, bits: new Uint8Array(441), level: 'M' }))).found).toEqual([]);
});

test('light text on a picture: code and tables have grounds that it can be read on', async () => {
  const light = Array.from({ length: 9 }, (_, i) => level(i + 1, 'FFFFFF'));
  const placeholders: readonly PlaceholderSpec[] = [
    { type: 'title', box: [48, 28, 864, 76], levels: light },
    { type: 'body', idx: 1, box: [48, 118, 864, 340], levels: light },
  ];
  const picture = codePng({ size: 21, bits: new Uint8Array(441), level: 'M' });
  const layouts = [{ name: 'Text', type: 'obj', placeholders: [{ type: 'title' }, { idx: 1 }], picture }];
  const potx = makeTemplate({ masters: [{ name: 'Pictured', placeholders, layouts }] });
  const theme = await loadTheme(join(workFolder({ 'company.potx': potx }), 'company.potx'), { world: diskWorld('.'), report: () => {} });
  if (theme === undefined) throw new Error('no theme');
  const { text, table, code, palette } = theme;
  const pairs: readonly (readonly [Colour, Colour])[] = [
    [table.headText, table.headFill],
    [text.table.colour, table.bandFill ?? table.headFill],
    [text.code.colour, code.fill],
    ...Object.values(code.tokens).map((token) => [token, code.fill] as const),
  ];
  expect(pairs.filter(([a, b]) => contrast(resolveColour(a, palette), resolveColour(b, palette)) < 4.5)).toEqual([]);
});
