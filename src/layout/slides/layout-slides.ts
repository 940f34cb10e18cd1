import type { SlidesDraft } from '../../compose/types.js';
import { rect } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { ImageItem, SlidePage, SlidesScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { languagesOf, loadTokeniser } from '../blocks/code/tokens.js';
import { reportSmall } from '../blocks/picture/report-small.js';
import { openMarks } from '../blocks/text/slides/marks.js';
import { openFonts } from '../text/index.js';
import { isRightToLeftLanguage } from '../text/language.js';
import { openLinks } from './links.js';
import { openFurnitureReport } from './report.js';
import type { DeckSetting } from './setting.js';
import { layoutSlide } from './slide.js';

/**
 * Places everything on its slide, in points. What does not fit is set with less spacing, then smaller, down to the theme's floors, then continued
 * on slides titled `… (2/3)`; text never leaves its box. Reports `slot-overflow` (needed and available height), `slot-unknown`, `theme-layout`,
 * and as notes `glyph-missing`, `font-system` and `picture-small`.
 */
export async function layoutSlides(draft: SlidesDraft, theme: Theme, env: Env): Promise<SlidesScene> {
  const links = openLinks();
  const blocks = draft.slides.flatMap(({ slots }) => [...slots.values()].flatMap((slot) => slot.blocks));
  const fonts = openFonts(theme.fonts, env, { medium: 'slides', lang: draft.meta.lang });
  const setting: DeckSetting = {
    theme,
    env,
    fonts,
    marks: openMarks(fonts),
    lang: draft.meta.lang,
    words: draft.words,
    rtl: isRightToLeftLanguage(draft.meta.lang),
    furniture: draft.furniture,
    label: draft.meta.company?.confidentiality ?? '',
    reportFurniture: openFurnitureReport(draft, env),
    tokenise: await loadTokeniser(languagesOf(blocks)),
    link: links.linkTo,
  };
  const pages: SlidePage[] = [];
  const firsts: number[] = [];
  for (const [i, slide] of draft.slides.entries()) {
    if (i % SLIDES_AT_ONCE === SLIDES_AT_ONCE - 1) await env.pause?.();
    firsts.push(pages.length);
    pages.push(...layoutSlide(slide, pages.length + 1, setting));
  }
  reportSmall(
    pages.flatMap((page) => picturesOn(page, theme)),
    'slide',
    env.report,
  );
  return {
    meta: draft.meta,
    size: theme.size,
    pages: links.settle(pages),
    sections: draft.sections.map(({ title, first }) => ({ title, first: firsts[first] ?? pages.length })),
  };
}

/** Between so many slides a build can be called off. */
const SLIDES_AT_ONCE = 16;

const picturesOn = ({ background, items, at }: SlidePage, { size }: Theme): readonly ImageItem[] => {
  const shown = items.filter((item) => item.kind === 'image');
  return background === undefined ? shown : [{ kind: 'image', ...background, box: rect(0, 0, size.width, size.height), at }, ...shown];
};
