import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import type { Block } from '../parse/types.js';
import type { SectionOutline, SlideOutline } from './outline.js';

/** The id that links to a slide use: its heading's, else the first one of a heading inside it. */
export const slideId = ({ heading, blocks }: SlideOutline): string | undefined => heading?.attributes.id ?? innerIds(blocks)[0]?.id;

/** For each `{#id}` of the document, the id of the slide or section that holds it. Reports an id given twice (`id-duplicate`). */
export function findIds(sections: readonly SectionOutline[], report: Report): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  const add = (id: string, target: string, at: Span): void => {
    if (!targets.has(id)) targets.set(id, target);
    else
      report({
        severity: 'warning',
        id: 'id-duplicate',
        message: `id “${id}” stands a second time; links lead to the first`,
        at,
        help: 'give each heading an id of its own',
      });
  };
  for (const { heading, slides } of sections) {
    const id = heading?.attributes.id;
    if (heading !== undefined && id !== undefined) add(id, id, heading.at);
    for (const slide of slides) {
      const target = slideId(slide);
      if (target === undefined) continue;
      if (slide.heading?.attributes.id === target) add(target, target, slide.heading.at);
      for (const { id: inner, at } of innerIds(slide.blocks)) add(inner, target, at);
    }
  }
  return targets;
}

function innerIds(blocks: readonly Block[]): readonly { readonly id: string; readonly at: Span }[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') return block.attributes.id === undefined ? [] : [{ id: block.attributes.id, at: block.at }];
    if (block.kind === 'directive' || block.kind === 'quote') return innerIds(block.blocks);
    return block.kind === 'list' ? block.items.flatMap((item) => innerIds(item.blocks)) : [];
  });
}
