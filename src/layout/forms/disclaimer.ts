import type { HandoutDraft, Rich } from '../../compose/types.js';
import type { Span } from '../../lib/span.js';
import { blockStrips } from '../blocks/paper.js';
import type { PageSetting } from '../page/setting.js';
import type { Strip } from '../page/strip.js';
import { chapterStrips } from './chapter.js';
import { galleyOf } from './topic.js';

/** The legal text under its heading; none where the author turned it off. `mark` answers the heading's number for bookmarks. */
export function disclaimerStrips(
  { disclaimer, words }: HandoutDraft,
  mark: (title: Rich, at: Span) => number,
  setting: PageSetting,
): readonly Strip[] {
  const [first] = disclaimer;
  if (first === undefined) return [];
  const title = [{ text: words.disclaimer, at: first.at }];
  const heading = chapterStrips({ title, blocks: [], notes: [], codes: [], topics: [], at: first.at }, mark(title, first.at), setting);
  const galley = { ...galleyOf([], setting), style: setting.paper.text.legal };
  return [...heading, ...blockStrips(disclaimer, galley)];
}
