import type { Block, Doc, Inline } from '../parse/types.js';
import { readComment } from './comments.js';
import type { Heading } from './heading.js';
import { isBackdrop, isUnseen } from './level.js';
import { plainOf } from './plain.js';

/**
 * The heading that is the document's title: it stands before everything that is seen, says what the cover says, asks for nothing in braces, and
 * is the only one of its level over deeper ones (`# Title` of a README or of notes), or has a `---` behind it (the first slide of Marp, Slidev).
 * Where the front matter says which level opens slides, headings are what it makes of them.
 */
export function titleHeading({ blocks, frontMatter }: Doc): Heading | undefined {
  const first = blocks.findIndex((block) => !isUnseen(block) && !isBreak(block));
  const heading = blocks[first];
  if (heading?.kind !== 'heading' || !isBare(heading) || frontMatter.slideLevel !== undefined) return undefined;
  const words = plainOf(heading.children).trim();
  const next = blocks.slice(first + 1).find((block) => !isUnseen(block));
  if (words === '' || (frontMatter.title ?? words) !== words || next === undefined || isBackdrop(next)) return undefined;
  return isOver(blocks, heading) || isBreak(next) ? heading : undefined;
}

/** True for the only heading of its level, with none above it and some below. */
export function isOver(blocks: readonly Block[], heading: Heading): boolean {
  const others = blocks.filter((block): block is Heading => block.kind === 'heading' && block !== heading);
  return others.length > 0 && others.every(({ level }) => level > heading.level);
}

/** True where nothing stands under a title that a slide is needed for: the cover says the rest. */
export const isTold = (blocks: readonly Block[]): boolean =>
  blocks.every((block) =>
    block.kind === 'comment' ? readComment(block.text, block.settings).kind === 'settings' : block.kind === 'html' && isUnseen(block),
  );

const isBreak = (block: Block): boolean => block.kind === 'break' && block.marker === '-';

/** Words alone: a link, a picture or a footnote needs the slide that it stands on. */
const isBare = ({ attributes: { id, classes, values }, children }: Heading): boolean =>
  id === undefined && classes.length === 0 && Object.keys(values).length === 0 && children.every(isWords);

function isWords(inline: Inline): boolean {
  if (inline.kind === 'text' || inline.kind === 'code' || inline.kind === 'lineBreak') return true;
  return inline.kind !== 'link' && 'children' in inline && inline.children.every(isWords);
}
