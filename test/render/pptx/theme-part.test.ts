import { describe, expect, test } from 'vitest';
import { childOf, childrenOf, elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { openArchive } from '../../support/pptx/archive.js';
import { buildDeck } from '../../support/pptx/build.js';
import { placeholdersOf, repeatedBy } from '../../support/pptx/inherited.js';
import { readDeck } from '../../support/pptx/read.js';
import { scenesOf, slide } from '../../support/scenes.js';
import { shippedTheme, strictEnv, themeNames } from '../../support/themes.js';

/** ECMA-376 Part 1, 20.1.6.2: PowerPoint refuses a colour scheme that lacks one. */
const COLOURS = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

describe.each(themeNames)('in the theme %s', (name) => {
  const theme = shippedTheme(name);
  const bytes = buildDeck('test/gallery/layouts.md', name);
  const part = async () => openArchive(await bytes).xmlOf('ppt/theme/theme1.xml');

  test('the colour picker shows the theme’s twelve colours, links among them', async () => {
    const [scheme] = elementsIn(await part(), 'a:clrScheme');
    expect(scheme === undefined ? [] : childrenOf(scheme).map((role) => [role.name, childrenOf(role)[0]?.attributes.val])).toEqual(
      Object.entries(theme.palette)
        .sort(([a], [b]) => COLOURS.indexOf(a) - COLOURS.indexOf(b))
        .map(([role, hex]) => [`a:${role}`, hex]),
    );
    expect(Object.keys(theme.palette).sort()).toEqual([...COLOURS].sort());
  });

  test.each([
    ['a:majorFont', theme.fonts.heading],
    ['a:minorFont', theme.fonts.body],
  ])('%s names faces for Latin, East Asian and complex scripts, and for each language of the Far East', async (kind, family) => {
    const [fonts] = elementsIn(await part(), kind);
    expect(childOf(fonts, 'a:latin')?.attributes.typeface).toBe(family.latin);
    expect(childOf(fonts, 'a:ea')?.attributes.typeface).toBe(family.eastAsian);
    expect(childOf(fonts, 'a:cs')?.attributes.typeface).toMatch(/\w/);
    const scripts =
      fonts === undefined ? [] : childrenOf(fonts, 'a:font').map(({ attributes }) => [attributes.script, attributes.typeface]);
    expect(Object.fromEntries(scripts)).toMatchObject({
      Hans: family.eastAsian,
      Hant: expect.stringMatching(/\w/),
      Jpan: expect.stringMatching(/\w/),
      Hang: expect.stringMatching(/\w/),
    });
    expect(new Set(scripts.map(([script]) => script)).size).toBe(scripts.length);
  });

  test('layouts are of PowerPoint’s types, in plain words, each with a geometry of its own', async () => {
    const archive = openArchive(await bytes);
    const { layouts } = readDeck(await bytes);
    const types = layouts.map(({ type }) => type);
    expect(['title', 'secHead', 'obj', 'twoObj', 'picTx', 'titleOnly', 'blank'].filter((type) => !types.includes(type))).toEqual([]);
    expect(layouts.map(({ name: label }) => label).filter((label) => !/^[A-Z][A-Za-z, ]+$/.test(label))).toEqual([]);
    expect(new Set(layouts.map(({ name: label }) => label)).size).toBe(layouts.length);
    const parts = archive.names.filter((one) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(one)).map(archive.xmlOf);
    const places = parts.map((layout) =>
      JSON.stringify([elementsIn(layout, 'a:off'), elementsIn(layout, 'a:ext')].map((all) => all.map(({ attributes }) => attributes))),
    );
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
    expect(
      parts.flatMap((layout) => elementsIn(layout, 'p:ph')).filter(({ attributes }) => attributes.type === 'dt').length,
    ).toBeGreaterThan(0);
  });

  test('a cover has its subtitle, a picture its place, a slide its date, all as placeholders', async () => {
    const { scene } = await scenesOf(theme, slide({ slots: { date: '2024-03-05' } }));
    const dated = await renderPptx(scene, theme, strictEnv);
    const placeholders = [await bytes, dated].flatMap((deck) => placeholdersOf(openArchive(deck)));
    expect(placeholders.flatMap(repeatedBy)).toEqual([]);
    const kinds = placeholders.filter(({ layout }) => layout !== undefined).map(({ type }) => type);
    const all = ['ctrTitle', 'subTitle', 'title', 'body', 'obj', 'pic', 'dt', 'ftr', 'sldNum'];
    expect(all.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});
