import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../src/io/disk.js';
import type { Diagnostic } from '../../src/lib/diagnostics.js';
import { elementsIn } from '../../src/lib/xml/tree.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../src/pipeline.js';
import { root } from '../support/cli.js';
import { openArchive } from '../support/pptx/archive.js';
import { checkPackage } from '../support/pptx/invariants.js';
import { readDeck } from '../support/pptx/read.js';
import { validatePackage } from '../support/pptx/validate.js';
import { themeNames } from '../support/themes.js';

const contents = ['content/2022-ai-events.md', 'test/gallery/layouts.md', 'test/cases/torture.md'];

async function build(content: string, theme: string): Promise<Uint8Array> {
  const found: Diagnostic[] = [];
  const env = { world: diskWorld(root), report: (diagnostic: Diagnostic) => found.push(diagnostic) };
  const deck = understand(readFileSync(join(root, content), 'utf8'), content, {}, env);
  const drafts = draft(deck, join(root, 'templates/default'), env);
  const look = await loadTheme(join(root, 'themes', theme), env);
  if (drafts === undefined || look === undefined) throw new Error(found.map(({ message }) => message).join('\n'));
  expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [deckFile] = await FORMATS.pptx(dress(drafts, look, [], env), env);
  return deckFile?.bytes ?? new Uint8Array();
}

describe.each(themeNames)('in the theme %s', (theme) => {
  describe.each(contents)('%s', (content) => {
    const bytes = build(content, theme);

    test('is sound', async () => {
      expect(checkPackage(await bytes)).toEqual([]);
    });

    test('slides refer to the theme’s colours: none of them was written as a number', async () => {
      const archive = openArchive(await bytes);
      const slides = archive.names.filter((name) => /^ppt\/(slides|notesSlides)\/[^/]+\.xml$/.test(name));
      expect(slides.filter((name) => elementsIn(archive.xmlOf(name), 'a:srgbClr').length > 0)).toEqual([]);
    });

    // The oldest schema and the newest: those between are tried in render.test.ts.
    test.each(['Office2013', 'Microsoft365'] as const)('satisfies the Open XML SDK as %s', async (version) => {
      expect(await validatePackage(await bytes, version)).toEqual([]);
    });

    test('has a title placeholder on every slide that has a title, and the same bytes twice', async () => {
      const deck = readDeck(await bytes);
      expect(deck.slides.length).toBeGreaterThan(10);
      expect(deck.slides.filter(({ title }) => title === '').map(({ paragraphs }) => paragraphs)).toEqual([]);
      expect(Buffer.compare(Buffer.from(await build(content, theme)), Buffer.from(await bytes))).toBe(0);
    });
  });
});
