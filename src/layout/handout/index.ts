import type { Block, HandoutDraft } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import type { OutlineEntry, PaperPage, PaperScene } from '../types.js';
import { type Card, cardGap, makeCard } from './card.js';
import { chapterNumber } from './chapter.js';
import type { Heading } from './contents.js';
import { footnoteRule } from './footnote.js';
import { furniture } from './furniture.js';
import { openSetting } from './open-setting.js';
import { itemsOf, sidedPage, sideOf } from './pages.js';
import { paginate, type Sheet } from './paginate.js';
import { placesOf } from './places.js';
import { plainText } from './plain.js';
import { type Setting, shiftOn } from './setting.js';
import type { Citation, Places } from './strip.js';
import { idsOf, stripsOf } from './strips.js';

/**
 * Sets the handout for reading: cover and contents, chapters and topics with their notes, codes in the margin rail, footnotes at the foot,
 * the index of videos where it is asked for, the disclaimer last. All lengths in points. Pages are broken once: contents list and references
 * have their room before page numbers are known (a second time where a reference has to tell a page of more digits than it kept room for).
 * Reports `code-too-wide` for a code that no column can hold and `glyph-missing` for a character without a glyph.
 */
export async function layoutHandout(draft: HandoutDraft, theme: Theme, env: Env): Promise<PaperScene> {
  const { sheets, headings, setting } = await broken(draft, theme, env);
  const places = placesOf(sheets);
  const pages = sheets.map((sheet, i) => pageOf(sheet, i + 1, { draft, pages: sheets.length, headings, places, setting }));
  return { meta: draft.meta, size: theme.paper.size, pages, ...sideOf(setting), outline: outlineOf(headings, places) };
}

interface Broken {
  readonly sheets: readonly Sheet[];
  readonly headings: readonly Heading[];
  readonly setting: Setting;
}

async function broken(draft: HandoutDraft, theme: Theme, env: Env, digits = 1): Promise<Broken> {
  const ids = idsOf(draft);
  const setting = await openSetting(draft, blocksOf(draft), theme, env, { ids, words: draft.words.seePage, digits });
  const { strips, headings } = stripsOf(draft, setting);
  const frame = { top: setting.top, bottom: setting.bottom };
  const cardOf = ({ code, within }: Citation): Card => makeCard(code, setting.rail, within, setting);
  const footnote = (number: number) => setting.footnotes.get(number);
  const rules = { frame, gap: cardGap(setting), cardOf, footnote, footnoteRule: footnoteRule(setting) };
  const sheets = paginate(strips, rules);
  const needed = String(sheets.length).length;
  return ids.size > 0 && needed > digits ? broken(draft, theme, env, needed) : { sheets, headings, setting };
}

const blocksOf = ({ chapters, disclaimer }: HandoutDraft): readonly Block[] => [
  ...chapters.flatMap((chapter) => [chapter.blocks, ...chapter.topics.flatMap((topic) => [topic.blocks, topic.notes])]).flat(),
  ...disclaimer,
];

interface Whole {
  readonly draft: HandoutDraft;
  readonly pages: number;
  readonly headings: readonly Heading[];
  readonly places: Places;
  readonly setting: Setting;
}

function pageOf(sheet: Sheet, number: number, { draft, pages, headings, places, setting }: Whole): PaperPage {
  const [first] = sheet.strips;
  if (first === undefined) return { number, items: [] };
  const head = first.strip.opens === true ? undefined : chapterOn(number, headings, places);
  const items = itemsOf(sheet, places, shiftOn(number, setting.paper));
  return sidedPage({ number, items: [...furniture(number, pages, head, draft, setting), ...items] }, setting);
}

/** The chapter whose text goes on at a page's top. */
function chapterOn(page: number, headings: readonly Heading[], places: Places): string {
  const first = headings.findLast(({ level, mark }) => level === 1 && places.heading(mark).page < page);
  return first === undefined ? '' : plainText(first.title);
}

function outlineOf(headings: readonly Heading[], places: Places): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let chapter: OutlineEntry[] | undefined;
  for (const { level, title, number, mark } of headings) {
    const name = plainText(title);
    const entry = { title: number === undefined ? name : `${chapterNumber(number)} ${name}`, ...places.heading(mark), children: [] };
    (level === 2 && chapter !== undefined ? chapter : entries).push(entry);
    if (level === 1) chapter = entry.children;
  }
  return entries;
}
