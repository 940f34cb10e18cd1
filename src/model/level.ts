import type { Block } from '../parse/types.js';
import { isHidden } from './html.js';
import { isBackground } from './pictures/background.js';

/**
 * The heading level that opens a slide: the highest one (the smallest number) that some heading of the document has which is
 * directly followed by content (Pandoc User's Guide, "Structuring the slide show"). Comments, speaker notes and backgrounds are no content.
 * Where no heading is followed by content, the deepest level there is; 1 where there are no headings. `title`, the document's own, is
 * no slide's where it stands over two headings or more: else a README were one slide. Those behind a `---` are slides anyway.
 */
export function findSlideLevel(blocks: readonly Block[], title?: Block): number {
  const below =
    title === undefined ? [] : blocks.filter((block, i) => block.kind === 'heading' && block !== title && !isBreak(blocks[i - 1]));
  if (below.length > 1) return findSlideLevel(blocks.filter((block) => block !== title));
  const levels = blocks.flatMap((block, index) => (block.kind === 'heading' && isContent(nextVisible(blocks, index)) ? [block.level] : []));
  if (levels.length > 0) return levels.reduce((least, level) => Math.min(least, level));
  return blocks.reduce((deepest, block) => (block.kind === 'heading' ? Math.max(deepest, block.level) : deepest), 1);
}

/** True for a block that the audience never sees: a comment, speaker notes, or HTML without text such as `<style>`. */
export const isUnseen = (block: Block): boolean =>
  block.kind === 'comment' || (block.kind === 'directive' && UNSEEN.has(block.name)) || (block.kind === 'html' && isHidden(block.text));

const UNSEEN: ReadonlySet<string> = new Set(['notes', 'header', 'footer']);

/** True for a paragraph of nothing but backgrounds: it is no content of a heading's own. */
export const isBackdrop = (block: Block): boolean =>
  block.kind === 'paragraph' &&
  block.children.every((child) => (child.kind === 'image' ? isBackground(child) : child.kind === 'lineBreak')) &&
  block.children.some(({ kind }) => kind === 'image');

function nextVisible(blocks: readonly Block[], index: number): Block | undefined {
  let next = index + 1;
  for (let block = blocks[next]; block !== undefined && (isUnseen(block) || isBackdrop(block)); block = blocks[next]) next += 1;
  return blocks[next];
}

const isContent = (block: Block | undefined): boolean => block !== undefined && block.kind !== 'heading' && !isBreak(block);

const isBreak = (block: Block | undefined): boolean => block?.kind === 'break' && block.marker === '-';
