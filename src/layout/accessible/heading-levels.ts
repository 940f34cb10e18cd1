import type { ElementId, PaperItem, PaperTag } from '../../scene/types.js';

type Lines = PaperItem & { readonly kind: 'lines' };

const HEADINGS: readonly PaperTag[] = ['H1', 'H2', 'H3'];

/**
 * Answers each item's tag, asked in reading order. The first heading is of the first level, and none goes down by more than one
 * (ISO 14289-1, 7.4.2): a slide without a title has its inner headings right below the chapter's. A heading that goes on overleaf keeps
 * the level it began with.
 */
export function headingLevels(): (item: Lines) => PaperTag {
  let last = 0;
  let open: { readonly part: ElementId; readonly tag: PaperTag } | undefined;
  return ({ tag, part }) => {
    const wanted = HEADINGS.indexOf(tag) + 1;
    if (wanted === 0) return tag;
    if (open !== undefined && open.part === part) return open.tag;
    last = Math.min(wanted, last + 1);
    const sound = HEADINGS[last - 1] ?? tag;
    open = part === undefined ? undefined : { part, tag: sound };
    return sound;
  };
}
