import type { Chapter, HandoutDraft } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Theme } from '../../theme/types.js';
import { languagesOf, loadTokeniser } from '../blocks/tokens.js';
import { openFonts } from '../text/index.js';
import type { OutlineEntry, PaperPage, PaperScene } from '../types.js';
import { blockStrips } from './blocks.js';
import { type Card, cardGap, makeCard } from './card.js';
import { chapterNumber, chapterStrips } from './chapter.js';
import { contentsStrips, type Heading } from './contents.js';
import { coverStrips } from './cover.js';
import { furniture } from './furniture.js';
import { itemsOf } from './pages.js';
import { paginate, type Sheet } from './paginate.js';
import { plainText } from './plain.js';
import { geometryOf, type Setting } from './setting.js';
import type { Citation, FindMark, Strip } from './strip.js';
import { galleyOf, topicStrips, withCodes } from './topic.js';
import { textSetter } from './type.js';

/**
 * Sets the handout for reading: cover and contents, chapters and topics with their notes, codes in the margin rail, the disclaimer last.
 * All lengths in points. Pages are broken once: the contents list has its room before its page numbers are known.
 * Reports `code-too-wide` for a code that no column can hold and `glyph-missing` for a character without a glyph.
 */
export async function layoutHandout(draft: HandoutDraft, theme: Theme, env: Env): Promise<PaperScene> {
  const setting = await settingOf(draft, theme, env);
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

async function settingOf(draft: HandoutDraft, theme: Theme, env: Env): Promise<Setting> {
  const blocks = draft.chapters
    .flatMap((chapter) => [chapter.blocks, ...chapter.topics.flatMap((topic) => [topic.blocks, topic.notes])])
    .flat();
  const fonts = openFonts(theme.fonts, env);
  let ids = 0;
  return {
    theme,
    paper: theme.paper,
    words: draft.words,
    env,
    fonts,
    tokenise: await loadTokeniser(languagesOf([...blocks, ...draft.disclaimer])),
    ...textSetter(theme, fonts),
    ...geometryOf(theme.paper),
    nextId: () => ++ids,
  };
}

function stripsOf(draft: HandoutDraft, setting: Setting): { readonly strips: readonly Strip[]; readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const mark = (heading: Omit<Heading, 'mark'>): number => headings.push({ ...heading, mark: headings.length }) - 1;
  const body = draft.chapters.flatMap((chapter) => chapterBody(chapter, mark, setting));
  const last = disclaimerStrips(draft, mark, setting);
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

function disclaimerStrips(
  { disclaimer, words }: HandoutDraft,
  mark: (heading: Omit<Heading, 'mark'>) => number,
  setting: Setting,
): readonly Strip[] {
  const [first] = disclaimer;
  if (first === undefined) return [];
  const title = [{ text: words.disclaimer, at: first.at }];
  const number = mark({ level: 1, title, at: first.at });
  const heading = chapterStrips({ title, blocks: [], codes: [], topics: [], at: first.at }, number, setting);
  const galley = { ...galleyOf([], setting), style: setting.paper.text.legal };
  return [...heading, ...blockStrips(disclaimer, galley)];
}

const onNewPage = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i) => (i === 0 ? { ...strip, starts: 'page' } : strip));

function marksOf(sheets: readonly Sheet[]): FindMark {
  const places = new Map<number, ReturnType<FindMark>>();
  for (const [i, { strips }] of sheets.entries()) {
    for (const { strip, top, again } of strips) if (strip.mark !== undefined && !again) places.set(strip.mark, { page: i + 1, top });
  }
  return (mark) => places.get(mark) ?? { page: 1, top: pt(0) };
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
