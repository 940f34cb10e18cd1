import type { Block, Cell, Rich, Run } from './types.js';

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

const inBlocks = (blocks: readonly Block[], before: number): readonly Block[] => blocks.map((block) => inBlock(block, before));

function inBlock(block: Block, before: number): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return { ...block, text: inText(block.text, before) };
    case 'list':
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: inBlocks(item.blocks, before) })) };
    case 'table':
      return { ...block, head: block.head.map((row) => inCells(row, before)), rows: block.rows.map((row) => inCells(row, before)) };
    case 'quote':
    case 'only':
      return { ...block, blocks: inBlocks(block.blocks, before) };
    case 'columns':
      return { ...block, columns: block.columns.map((column) => ({ ...column, blocks: inBlocks(column.blocks, before) })) };
    case 'footnotes': {
      const notes = block.notes.map((note) => ({ ...note, number: note.number + before, blocks: inBlocks(note.blocks, before) }));
      return { ...block, notes };
    }
    case 'image':
      return { ...block, caption: inText(block.caption, before) };
    default:
      return block;
  }
}

const inCells = (cells: readonly Cell[], before: number): readonly Cell[] =>
  cells.map((cell) => ({ ...cell, text: inText(cell.text, before) }));

const inText = (text: Rich, before: number): Rich =>
  text.map((run): Run => {
    if (run.footnote === undefined) return run;
    const number = run.footnote + before;
    return { ...run, footnote: number, text: String(number) };
  });
