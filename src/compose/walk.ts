import { eachText } from '../model/walk.js';
import type { Block, Rich } from './types.js';

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
