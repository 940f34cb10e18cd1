import type { QrCode } from '../../../compose/types.js';
import { pt, type Rect, rect } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import type { FormSource, PaperScene, PaperStep, SlidePage, SlidesScene } from '../../../scene/types.js';
import { withoutRail } from '../../../theme/print/without-rail.js';
import type { Theme } from '../../../theme/types.js';
import { footnotesOf } from '../../blocks/footnote/paper.js';
import { blockStrips } from '../../blocks/paper.js';
import { withCodes } from '../../blocks/qr/paper/with-qr-codes.js';
import { sideOf } from '../../page/draw-page.js';
import { elementId } from '../../page/element-id.js';
import { type Flow, joinedFlow } from '../../page/footnote.js';
import { onGrid, type PageSetting } from '../../page/setting.js';
import { type FindMark, onNewPage, type Strip, stripsHeight } from '../../page/strip.js';
import { formPages } from '../form-pages.js';
import { formOutline, formSetting, galleryOf, openForm, type SlideForm, sectionOn, withLegal } from '../open-form.js';
import type { Standing } from '../shown.js';
import { labelHeight, slideBox, thumbnail } from '../thumbnail.js';
import { galleyOf } from '../topic.js';
import { ruledLines } from './ruled.js';

/** A slide of at most this share of the page's height leaves room for what is said to it. */
const TALLEST_SLIDE = 0.45;

/** It is set smaller, down to this share, where its notes then stay on its page. */
const SMALLEST = 0.7;

/**
 * For who speaks: each slide on a page of its own, its notes below it in full, overleaf where they are long and a smaller slide does not make room for the rest of them; the codes of both in the rail.
 * Where there are no notes there are lines to write them on. The legal text comes last. Reports `slides-hidden` and `code-too-wide`.
 */
export async function layoutNotes(source: FormSource, printed: Theme, env: Env): Promise<PaperScene> {
  const form = await openForm(source, printed, env);
  const theme = form.codes.size > 0 ? printed : { ...printed, paper: withoutRail(printed.paper, form.draft.meta.print) };
  const { slides, draft, scene } = form;
  const blocks = slides.flatMap(({ notes }) => notes);
  const setting = await formSetting(form, blocks, theme, env);
  const flow = joinedFlow(slides.map((slide, i) => slideFlow(slide, i, form, setting)));
  const standingsOf = (find: FindMark): readonly Standing[] => slides.map((slide, i) => ({ slide, ...find(i) }));
  const { pages, find } = await formPages(
    withLegal(flow, draft, slides.length, setting),
    (page, where) => headOn(page, standingsOf(where), scene),
    draft,
    setting,
  );
  return {
    meta: scene.meta,
    size: theme.paper.size,
    pages,
    ...sideOf(setting),
    outline: formOutline(form, standingsOf(find), slides.length, find),
  };
}

/** The section; of a page where notes go on, the slide that they are to. */
function headOn(page: number, standings: readonly Standing[], scene: SlidesScene): string {
  const before = standings.findLast((standing) => standing.page <= page);
  return before === undefined || before.page === page ? sectionOn(page, standings, scene) : `${before.slide.number}  ${before.slide.title}`;
}

function slideFlow(slide: SlidePage, mark: number, form: SlideForm, setting: PageSetting): Flow {
  const { column, top, bottom } = setting;
  const within: readonly PaperStep[] = [{ type: 'Sect', id: elementId() }];
  const shown = (height: number) => pictureOf(slide, slideBox(setting, rect(column.x, 0, column.width, height)), within, form, setting);
  const tallest = (bottom - top) * TALLEST_SLIDE;
  const picture: Strip = { ...shown(tallest), before: pt(0), after: pt(2 * setting.unit), keep: false, items: [], cites: [], mark };
  const galley = { ...galleyOf([...form.codes.values()], setting), within };
  const notes = blockStrips(slide.notes, galley);
  const codes = codesOf(slide, notes, form.codes);
  const flow = withCodes({ strips: [picture, ...notes], footnotes: footnotesOf(slide.notes, galley) }, codes, setting);
  const [first = picture, ...rest] = flow.strips;
  if (rest.length === 0) return { ...flow, strips: onNewPage([first, linesStrip(picture, setting)]) };
  const own = slideBox(setting, rect(column.x, 0, column.width, tallest)).height;
  const over = onGrid(stripsHeight([first, ...rest]) - (bottom - top), setting.unit);
  const shrunk = over > 0 && over <= own * (1 - SMALLEST) ? { ...first, ...shown(own - over) } : first;
  return { ...flow, strips: onNewPage([shrunk, ...rest]) };
}

/** The slide in its box, its number below it. */
function pictureOf(
  slide: SlidePage,
  box: Rect,
  within: readonly PaperStep[],
  form: SlideForm,
  setting: PageSetting,
): Pick<Strip, 'height' | 'late'> {
  return {
    height: onGrid(box.height + labelHeight(setting), setting.unit),
    late: ({ heading: find }) => {
      const rowOf = (number: number): number => form.slides.findIndex((one) => one.number === number);
      return thumbnail(slide, box, within, galleryOf(find, rowOf, form.slides.length, form, setting));
    },
  };
}

/** Lines to the page's foot. */
function linesStrip({ height, after }: Strip, setting: PageSetting): Strip {
  const { column, top, bottom } = setting;
  const room = bottom - top - height - after;
  const items = ruledLines(rect(column.x, 0, column.width, room), setting);
  return { height: pt(room), before: pt(0), after: pt(0), keep: false, items, cites: [] };
}

/** The codes on a slide and those that its notes cite, each once. */
function codesOf({ items }: SlidePage, notes: readonly Strip[], codes: ReadonlyMap<number, QrCode>): readonly QrCode[] {
  const shown = items.flatMap((item) => (item.kind === 'code' ? [item.number] : []));
  const cited = notes.flatMap(({ cites }) => cites.map(({ code }) => code.number));
  return [...new Set([...shown, ...cited])].flatMap((number) => codes.get(number) ?? []);
}
