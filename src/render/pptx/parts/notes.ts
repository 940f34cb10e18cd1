import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import { eachBlock, mapBlock } from '../../../model/walk.js';
import type { SlidePage } from '../../../scene/types.js';
import { openNumbering } from '../numbering.js';
import { collectRelations, type Relations } from '../relations.js';
import { shapeTree } from '../slides/shape-tree.js';
import { emptyParagraph } from '../text.js';
import type { NotesContext } from './notes-context.js';
import { slideImage } from './notes-master.js';
import { noteParagraphs } from './notes-text.js';

/** True for a slide whose notes are words: a page of a rule or of a picture without a description has nothing to read. */
export function hasNotes({ notes }: Pick<SlidePage, 'notes'>): boolean {
  let said = false;
  const look = <T extends { readonly length: number }>(part: T): T => {
    said ||= part.length > 0;
    return part;
  };
  eachBlock(notes, (block) => {
    said ||= block.kind === 'list' && block.ordered;
    mapBlock(block, { text: look, words: look });
  });
  return said;
}

/** `ppt/notesSlides/notesSlideN.xml`: the notes as real paragraphs with their bold, lists and links. */
export function notesPart(page: SlidePage, context: NotesContext): { readonly root: Element; readonly relations: Relations } {
  const relations = collectRelations();
  relations.to('notesMaster', '../notesMasters/notesMaster1.xml');
  relations.to('slide', `../slides/slide${page.number}.xml`);
  const paragraphs = noteParagraphs(page.notes, { ...context, relations, numbering: openNumbering() });
  const body = h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id: 3, name: 'Notes Placeholder 2' }),
      h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
      h('p:nvPr', {}, h('p:ph', { type: 'body', idx: 1 })),
    ),
    h('p:spPr'),
    h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), paragraphs.length === 0 ? emptyParagraph(context.lang) : paragraphs),
  );
  const root = h(
    'p:notes',
    declare('a', 'r', 'p'),
    h('p:cSld', {}, shapeTree([slideImage(2, false), body])),
    h('p:clrMapOvr', {}, h('a:masterClrMapping')),
  );
  return { root, relations };
}
