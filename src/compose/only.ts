import type { Block, ListItem } from './types.js';

export type Output = 'slides' | 'handout';

/** The blocks that one output shows: those meant for the other are gone, those meant for this one stand in their place. */
export function forOutput(blocks: readonly Block[], output: Output): readonly Block[] {
  if (!blocks.some(mayHide)) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    switch (block.kind) {
      case 'only':
        return block.output === output ? forOutput(block.blocks, output) : [];
      case 'quote':
        return [{ ...block, blocks: forOutput(block.blocks, output) }];
      case 'list':
        return [{ ...block, items: block.items.flatMap((item) => itemFor(item, output)) }];
      case 'columns':
        return [{ ...block, columns: block.columns.map((column) => ({ ...column, blocks: forOutput(column.blocks, output) })) }];
      case 'footnotes':
        return [{ ...block, notes: block.notes.map((note) => ({ ...note, blocks: forOutput(note.blocks, output) })) }];
      default:
        return [block];
    }
  });
}

/** An item that held nothing but what the other output shows goes with it. */
function itemFor(item: ListItem, output: Output): readonly ListItem[] {
  const blocks = forOutput(item.blocks, output);
  return blocks.length === 0 && item.blocks.length > 0 ? [] : [{ ...item, blocks }];
}

/** Blocks that hold blocks: only in these can an `only` stand. */
const mayHide = ({ kind }: Block): boolean =>
  kind === 'only' || kind === 'list' || kind === 'quote' || kind === 'columns' || kind === 'footnotes';
