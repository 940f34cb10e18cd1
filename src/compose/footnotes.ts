import { mapBlock } from '../model/walk.js';
import type { Block, Rich, Run } from './types.js';

/** Blocks and title of one topic, their footnotes numbered on from `before`; on a slide they are numbered from 1. */
export function numberedFrom<T extends { readonly title: Rich; readonly blocks: readonly Block[]; readonly notes: readonly Block[] }>(
  before: number,
  topic: T,
): T {
  if (before === 0) return topic;
  const { title, blocks, notes } = topic;
  return { ...topic, title: inText(title, before), blocks: inBlocks(blocks, before), notes: inBlocks(notes, before) };
}

/** How many footnotes blocks bring with them. */
export const countFootnotes = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'footnotes' ? block.notes.length : 0), 0);

const inBlocks = (blocks: readonly Block[], before: number): readonly Block[] =>
  blocks.map((block) => {
    const changed = mapBlock(block, { text: (text) => inText(text, before), blocks: (inside) => inBlocks(inside, before) });
    if (changed.kind !== 'footnotes') return changed;
    return { ...changed, notes: changed.notes.map((note) => ({ ...note, number: note.number + before })) };
  });

const inText = (text: Rich, before: number): Rich =>
  text.map((run): Run => {
    if (run.footnote === undefined) return run;
    const number = run.footnote + before;
    return { ...run, footnote: number, text: String(number) };
  });
