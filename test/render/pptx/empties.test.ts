import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import type { Diagnostic } from '../../../src/lib/diagnostics.js';
import type { Env } from '../../../src/lib/world.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { root, workFolder } from '../../support/cli.js';
import { EMPTY_BLOCKS, EMPTY_OTHERS, PLACES } from '../../support/empties.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { TEMPLATES } from '../../support/pptx/templates.js';
import { tinyPng } from '../../support/tiny-pictures.js';

const HEAD = '---\ntitle: T\nlang: en\ncompany: {name: Acme, legalName: Acme Ltd., year: 2024}\n---\n\n';

function envFor(): Env & { readonly found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const disk = diskWorld(root);
  const read: Env['world']['read'] = (path) => (path.endsWith('one.png') ? tinyPng(4, 3) : disk.read(path));
  const exists: Env['world']['exists'] = (path) => path.endsWith('one.png') || disk.exists(path);
  return { found, report: (diagnostic) => found.push(diagnostic), world: { ...disk, read, exists } };
}

/** All of a text's outputs, through all stages. */
async function built(markdown: string, place: string) {
  const env = envFor();
  const theme = await loadTheme(place, env);
  const drafts = draft(understand(HEAD + markdown, 'talk.md', {}, env), join(root, 'templates/default'), env);
  if (theme === undefined || drafts === undefined) throw new Error(env.found.map(({ message }) => message).join('\n'));
  const material = dress(drafts, theme, ['article', 'slides-3'], env);
  const [deck] = await FORMATS.pptx(material, env);
  const handouts = await FORMATS.pdf(material, env);
  return { deck: deck?.bytes ?? new Uint8Array(), handouts, found: env.found };
}

const slidesOf = (blocks: readonly string[], place: string): string =>
  blocks.map((block, i) => PLACES[place]?.(block, i) ?? '').join('\n\n');
const ALL = [...Object.values(EMPTY_BLOCKS), ...Object.values(EMPTY_OTHERS)];

describe('blocks with nothing in them', () => {
  test.each(Object.keys(PLACES))(
    '%s make a sound deck and whole handouts',
    async (place) => {
      const { deck, handouts, found } = await built(slidesOf(ALL, place), join(root, 'themes/default'));
      expect(checkPackage(deck)).toEqual([]);
      expect(handouts.map(({ form, pages }) => [form, pages > 0])).toEqual([
        ['article', true],
        ['slides-3', true],
      ]);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    },
    20_000,
  );

  test.each(['ordinary', 'the export of another program'])(
    'make a sound deck on a template, %s',
    async (name) => {
      const folder = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() });
      for (const place of ['on a slide', 'in a list item', 'in a column', 'in notes']) {
        const { deck } = await built(slidesOf(ALL, place), join(folder, 'company.potx'));
        expect(checkPackage(deck), place).toEqual([]);
      }
    },
    20_000,
  );

  test.each(Object.entries(EMPTY_BLOCKS))('%s: nothing is shown of it, and a warning says so at its line', async (_, block) => {
    const { deck, found } = await built(`## A title\n\n${block}\n`, join(root, 'themes/default'));
    expect(readDeck(deck).slides[1]?.shapes.filter(({ placeholder }) => !['title', 'ftr', 'sldNum'].includes(placeholder ?? ''))).toEqual(
      [],
    );
    expect(found.map(({ id: code, at }) => [code, at.line])).toContainEqual(['block-empty', 9]);
  });
});
