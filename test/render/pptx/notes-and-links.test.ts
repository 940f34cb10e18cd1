import { expect, test } from 'vitest';
import type { Block } from '../../../src/compose/types.js';
import { startOf } from '../../../src/lib/span.js';
import { elementsIn } from '../../../src/lib/xml/tree.js';
import { renderPptx } from '../../../src/render/pptx/index.js';
import { safe } from '../../support/links.js';
import { openArchive, textOf } from '../../support/pptx/archive.js';
import { checkPackage } from '../../support/pptx/invariants.js';
import { readDeck } from '../../support/pptx/read.js';
import { inSlot, page, paragraph, sceneOf } from '../../support/pptx/scene.js';
import { validatePackage } from '../../support/pptx/validate.js';
import { shippedTheme, strictEnv } from '../../support/themes.js';

const theme = shippedTheme('default');
const at = startOf('talk.md');
const text = (words: string) => ({ kind: 'paragraph' as const, text: [{ text: words, at }], at });

const NOTES: readonly Block[] = [
  { kind: 'heading', level: 1, text: [{ text: 'First', at }], at },
  {
    kind: 'list',
    ordered: true,
    start: 3,
    items: [
      { blocks: [text('three'), { kind: 'list', ordered: false, start: 1, items: [{ blocks: [text('inner')], at }], at }], at },
      { blocks: [text('four')], at },
    ],
    at,
  },
  {
    kind: 'paragraph',
    text: [
      { text: 'see ', at },
      { text: 'there', link: safe('#second'), bold: true, at },
      { text: ' or ', at },
      { text: 'outside', link: safe('https://example.org/'), at },
      { text: ' or nowhere', link: safe('#no-slide'), at },
    ],
    at,
  },
];

async function rendered() {
  const pages = [
    page(1, 'content', [inSlot(theme, 'content', 'title', [paragraph('One', { style: 'title' })])], { notes: NOTES }),
    page(2, 'content', [], { id: 'second' }),
    page(3, 'content', [], { id: 'second' }),
  ];
  const bytes = await renderPptx(sceneOf(theme, pages), theme, strictEnv);
  expect(checkPackage(bytes)).toEqual([]);
  expect(await validatePackage(bytes)).toEqual([]);
  return bytes;
}

test('notes keep bold, lists and links', async () => {
  const archive = openArchive(await rendered());
  const notes = archive.xmlOf('ppt/notesSlides/notesSlide1.xml');
  expect(elementsIn(notes, 'a:p').map(textOf)).toEqual(['First', 'three', 'inner', 'four', 'see there or outside or nowhere']);
  expect(elementsIn(notes, 'a:buAutoNum').map(({ attributes }) => attributes.startAt)).toEqual(['3', '3']);
  expect(elementsIn(notes, 'a:buChar').length).toBe(1);
  expect(elementsIn(notes, 'a:rPr').map(({ attributes }) => attributes.b)).toEqual([
    '1',
    undefined,
    undefined,
    undefined,
    undefined,
    '1',
    undefined,
    undefined,
    undefined,
  ]);
  const targets = elementsIn(notes, 'a:hlinkClick').map(
    (click) => archive.relationsOf('ppt/notesSlides/notesSlide1.xml').find(({ id }) => id === click.attributes['r:id'])?.target,
  );
  // The Open XML SDK lets a notes page lead to no slide but its own.
  expect(targets).toEqual(['https://example.org/']);
});

test('only slides with notes have a notes page', async () => {
  const { names } = openArchive(await rendered());
  expect(names.filter((name) => /notesSlide\d+\.xml$/.test(name))).toEqual(['ppt/notesSlides/notesSlide1.xml']);
});

test('slides before the first section are in one with the deck’s name', async () => {
  const scene = sceneOf(theme, [page(1, 'cover', []), page(2, 'content', [])], { sections: [{ title: 'One', first: 1 }] });
  expect(readDeck(await renderPptx(scene, theme, strictEnv)).sections).toEqual([
    { name: 'A test', slides: 1 },
    { name: 'One', slides: 1 },
  ]);
});
