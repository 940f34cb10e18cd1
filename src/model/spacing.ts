import { eastAsianWidthType } from 'get-east-asian-width';

/** Han, kana, Bopomofo, East Asian punctuation and full-width forms: scripts written without spaces (so not Hangul). */
const FULL_WIDTH =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u30fb\u30fc\uff01-\uff60\uffe0-\uffe6]/u;

/** Full-width punctuation, which brings its own space. */
const WIDE_PUNCTUATION = /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;

const DOUBLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/**
 * What a line end between two characters becomes: nothing between East Asian characters and beside full-width punctuation,
 * a space elsewhere (CSS Text 3, 4.1.2 "segment break transformation rules"; Korean keeps its spaces). Signs of ambiguous width (`”`, `—`, `①`) and
 * emoji are wide beside Han and kana, and beside one another where the text is `eastern` (UAX #11, 5; CSS Text 4).
 */
export function lineEnd(before: string, after: string, eastern = false): '' | ' ' {
  if (before === '' || after === '' || WIDE_PUNCTUATION.test(before) || WIDE_PUNCTUATION.test(after)) return '';
  const [first, second] = [widthOf(before), widthOf(after)];
  if (first === 'narrow' || second === 'narrow') return ' ';
  return first === 'wide' || second === 'wide' || eastern ? '' : ' ';
}

/** The same before a video's mark, which stands close to East Asian text only. */
export const markEnd = (before: string, eastern: boolean): '' | ' ' =>
  before === '' || WIDE_PUNCTUATION.test(before) || widthOf(before) === 'wide' || (eastern && widthOf(before) === 'sign') ? '' : ' ';

function widthOf(character: string): 'wide' | 'sign' | 'narrow' {
  if (FULL_WIDTH.test(character)) return 'wide';
  if (/[\p{L}\p{Nd}]/u.test(character)) return 'narrow';
  const type = eastAsianWidthType(character.codePointAt(0) ?? 0);
  return type === 'ambiguous' || type === 'wide' ? 'sign' : 'narrow';
}

/** More signs than stand side by side. */
const SIGNS = 50;

/** Whether the last letter of a text is Han or kana. */
export function endsEastern(text: string): boolean {
  const letters = text.slice(-SIGNS).match(/[\p{L}\p{Nd}]/gu);
  return isWide(letters?.at(-1) ?? '');
}

/** True for a character of a script that is written without spaces. */
export const isWide = (character: string): boolean => FULL_WIDTH.test(character);

/** Columns that a character takes in a fixed grid: 2 for East Asian characters and emoji, else 1 (UAX #11). */
export const columnsOf = (character: string): 1 | 2 => (DOUBLE.test(character) ? 2 : 1);

/** Columns that a text takes. */
export function textColumns(text: string): number {
  let columns = 0;
  for (const character of text) columns += columnsOf(character);
  return columns;
}

export const lastCharacter = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? '';
export const firstCharacter = (text: string): string => Array.from(text.slice(0, 2))[0] ?? '';
