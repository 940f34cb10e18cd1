import type { Block, HandoutDraft, Rich } from '../../../src/compose/types.js';

const wordsIn = (text: Rich): readonly string[] =>
  text
    .map((run) => run.text)
    .join('')
    .split(/\s+/)
    .filter((word) => word !== '');

export const inBlocks = (blocks: readonly Block[]): readonly string[] => blocks.flatMap(inBlock);

function inBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return wordsIn(block.text);
    case 'list':
      return block.items.flatMap((item) => inBlocks(item.blocks));
    case 'table':
      return [...block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => wordsIn(cell.text)));
    case 'code':
      return block.text.split(/\s+/).filter((word) => word !== '');
    case 'quote':
    case 'callout':
    case 'only':
      return inBlocks(block.blocks);
    case 'image':
    case 'chart':
      return wordsIn(block.caption);
    case 'columns':
      return block.columns.flatMap((column) => inBlocks(column.blocks));
    case 'footnotes':
      return block.notes.flatMap((note) => inBlocks(note.blocks));
    case 'rule':
      return [];
  }
}

/** Every word of a handout's draft from its first chapter to the disclaimer, in reading order. */
export const blockWords = ({ chapters, disclaimer }: HandoutDraft): readonly string[] => [
  ...chapters.flatMap(({ title, blocks, topics }) => [
    ...wordsIn(title),
    ...inBlocks(blocks),
    ...topics.flatMap((topic) => [...wordsIn(topic.title), ...inBlocks(topic.blocks), ...inBlocks(topic.notes)]),
  ]),
  ...inBlocks(disclaimer),
];
