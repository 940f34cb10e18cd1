import { lazily } from '../../../../lib/lazily.js';
import { CONTENT, PICTURE, TWO_COLUMNS } from './contents.js';
import { CLOSING, COVER, SECTION } from './openers.js';
import { BLANK, COMPARISON, DISCLAIMER, OF_ITS_OWN, TITLE_ONLY } from './others.js';

/** What a layout's name may say of it. */
export const CALLED = {
  cover: readerOf(COVER),
  section: readerOf(SECTION),
  closing: readerOf(CLOSING),
  content: readerOf(CONTENT),
  'two-column': readerOf(TWO_COLUMNS),
  picture: readerOf(PICTURE),
  codes: readerOf(TITLE_ONLY),
  blank: readerOf(BLANK),
  comparison: readerOf(COMPARISON),
  disclaimer: readerOf(DISCLAIMER),
  ofItsOwn: readerOf(OF_ITS_OWN),
} as const;

/** Whether a layout's name says what the table's words say: whole words, whatever their case and accents. */
function readerOf(table: string): (name: string) => boolean {
  const pattern = lazily(() => patternOf(table));
  return (name) => pattern().test(plain(name));
}

/** Scripts that put no spaces between words: their words are found within others. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;

/** Words that begin and end alike stand in one group: what comes before and behind them is costly to compile. */
function patternOf(table: string): RegExp {
  const groups = new Map<string, string[]>();
  for (const line of table.split('\n')) {
    for (const word of line.slice(line.indexOf(':') + 1).split(',')) {
      if (word.trim() === '') continue;
      const { said, around } = read(word.trim());
      groups.set(around, [...(groups.get(around) ?? []), said]);
    }
  }
  return new RegExp([...groups].map(([around, words]) => around.replace('…', `(?:${words.join('|')})`)).join('|'), 'u');
}

function read(word: string): { readonly said: string; readonly around: string } {
  const [mark = ''] = /^[=^]/.exec(word) ?? [];
  const open = word.endsWith('*');
  const said = plain(word.slice(mark.length, open ? -1 : undefined)).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = mark === '=' ? '^' : mark === '^' ? '^(?:\\d+ )?' : UNSPACED.test(said) ? '' : BEFORE;
  const end = mark === '=' ? '(?: ?\\d+)?$' : open || UNSPACED.test(said) ? '' : BEHIND;
  return { said, around: `${start}…${end}` };
}

const BEFORE = '(?<![\\p{L}\\p{M}])';
const BEHIND = '(?![\\p{L}\\p{M}])';

/**
 * A name as words are looked for in it: small letters without accents, one space for whatever parts its words (`TITLE_AND_BODY`, `TitleSlide`,
 * `Title, Content`), and without the number that PowerPoint puts before the name of a copy (`1_Title Slide`).
 */
const plain = (name: string): string =>
  name
    .replace(/^\d+_/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(LETTERS, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\s\p{Pd}_,;:./|]+/gu, ' ')
    .trim();

/** Letters that are no letter with an accent. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', '’': "'" };
const LETTERS = /[łøđıßæœ’]/g;
