import type { Block, HandoutDraft, QrCode } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { FormSource, Link, OutlineEntry, SlidePage, SlidesScene } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { footnotesOf } from '../blocks/footnote/paper.js';
import type { Flow } from '../page/footnote.js';
import { openSetting } from '../page/open-setting.js';
import { byNumber, type PageSetting } from '../page/setting.js';
import { type FindMark, onNewPage } from '../page/strip.js';
import { disclaimerStrips } from './disclaimer.js';
import { reportPrinted } from './report-printed.js';
import { headingsOf, outlineOf, type Standing, shownSlides } from './shown.js';
import type { Gallery } from './thumbnail.js';
import { galleyOf } from './topic.js';

/** What a form that shows slides on paper is made of. */
export interface SlideForm {
  readonly scene: SlidesScene;
  readonly draft: HandoutDraft;
  /** What slides are drawn in. */
  readonly look: Theme;
  /** Without the hidden ones, and without the legal page: that is set as text at the end, where it can be read. */
  readonly slides: readonly SlidePage[];
  readonly codes: ReadonlyMap<number, QrCode>;
  /** Number of the deck's last slide before the legal page. */
  readonly last: number;
}

/** Reports `slides-hidden`, and of what slides show `script-unshaped` and `glyph-missing`. */
export async function openForm(source: FormSource, theme: Theme, env: Env): Promise<SlideForm> {
  const [scene, draft, codes] = [await source.slides(theme), await source.handout(), await source.codes()];
  // The legal page is the deck's last section.
  const last = (draft.disclaimer.length === 0 ? undefined : scene.sections.at(-1)?.first) ?? scene.pages.length;
  const slides = shownSlides(scene, env).filter(({ number }) => number <= last);
  reportPrinted(slides, env.report);
  return { scene, draft, look: theme, slides, codes: byNumber(codes), last };
}

/** The setting for a form on `theme`'s paper. */
export const formSetting = ({ draft }: SlideForm, blocks: readonly Block[], theme: Theme, env: Env): Promise<PageSetting> =>
  openSetting(draft, [...blocks, ...draft.disclaimer], theme, env);

/** Strips, and behind them the legal text on a page of its own, marked `mark`. */
export const withLegal = ({ strips, footnotes }: Flow, draft: HandoutDraft, mark: number, setting: PageSetting): Flow => ({
  strips: [...strips, ...onNewPage(disclaimerStrips(draft, () => mark, setting))],
  footnotes: new Map([...footnotes, ...footnotesOf(draft.disclaimer, galleyOf([], setting))]),
});

/** What small slides share: links between slides go to the strip that `markOf` a slide's number names, those to the legal page to `legal`. */
export function galleryOf(
  find: FindMark,
  markOf: (slide: number) => number,
  legal: number,
  { slides, last, look }: SlideForm,
  setting: PageSetting,
): Gallery {
  return {
    setting,
    look,
    headings: (slide) => headingsOf(slide, slides[0], look),
    linkTo: (link): Link | undefined => {
      if (link.kind === 'url') return link;
      const mark = link.page > last ? legal : markOf(link.page);
      return mark < 0 ? undefined : { kind: 'page', ...find(mark) };
    },
  };
}

/** Bookmarks of the slides, and of the legal text. */
export function formOutline(form: SlideForm, standings: readonly Standing[], legal: number, find: FindMark): readonly OutlineEntry[] {
  const { scene, draft } = form;
  const last = draft.disclaimer.length === 0 ? [] : [{ title: draft.words.disclaimer, ...find(legal), children: [] }];
  return [...outlineOf(scene, standings), ...last];
}

/** The name of the section that a page begins in. */
export function sectionOn(page: number, standings: readonly Standing[], { sections }: SlidesScene): string {
  const first = standings.find((standing) => standing.page === page) ?? standings.findLast((standing) => standing.page < page);
  if (first === undefined) return '';
  return sections.findLast((section) => section.first < first.slide.number)?.title ?? '';
}
