import type { HandoutDraft } from '../../compose/types.js';
import type { PaperPage } from '../../scene/types.js';
import { footnoteRule } from '../blocks/footnote/paper.js';
import { reportSmallOnPages } from '../blocks/picture/report-small.js';
import { type Card, cardGap, makeCard } from '../blocks/qr/paper/card.js';
import { itemsOf, sidedPage } from '../page/draw-page.js';
import { placesOf } from '../page/find-marks.js';
import type { Flow } from '../page/footnote.js';
import { furniture } from '../page/furniture.js';
import { headLogo } from '../page/logo.js';
import { paginate } from '../page/paginate.js';
import { type PageSetting, shiftOn } from '../page/setting.js';
import type { Citation, FindMark } from '../page/strip.js';

export interface FormPages {
  readonly pages: readonly PaperPage[];
  /** Where the marked strips stand. */
  readonly find: FindMark;
}

/**
 * Strips on pages, with the article's running head and foot, the logo in the first page's; `headOf` says what stands right in a page's head.
 * Reports `picture-small` and `logo-ground`.
 */
export async function formPages(
  { strips, footnotes }: Flow,
  headOf: (page: number, find: FindMark) => string,
  draft: HandoutDraft,
  setting: PageSetting,
): Promise<FormPages> {
  const cardOf = ({ code, within }: Citation): Card => makeCard(code, setting.rail, within, setting);
  const frame = { top: setting.top, bottom: setting.bottom };
  const sheets = paginate(strips, { frame, gap: cardGap(setting), cardOf, footnotes, footnoteRule: footnoteRule(setting) });
  const places = placesOf(sheets);
  const find = places.heading;
  const logo = await headLogo(setting.theme, draft.meta, setting.env);
  const pages = sheets.map((sheet, i): PaperPage => {
    const number = i + 1;
    const shift = shiftOn(number, setting.paper);
    const head = sheet.strips[0]?.strip.opens === true ? undefined : headOf(number, find);
    const items = [...furniture(number, sheets.length, head, draft, setting, logo), ...itemsOf(sheet, places, shift)];
    return sidedPage({ number, items }, setting);
  });
  reportSmallOnPages(pages, setting.env.report);
  return { pages, find };
}
