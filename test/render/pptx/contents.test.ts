import { describe, expect, test } from 'vitest';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { openArchive } from '../../support/pptx/archive.js';
import { buildDeck, contents } from '../../support/pptx/build.js';
import { placeholdersOf, repeatedBy } from '../../support/pptx/inherited.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { themeNames } from '../../support/themes.js';

describe.each(themeNames)('in the theme %s', (theme) => {
  describe.each(contents)('%s', (content) => {
    const bytes = buildDeck(content, theme);

    test('is sound', async () => {
      expect(checkPackage(await bytes)).toEqual([]);
    });

    test('slides refer to the theme’s colours: none of them was written as a number', async () => {
      const archive = openArchive(await bytes);
      const slides = archive.names.filter((name) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(name));
      expect(slides.filter((name) => elementsIn(archive.xmlOf(name), 'a:srgbClr').length > 0)).toEqual([]);
    });

    test('placeholders are their layout’s, and say nothing again that they inherit: Reset Slide has nothing to do', async () => {
      const placeholders = placeholdersOf(openArchive(await bytes));
      const kinds = new Set(placeholders.map(({ type }) => type));
      expect(['ctrTitle', 'title', 'obj', 'body', 'ftr', 'sldNum'].filter((kind) => !kinds.has(kind))).toEqual([]);
      expect(placeholders.filter(({ layout }) => layout === undefined).map(({ slide, type }) => `${slide}: ${type}`)).toEqual([]);
      expect(placeholders.flatMap((one) => repeatedBy(one).map((what) => `${one.slide}: ${one.type} says ${what} again`))).toEqual([]);
    });

    // The oldest schema and the newest: those between are tried in render.test.ts.
    test.each(['Office2013', 'Microsoft365'] as const)('satisfies the Open XML SDK as %s', async (version) => {
      expect(await validatePackage(await bytes, version)).toEqual([]);
    });

    test('has a title placeholder on every slide that has a title, and the same bytes twice', async () => {
      const deck = readDeck(await bytes);
      expect(deck.slides.length).toBeGreaterThan(10);
      expect(deck.slides.filter(({ title }) => title === '').map(({ paragraphs }) => paragraphs)).toEqual([]);
      expect(Buffer.compare(Buffer.from(await buildDeck(content, theme)), Buffer.from(await bytes))).toBe(0);
    });
  });
});
