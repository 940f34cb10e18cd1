import type { PaperItem, SlidePage } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { drawSlide } from './draw-slide.js';

/** A slide at its own size, for renderers that want no structure: previews. */
export function wholeSlide(page: SlidePage, theme: Theme): readonly PaperItem[] {
  return drawSlide(page, {
    theme,
    placement: { x: 0, y: 0, scale: 1 },
    headings: { title: 'H1', inner: 'H2' },
    within: [],
    linkTo: (link) => link,
  });
}
