import type { HandoutDraft } from '../../compose/types.js';
import { type Card, cardGap, makeCard } from '../handout/card.js';
import { footnoteRule } from '../handout/footnote.js';
import { furniture } from '../handout/furniture.js';
import { headLogo } from '../handout/logo.js';
import { itemsOf, sidedPage } from '../handout/pages.js';
import { paginate } from '../handout/paginate.js';
import { placesOf } from '../handout/places.js';
import { type Setting, shiftOn } from '../handout/setting.js';
import type { Citation, FindMark, Strip } from '../handout/strip.js';
import { reportSmallOnPages } from '../small-pictures.js';
import type { PaperPage } from '../types.js';

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
  strips: readonly Strip[],
  headOf: (page: number, find: FindMark) => string,
  draft: HandoutDraft,
  setting: Setting,
): Promise<FormPages> {
  const cardOf = ({ code, within }: Citation): Card => makeCard(code, setting.rail, within, setting);
  const footnote = (number: number) => setting.footnotes.get(number);
  const frame = { top: setting.top, bottom: setting.bottom };
  const sheets = paginate(strips, { frame, gap: cardGap(setting), cardOf, footnote, footnoteRule: footnoteRule(setting) });
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
