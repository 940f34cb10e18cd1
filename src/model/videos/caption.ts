import { oneOf, trimmedEnd, trimmedStart } from '../../lib/trimmed.js';
import { columnsOf, isWide, textColumns } from '../spacing.js';

/** What is printed beneath a code holds two or three short lines. */
const MOST_LETTERS = 46;

/** Four Han characters or eight Latin letters; less says nothing ("同期", "Events"). */
const LEAST_LETTERS = 8;

/** Ends of clauses; a full stop or a colon between digits or letters (`3.5`, `2:1`) is none. */
const CLAUSE_END = /[，。；：、！？]|[,.;:!?](?=\s|$)/;

/** Only a date: `2022年9月12日`, `2022 年 5 月 19 日`, `In 2022`. */
const DATE = /^[\d\s年月日号初中末底/.-]+$/;

/** Where a video is cited: what may serve as its caption, best first. */
export interface Surroundings {
  /** The text of its own paragraph before it, without earlier marks. */
  readonly before: string;
  /** Texts of the list items it stands in, its headings, slide and section: the nearest first. */
  readonly above: readonly string[];
}

/** The topic that a bare address stands under: the first telling clause before it, else the nearest text above it that says something. */
export function topicOf({ before, above }: Surroundings): string {
  const texts = above.map(tidy).filter((text) => text !== '');
  const near = texts.find((text) => textColumns(text) >= LEAST_LETTERS);
  const topic = tellingClause(before) ?? (near === undefined || textColumns(near) <= MOST_LETTERS ? near : (tellingClause(near) ?? near));
  return shorten(topic ?? texts[0] ?? tidy(before));
}

/** The first clause that is no mere date and long enough to name a topic. */
function tellingClause(text: string): string | undefined {
  return text
    .split(CLAUSE_END)
    .map(tidy)
    .find((clause) => textColumns(clause) >= LEAST_LETTERS && !DATE.test(clause));
}

const isMark = oneOf(' ，。；：、,.;:');

function tidy(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return trimmedEnd(trimmedStart(line, isMark), isMark);
}

/** One Han character behind a space is the beginning of a word. */
const LONE = /\s\p{Script=Han}$/u;

/** At most `WIDEST` columns, cut between words or Han characters, with an ellipsis. */
export function shorten(text: string): string {
  if (textColumns(text) <= MOST_LETTERS) return text;
  let columns = 0;
  let length = 0;
  let wordEnd = 0;
  let previous = '';
  for (const character of text) {
    if (isBreak(previous, character)) wordEnd = length;
    columns += columnsOf(character);
    if (columns > MOST_LETTERS - 1) break;
    length += character.length;
    previous = character;
  }
  const cut = text.slice(0, wordEnd > length / 2 ? wordEnd : length);
  return `${trimmedEnd(cut.replace(LONE, ''), oneOf(' \n\t（(「《“'))}…`;
}

const isBreak = (before: string, after: string): boolean =>
  after === ' ' || (before !== ' ' && isWide(before) !== isWide(after)) || (isWide(before) && isWide(after));
