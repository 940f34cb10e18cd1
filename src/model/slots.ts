import type { Block } from '../parse/types.js';
import { NO_ATTRIBUTES } from './attributes.js';

type Slot = Extract<Block, { kind: 'slot' }>;

/**
 * A slide's blocks with Slidev's `::left::` and `::right::` as columns. With `::right::` alone what stands before it is the left column
 * (the layout `two-cols`); with both it stands above them (`two-cols-header`). What any other mark names follows below, as written.
 */
export function slotsAsColumns(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some(({ kind }) => kind === 'slot')) return blocks;
  const { before, parts } = divided(blocks);
  const named = (name: string): readonly Block[] => parts.filter(({ mark }) => mark.name === name).flatMap(({ blocks: inside }) => inside);
  const [left, right] = [named('left'), named('right')];
  const rest = [...named('default'), ...parts.filter(({ mark }) => !COLUMNS.has(mark.name)).flatMap(({ blocks: inside }) => inside)];
  const first = parts.find(({ mark }) => mark.name === 'right' || mark.name === 'left')?.mark;
  if (first === undefined) return [...before, ...rest];
  return left.length > 0 ? [...before, columns(left, right, first), ...rest] : [columns(before, right, first), ...rest];
}

const COLUMNS: ReadonlySet<string> = new Set(['left', 'right', 'default']);

function divided(blocks: readonly Block[]) {
  const before: Block[] = [];
  const parts: { readonly mark: Slot; readonly blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'slot') parts.push({ mark: block, blocks: [] });
    else (parts.at(-1)?.blocks ?? before).push(block);
  }
  return { before, parts };
}

function columns(left: readonly Block[], right: readonly Block[], { at }: Slot): Block {
  const column = (blocks: readonly Block[]): Block => ({ kind: 'directive', name: 'column', attributes: NO_ATTRIBUTES, blocks, at });
  return { kind: 'directive', name: 'columns', attributes: NO_ATTRIBUTES, blocks: [column(left), column(right)], at };
}
