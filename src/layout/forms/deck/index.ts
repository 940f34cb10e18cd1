import type { Env } from '../../../lib/world.js';
import type { FormSource, Link, PaperPage, PaperScene } from '../../../scene/types.js';
import type { Theme } from '../../../theme/types.js';
import { drawSlide } from '../../drawn/draw-slide.js';
import { elementId } from '../../page/element-id.js';
import { reportPrinted } from '../report-printed.js';
import { headingsOf, outlineOf, shownSlides } from '../shown.js';

/** The slides as they are, a page each, at slide size: for the projector and for archives, so in the deck's own theme. Hidden slides and notes are left out. Reports `slides-hidden`, `script-unshaped` and `glyph-missing`. */
export async function layoutDeck({ slides, theme }: FormSource, _look: Theme, env: Env): Promise<PaperScene> {
  const scene = await slides(theme);
  const shown = shownSlides(scene, env);
  reportPrinted(shown, env.report);
  const pageOf = new Map(shown.map(({ number }, i) => [number, i + 1]));
  const linkTo = (link: Link): Link | undefined => {
    if (link.kind === 'url') return link;
    const page = pageOf.get(link.page);
    return page === undefined ? undefined : { kind: 'page', page };
  };
  const pages = shown.map(
    (slide): PaperPage => ({
      number: slide.number,
      items: drawSlide(slide, {
        theme,
        placement: { x: 0, y: 0, scale: 1 },
        headings: headingsOf(slide, shown[0], theme),
        within: [{ type: 'Sect', id: elementId() }],
        linkTo,
      }),
    }),
  );
  const standings = shown.map((slide, i) => ({ slide, page: i + 1, top: 0 }));
  return { meta: scene.meta, size: scene.size, pages, outline: outlineOf(scene, standings) };
}
