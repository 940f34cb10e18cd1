import type { SlideItem, SlidePage, SlidesScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import type { SlideLook } from './types.js';

/** The pages of a deck, slide by slide of the content: a slide that was split has several. */
export function slidesOf({ pages }: SlidesScene): readonly (readonly SlidePage[])[] {
  const slides: SlidePage[][] = [];
  for (const page of pages) {
    const last = slides.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && isSame(first, page)) last.push(page);
    else slides.push([page]);
  }
  return slides;
}

/** Pages of one slide come from one place, and all but their number is the same in their titles. */
function isSame(a: SlidePage, b: SlidePage): boolean {
  return a.at.line === b.at.line && a.at.column === b.at.column && PART.test(b.title) && bare(a.title) === bare(b.title);
}

const PART = / \(\d+\/\d+\)$/;

/** A title without `(2/3)`. */
export const bare = (title: string): string => title.replace(PART, '');

/** What of a slide is compared. Furniture, captions and the words beside codes are not what fitting is judged by. */
export function lookOf(pages: readonly SlidePage[], { layouts }: Theme): SlideLook {
  const texts = pages.flatMap(({ items, layout }) => items.filter((item) => isRunning(item, layouts.get(layout)?.slots ?? [])));
  return {
    pages: pages.map(({ number }) => number),
    layouts: [...new Set(pages.map(({ layout }) => layout))],
    scale: round(Math.min(1, ...texts.map(scaleOf))),
    smallest: Math.round(round(Math.min(...texts.flatMap(sizesIn))) * 10) / 10,
  };
}

const round = (value: number): number => (Number.isFinite(value) ? Math.round(value * 100) / 100 : 0);

const FURNITURE = new Set(['ftr', 'dt', 'sldNum']);

const isRunning = (item: SlideItem, slots: readonly { readonly name: string; readonly placeholder: string }[]): boolean =>
  item.kind === 'table' ||
  (item.kind === 'text' && item.slot !== undefined && !FURNITURE.has(slots.find(({ name }) => name === item.slot)?.placeholder ?? '')) ||
  (item.kind === 'text' && item.slot === undefined && item.style !== 'caption' && item.style !== 'footer');

const scaleOf = (item: SlideItem): number => (item.kind === 'text' || item.kind === 'table' ? item.scale : 1);

function sizesIn(item: SlideItem): readonly number[] {
  const lines =
    item.kind === 'text' ? item.lines : item.kind === 'table' ? item.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)) : [];
  return lines.flatMap(({ spans }) => spans.filter(({ rise }) => rise === undefined).map(({ size }) => size));
}
