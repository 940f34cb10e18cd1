import type { Chapter, HandoutDraft, QrCode } from '../../../compose/types.js';
import { footnotesOf } from '../../blocks/footnote/paper.js';
import { blockStrips } from '../../blocks/paper.js';
import { withCodes } from '../../blocks/qr/paper/with-qr-codes.js';
import { type Flow, joinedFlow } from '../../page/footnote.js';
import type { PageSetting } from '../../page/setting.js';
import { onNewPage, type Strip } from '../../page/strip.js';
import { chapterStrips } from '../chapter.js';
import { disclaimerStrips } from '../disclaimer.js';
import { galleyOf, noteStrips, topicFootnotes, topicStrips, withUncited } from '../topic.js';
import type { Heading } from './contents.js';
import { openingStrips } from './opening.js';
import { videoIndexStrips } from './video-index.js';

type Mark = (heading: Omit<Heading, 'mark'>) => number;

/** The whole handout as strips, and its headings: cover, contents, chapters, the index of videos where it is asked for, the disclaimer. */
export function stripsOf(draft: HandoutDraft, setting: PageSetting): Flow & { readonly headings: readonly Heading[] } {
  const headings: Heading[] = [];
  const mark: Mark = (heading) => headings.push({ mark: headings.length, ...heading }) - 1;
  const chapters = joinedFlow(draft.chapters.map((chapter) => chapterBody(chapter, mark, setting)));
  const body = gathered(chapters.strips, setting);
  const index = indexStrips(draft, mark, setting);
  const last = gathered(
    disclaimerStrips(draft, (title, at) => mark({ level: 1, title, at }), setting),
    setting,
  );
  const opening = openingStrips(draft, draft.meta.contents === false ? [] : headings, setting);
  // Below a cover without a contents list the text begins at once.
  const begun = opening.length > 1 && body[0]?.starts === undefined ? onNewPage(body) : body;
  const strips = [...opening, ...begun, ...onNewPage(index), ...onNewPage(last)];
  return { strips, headings, footnotes: new Map([...chapters.footnotes, ...footnotesOf(draft.disclaimer, galleyOf([], setting))]) };
}

/** Lines that a last page holds at the least. */
const LAST_LINES = 4;

/** Strips whose last lines stay together, so that no page is left to a line or two. */
function gathered(strips: readonly Strip[], { paper }: PageSetting): readonly Strip[] {
  let [first, height] = [strips.length - 1, 0];
  while (first > 0 && height < LAST_LINES * paper.text.body.leading) {
    height += strips[first]?.height ?? 0;
    first--;
  }
  return strips.map((strip, i) => (i > first && i < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** What links can lead to. */
export const idsOf = ({ chapters }: HandoutDraft): ReadonlySet<string> =>
  new Set(chapters.flatMap((chapter) => [chapter, ...chapter.topics].flatMap(({ id }) => (id === undefined ? [] : [id]))));

function chapterBody(chapter: Chapter, mark: Mark, setting: PageSetting): Flow {
  const { title, number, at } = chapter;
  const opening =
    title.length === 0 ? [] : chapterStrips(chapter, mark({ level: 1, title, ...(number === undefined ? {} : { number }), at }), setting);
  const galley = galleyOf(chapter.codes, setting);
  const strips = [...blockStrips(chapter.blocks, galley), ...noteStrips(chapter.notes, galley)];
  const footnotes = topicFootnotes(chapter.blocks, chapter.notes, galley);
  const text = withCodes({ strips: withUncited(strips, footnotes), footnotes }, chapter.codes, setting);
  const topics = chapter.topics.map((topic) =>
    topicStrips(topic, topic.title.length === 0 ? -1 : mark({ level: 2, title: topic.title, at: topic.at }), setting),
  );
  return joinedFlow([{ strips: opening, footnotes: new Map() }, text, ...topics]);
}

/** A chapter without a number. */
const plainChapter = (text: string, at: Chapter['at']): Chapter => ({
  title: [{ text, at }],
  blocks: [],
  notes: [],
  codes: [],
  topics: [],
  at,
});

function indexStrips({ meta, chapters, words }: HandoutDraft, mark: Mark, setting: PageSetting): readonly Strip[] {
  if (meta.index !== 'videos') return [];
  const all = chapters.flatMap(({ codes, topics }) => [...codes, ...topics.flatMap((topic) => topic.codes)]);
  const codes = [...new Map(all.map((code): [number, QrCode] => [code.number, code])).values()].sort((a, b) => a.number - b.number);
  if (codes.length === 0) return [];
  const title = codes.some(({ plain }) => plain === true) ? words.indexOfLinks : words.index;
  const chapter = plainChapter(title, meta.at('index'));
  return [
    ...chapterStrips(chapter, mark({ level: 1, title: chapter.title, at: chapter.at }), setting),
    ...videoIndexStrips(codes, setting),
  ];
}
