import type { Block } from '../parse/types.js';
import { NO_ATTRIBUTES } from './attributes.js';

/** A slide's blocks with what stands behind `???` as its speaker notes (remark and xaringan). */
export function notesBehindMarks(blocks: readonly Block[]): readonly Block[] {
  const index = blocks.findIndex(isMark);
  const mark = blocks[index];
  if (mark?.kind !== 'paragraph') return blocks;
  const words = mark.children.slice(2);
  const notes: readonly Block[] = [...(words.length === 0 ? [] : [{ ...mark, children: words }]), ...blocks.slice(index + 1)];
  return [...blocks.slice(0, index), { kind: 'directive', name: 'notes', attributes: NO_ATTRIBUTES, blocks: notes, at: mark.at }];
}

/** `???` on a line of its own. */
function isMark(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const [first, next] = block.children;
  return first?.kind === 'text' && first.value.trim() === '???' && (next === undefined || next.kind === 'lineBreak');
}
