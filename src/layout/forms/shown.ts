import { pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { OutlineEntry, SlidePage, SlidesScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import type { Drawing } from '../drawn/context.js';

/** The slides that a handout shows, in order; reports `slides-hidden` (a note) where some are not. */
export function shownSlides({ pages }: SlidesScene, env: Env): readonly SlidePage[] {
  const hidden = pages.filter((page) => page.hidden);
  const [first] = hidden;
  if (first !== undefined)
    env.report({
      severity: 'note',
      id: 'slides-hidden',
      message: `hidden slides are not printed: ${hidden.map(({ number }) => number).join(', ')}`,
      at: first.at,
      help: 'the deck and the article have them; take `hidden` away to print them',
    });
  return pages.filter((page) => !page.hidden);
}

/** Where a slide came to stand in a document. */
export interface Standing {
  readonly slide: SlidePage;
  /** 1-based, in the order of the document's pages. */
  readonly page: number;
  readonly top: number;
}

/** Bookmarks that mirror the deck: its sections, and the slides in them. A section's first slide of the same name needs none of its own. */
export function outlineOf({ sections, pages }: SlidesScene, standings: readonly Standing[]): readonly OutlineEntry[] {
  const entryOf = ({ slide, page, top }: Standing): OutlineEntry => ({ title: slide.title, page, top: pt(top), children: [] });
  const within = (from: number, to: number): readonly Standing[] => {
    const own = new Set(pages.slice(from, to));
    return standings.filter(({ slide }) => own.has(slide));
  };
  const loose = within(0, sections[0]?.first ?? pages.length).map(entryOf);
  const named = sections.flatMap(({ title, first }, i): readonly OutlineEntry[] => {
    const slides = within(first, sections[i + 1]?.first ?? pages.length);
    const [opening, ...rest] = slides;
    if (opening === undefined) return [];
    const children = (opening.slide.title === title ? rest : slides).map(entryOf);
    return [{ title, page: opening.page, top: pt(opening.top), children }];
  });
  return [...loose, ...named];
}

/** Levels of headings: a cover's and a divider's title are H1, other slides' H2; all H1 in a deck that does not begin with such a slide (ISO 14289-1, 7.4.2). */
export function headingsOf(slide: SlidePage, first: SlidePage | undefined, { layouts }: Theme): Drawing['headings'] {
  const opens = (page: SlidePage | undefined): boolean => ['title', 'secHead'].includes(layouts.get(page?.layout ?? '')?.type ?? '');
  return opens(first) && !opens(slide) ? { title: 'H2', inner: 'H3' } : { title: 'H1', inner: 'H2' };
}
