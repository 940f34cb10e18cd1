import type { Block } from '../parse/types.js';
import { NO_ATTRIBUTES } from './attributes.js';

type Directive = Extract<Block, { readonly kind: 'directive' }>;

/** remark's classes that set text side by side. */
const COLUMNS: ReadonlySet<string> = new Set(['pull-left', 'pull-right', 'left-column', 'right-column']);

const isPulled = (block: Block | undefined): block is Directive => block?.kind === 'directive' && COLUMNS.has(block.name);

/** A slide's blocks with neighbours such as `.pull-left[…]` and `.pull-right[…]` as columns. */
export function pulledColumns(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(isPulled)) return blocks;
  const read: Block[] = [];
  let group: Directive[] = [];
  for (const block of [...blocks, undefined]) {
    if (isPulled(block)) {
      group.push(block);
      continue;
    }
    const [first] = group;
    if (first !== undefined)
      read.push({
        kind: 'directive',
        name: 'columns',
        attributes: NO_ATTRIBUTES,
        blocks: group.map((one) => ({ ...one, name: 'column' })),
        at: first.at,
      });
    group = [];
    if (block !== undefined) read.push(block);
  }
  return read;
}
