import { unreachable } from '../lib/unreachable.js';
import type { Block, Rich } from './types.js';

/** Every stretch of text in blocks, in reading order, however deep. Code has no marks and is left out. */
export function eachText(blocks: readonly Block[], visit: (text: Rich) => void): void {
  for (const block of blocks) visitBlock(block, visit);
}

function visitBlock(block: Block, visit: (text: Rich) => void): void {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      visit(block.text);
      return;
    case 'list':
      for (const item of block.items) eachText(item.blocks, visit);
      return;
    case 'table':
      for (const row of [...block.head, ...block.rows]) for (const cell of row) visit(cell.text);
      return;
    case 'quote':
    case 'only':
      eachText(block.blocks, visit);
      return;
    case 'columns':
      for (const column of block.columns) eachText(column.blocks, visit);
      return;
    case 'footnotes':
      for (const note of block.notes) eachText(note.blocks, visit);
      return;
    case 'image':
    case 'chart':
      visit(block.caption);
      return;
    case 'code':
    case 'rule':
      return;
    default:
      unreachable(block, 'compose/walk');
  }
}

/** How much room text takes, in Latin characters: Han and other full-width characters count double. */
export function weightOf(blocks: readonly Block[]): number {
  let weight = 0;
  eachText(blocks, (text) => {
    weight += 20;
    for (const run of text) weight += weightOfText(run.text);
  });
  for (const block of blocks) {
    if (block.kind === 'code') weight += block.text.split('\n').length * 60;
    if (block.kind === 'image' || block.kind === 'chart') weight += 400;
  }
  return weight;
}

/** CJK and full-width ranges begin at U+2E80. */
const weightOfText = (text: string): number => text.length + text.replace(/[\0-\u2e7f]/g, '').length;

export const plainText = (text: Rich): string =>
  text
    .map((run) => (run.text === '\n' ? ' ' : run.text))
    .join('')
    .trim();
