import type { Block } from '../parse/types.js';
import { findSlideLevel, isUnseen } from './level.js';
import type { SectionOutline, SlideOutline } from './outline.js';

const isBreak = (block: Block | undefined): boolean => block?.kind === 'break' && block.marker === '-';

/**
 * True for Markdown of ours that is cut by `---`, and in which headings would cut some slides once more: two breaks or more, and more slides begin with
 * a heading behind one than there are headings that open slides within them. `# Part` right above `## Slide` is a section, as ever.
 */
export function isCutByBreaks(blocks: readonly Block[]): boolean {
  const seen = blocks.filter((block) => !isUnseen(block));
  if (seen.filter((block, i) => isBreak(block) && i > 0 && i < seen.length - 1).length < 2) return false;
  const level = findSlideLevel(blocks);
  const cutting = seen.flatMap((block, i) => {
    const before = seen[i - 1];
    return block.kind !== 'heading' || block.level > level || before?.kind === 'heading' ? [] : [i === 0 || isBreak(before)];
  });
  const behind = cutting.filter((is) => is).length;
  return cutting.length > behind && behind > cutting.length - behind;
}

/** Slides between breaks that have no title take the first heading behind pictures and nothing else: a picture often stands on top. */
export function titledByPictures(sections: readonly SectionOutline[], cut: 'breaks' | 'headings'): readonly SectionOutline[] {
  return cut === 'headings' ? sections : sections.map((section) => ({ ...section, slides: section.slides.map(titled) }));
}

function titled(slide: SlideOutline): SlideOutline {
  if (slide.heading !== undefined) return slide;
  const index = slide.blocks.findIndex((block) => block.kind === 'heading');
  const heading = slide.blocks[index];
  if (heading?.kind !== 'heading' || !slide.blocks.slice(0, index).every((block) => isUnseen(block) || isPictures(block))) return slide;
  return { ...slide, heading, blocks: slide.blocks.filter((block) => block !== heading) };
}

const isPictures = (block: Block): boolean =>
  block.kind === 'paragraph' && block.children.every(({ kind }) => kind === 'image' || kind === 'lineBreak');
