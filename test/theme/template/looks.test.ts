import { join } from 'node:path';
import { expect, test } from 'vitest';
import { diskWorld } from '../../../src/io/disk.js';
import { childOf, type Element, elementsIn } from '../../../src/lib/xml/tree.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { head, root, workFolder } from '../../support/cli.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { TEMPLATES } from '../../support/pptx/templates.js';

const env = { world: diskWorld(root), report: () => {} };

/** Paragraphs of the deck of `markdown` on a template, by what they say. */
async function paragraphsOn(name: string, markdown: string): Promise<ReadonlyMap<string, Element>> {
  const folder = workFolder({ 'company.potx': TEMPLATES[name]?.() ?? new Uint8Array() });
  const theme = await loadTheme(join(folder, 'company.potx'), env);
  const drafts = draft(
    understand(`${head}\n# Part\n\n## Slide\n\n${markdown}\n`, 'talk.md', {}, env),
    join(root, 'templates/default'),
    env,
  );
  if (theme === undefined || drafts === undefined) throw new Error(`no deck on ${name}`);
  const [file] = await FORMATS.pptx(dress(drafts, theme, [], env), env);
  const bytes = file?.bytes ?? new Uint8Array();
  expect(checkPackage(bytes)).toEqual([]);
  const archive = openArchive(bytes);
  const slides = archive.names.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path));
  return new Map(
    slides
      .flatMap((path) => elementsIn(archive.xmlOf(path), 'a:p'))
      .map((paragraph) => [elementsIn(paragraph, 'a:t').map(textOf).join(''), paragraph]),
  );
}

test('on a template for Arabic, lists of Latin begin at the left edge, those of Arabic at the right one', async () => {
  const found = await paragraphsOn('right to left', '1. First\n2. مرحبا بالعالم');
  const sides = ['First', 'مرحبا بالعالم'].map((words) => childOf(found.get(words), 'a:pPr')?.attributes);
  expect(sides[0]).toMatchObject({ algn: 'l', rtl: '0' });
  // The template's own level says both.
  expect(sides[1]?.algn ?? 'r').toBe('r');
  expect(sides[1]?.rtl ?? '1').toBe('1');
});

test('cells say their face where the master has another one for plain text, which LibreOffice gives to tables', async () => {
  const found = await paragraphsOn('4:3', '| Name | Value |\n| --- | --- |\n| Answer | 1480 |');
  const faces = ['Value', '1480'].map((words) => elementsIn(found.get(words) ?? { name: '', attributes: {}, children: [] }, 'a:latin'));
  expect(faces.map(([face]) => face?.attributes.typeface)).toEqual(['+mn-lt', '+mn-lt']);
});
