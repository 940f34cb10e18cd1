import { eachBlock, mapBlock } from '../model/walk.js';
import type { Block, ListItem } from './types.js';

export type Output = 'slides' | 'handout';

/** The blocks that one output shows: those meant for the other are gone, those meant for this one stand in their place. */
export function forOutput(blocks: readonly Block[], output: Output): readonly Block[] {
  if (!holdsOnly(blocks)) return blocks;
  return blocks.flatMap((block): readonly Block[] => {
    if (block.kind === 'only') return block.output === output ? forOutput(block.blocks, output) : [];
    if (block.kind === 'list') return [{ ...block, items: block.items.flatMap((item) => itemFor(item, output)) }];
    return [mapBlock(block, { blocks: (inside) => forOutput(inside, output) })];
  });
}

function holdsOnly(blocks: readonly Block[]): boolean {
  let found = false;
  eachBlock(blocks, ({ kind }) => {
    found ||= kind === 'only';
  });
  return found;
}

/** An item that held nothing but what the other output shows goes with it. */
function itemFor(item: ListItem, output: Output): readonly ListItem[] {
  const blocks = forOutput(item.blocks, output);
  return blocks.length === 0 && item.blocks.length > 0 ? [] : [{ ...item, blocks }];
}
