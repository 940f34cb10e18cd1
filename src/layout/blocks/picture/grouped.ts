import type { Block } from '../../../compose/types.js';

export type Picture = Block & { readonly kind: 'image' };

export const isPicture = (block: Block): block is Picture => block.kind === 'image';

/** Blocks that are set together: pictures side by side; all others are alone. */
export function grouped(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const groups: Block[][] = [];
  for (const block of blocks) {
    const open = groups.at(-1);
    if (isPicture(block) && block.beside === true && open?.every(isPicture) === true) open.push(block);
    else groups.push([block]);
  }
  return groups;
}
