import type { HandoutDraft } from '../../../compose/types.js';
import { onGrid, type PageSetting } from '../../page/setting.js';
import { onNewPage, type Strip, stripsHeight } from '../../page/strip.js';
import { contentsStrips, type Heading } from './contents.js';
import { coverStrips } from './cover.js';

/** The cover grows to at most this share of the page, to fill a first page whose contents list is short. */
const MOST_COVER_SHARE = 0.42;

/** Rows of a contents list that is a little too long for the first page stand this much closer. */
const TIGHT = 0.84;

/**
 * Cover and contents list, on one page where they fit: the cover takes what the list leaves, or the list closes up. A list that fits on a page of its own
 * has one, rather than be parted; a longer one closes up where that saves a page.
 */
export function openingStrips({ cover, words }: HandoutDraft, headings: readonly Heading[], setting: PageSetting): readonly Strip[] {
  const room = setting.bottom - setting.top;
  const block = coverStrips(cover, setting);
  const list = contentsStrips(headings, words, setting);
  const free = room - stripsHeight([...block, ...list]);
  if (list.length === 0 || block.length === 0) return [...block, ...list];
  if (free >= 0) return [...coverStrips(cover, setting, growth(block, free, room, setting)), ...list];
  const closer = contentsStrips(headings, words, setting, TIGHT);
  if (stripsHeight([...block, ...closer]) <= room) return [...block, ...closer];
  const alone = [list, closer].find((rows) => stripsHeight(rows) <= room);
  if (alone !== undefined) return [...coverStrips(cover, setting, growth(block, room, room, setting)), ...onNewPage(alone)];
  const pages = (rows: readonly Strip[]): number => Math.ceil(stripsHeight([...block, ...rows]) / room);
  return [...block, ...(pages(closer) < pages(list) ? closer : list)];
}

function growth([cover]: readonly Strip[], free: number, room: number, { unit }: PageSetting): number {
  return cover === undefined ? 0 : Math.max(0, Math.min(onGrid(free, unit) - unit, room * MOST_COVER_SHARE - cover.height));
}
