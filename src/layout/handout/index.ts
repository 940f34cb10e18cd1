import type { Block, Chapter, HandoutDraft } from '../../compose/types.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import type { OutlineEntry, PaperPage, PaperScene } from '../types.js';
import { blockStrips } from './blocks.js';
import { type Card, cardGap, makeCard } from './card.js';
import { chapterNumber, chapterStrips } from './chapter.js';
import { contentsStrips, type Heading } from './contents.js';
import { coverStrips } from './cover.js';
import { disclaimerStrips } from './disclaimer.js';
import { furniture } from './furniture.js';
import { openSetting } from './open-setting.js';
import { itemsOf, marksOf } from './pages.js';
import { paginate } from './paginate.js';
import { plainText } from './plain.js';
import type { Setting } from './setting.js';
import { type Citation, type FindMark, onNewPage, type Strip } from './strip.js';
import { galleyOf, topicStrips, withCodes } from './topic.js';

/**
 * Sets the handout for reading: cover and contents, chapters and topics with their notes, codes in the margin rail, the disclaimer last.
 * All lengths in points. Pages are broken once: the contents list has its room before its page numbers are known.
 * Reports `code-too-wide` for a code that no column can hold and `glyph-missing` for a character without a glyph.
 */
export async function layoutHandout(draft: HandoutDraft, theme: Theme, env: Env): Promise<PaperScene> {
  const setting = await openSetting(draft, blocksOf(draft), theme, env);
  const { strips, headings } = stripsOf(draft, setting);
  const frame = { top: setting.top, bottom: setting.bottom };
  const cardOf = ({ code, within }: Citation): Card => makeCard(code, setting.rail, within, setting);
  const sheets = paginate(strips, { frame, gap: cardGap(setting), cardOf });
  const find = marksOf(sheets);
  const pages = sheets.map((sheet, i): PaperPage => {
    const number = i + 1;
    const head = sheet.strips[0]?.strip.opens === true ? undefined : chapterOn(number, headings, find);
    return { number, items: [...furniture(number, sheets.length, head, draft, setting), ...itemsOf(sheet, find)] };
  });
  return { meta: draft.meta, size: theme.paper.size, pages, outline: outlineOf(headings, find) };
}

const blocksOf = ({ chapters, disclaimer }: HandoutDraft): readonly Block[] => [
  ...chapters.flatMap((chapter) => [chapter.blocks, ...chapter.topics.flatMap((topic) => [topic.blocks, topic.notes])]).flat(),
  ...disclaimer,
];

function stripsOf(draft: HandoutDraft, setting: Setting): { readonly strips: readonly Strip[]; readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const mark = (heading: Omit<Heading, 'mark'>): number => headings.push({ ...heading, mark: headings.length }) - 1;
  const body = draft.chapters.flatMap((chapter) => chapterBody(chapter, mark, setting));
  const last = disclaimerStrips(draft, (title, at) => mark({ level: 1, title, at }), setting);
  const contents = contentsStrips(headings, draft.words, setting);
  return { strips: [...coverStrips(draft.cover, setting), ...contents, ...onNewPage(body), ...onNewPage(last)], headings };
}

function chapterBody(chapter: Chapter, mark: (heading: Omit<Heading, 'mark'>) => number, setting: Setting): readonly Strip[] {
  const { title, number, at } = chapter;
  const opening =
    title.length === 0 ? [] : chapterStrips(chapter, mark({ level: 1, title, ...(number === undefined ? {} : { number }), at }), setting);
  const text = withCodes(blockStrips(chapter.blocks, galleyOf(chapter.codes, setting)), chapter.codes, setting);
  const topics = chapter.topics.flatMap((topic) =>
    topicStrips(topic, topic.title.length === 0 ? -1 : mark({ level: 2, title: topic.title, at: topic.at }), setting),
  );
  return [...opening, ...text, ...topics];
}

/** The chapter whose text goes on at a page's top. */
function chapterOn(page: number, headings: readonly Heading[], find: FindMark): string {
  const first = headings.findLast(({ level, mark }) => level === 1 && find(mark).page < page);
  return first === undefined ? '' : plainText(first.title);
}

function outlineOf(headings: readonly Heading[], find: FindMark): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let chapter: OutlineEntry[] | undefined;
  for (const { level, title, number, mark } of headings) {
    const name = plainText(title);
    const entry = { title: number === undefined ? name : `${chapterNumber(number)} ${name}`, ...find(mark), children: [] };
    (level === 2 && chapter !== undefined ? chapter : entries).push(entry);
    if (level === 1) chapter = entry.children;
  }
  return entries;
}
