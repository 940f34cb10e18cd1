import { between, mixedPieces, pick } from '../../support/random.js';
import type { Random } from '../types.js';

/** What a grammar draws from: chance, and words that occur once in the document. */
export interface Source {
  readonly random: Random;
  /** A word that stands nowhere else in the document: `q001x`. */
  readonly word: () => string;
  /** True once in so many times. */
  readonly once: (inTimes: number) => boolean;
  readonly one: <T>(...from: readonly T[]) => T;
  readonly many: (most: number, make: (i: number) => string, between?: string) => string;
  /** A name that another place of the document may use too: an id, a label, an address's end. */
  readonly name: () => string;
}

/** The shape of the words that occur once. */
export const UNIQUE = /q\d{3}x/g;

export function sourceOf(random: Random): Source {
  let count = 0;
  return {
    random,
    word: () => `q${String(count++ % 1000).padStart(3, '0')}x`,
    once: (inTimes) => random() * inTimes < 1,
    one: (...from) => from[Math.floor(random() * from.length)] as (typeof from)[number],
    many: (most, make, join = ' ') => Array.from({ length: between(random, 1, most) }, (_, i) => make(i)).join(join),
    name: () => pick(random, ['a', 'b', 'views', 'one', 'two-words', '第一', 'x.y', '1']),
  };
}

const ODD: readonly string[] = [
  '\u200b', '\u200d', '\u200e', '\u200f', '\u202e', '\u202c', '\u2066', '\u2069', '\ufeff', '\u00ad', '\u2060', // zero width and directions
  '\u00a0', '\u3000', '\u2003', '\u2009', '\u202f', '\u205f', '\t', '\u2028', '\u2029', '\u0085', '\v', '\f', // spaces and line ends
  'e\u0301', 'a\u0308\u0304', '\u0301', 'ก็', 'שָׁלוֹם', 'الْعَرَبِيَّة', 'ｶﾞ', '각', '𠮷', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '🇨', '️', '\u20dd',
  '&nbsp;', '&amp;', '&lt;b&gt;', '&copy;', '&#x1F600;', '&#0;', '&#xD800;', '&#1114112;', '&bogus;', '&shy;', '&Tab;', '&NewLine;',
  '\u0000', '\u0007', '\u001b[31m', '\ud800', '\udc00', '\uffff', '\u{10ffff}', '\ue000',
  '\\*', '\\', '\\\\', '*', '**', '_', '__', '~~', '`', '``', '==', '$', '$$', '[', ']', '](', '![', '(', ')', '<', '>', '|', '||', '^^', '#', '::', ':::', '{', '}', '{}', '^', '~', '@', '!',
  'ﬁ', 'İ', 'ß', 'ǅ', '½', '①', '㊙', '…', '—', '–', '“', '”', '‘', '’', '«', '»', '、', '。', '，', '：', '｜', '＃', '－',
]; // biome-ignore format: a list of characters

/** Something between words that an author may paste without knowing. */
export const odd = ({ one }: Source): string => one(...ODD);

export const veryLong = ({ random, one }: Source): string =>
  one('x', 'Wm', '字', 'ア', 'ab-', 'https://e.com/', 'ー', 'ت').repeat(between(random, 30, 400));

/** Words of many scripts, with a unique one among them so that a loss is seen. */
export function plainWords(source: Source, most = 6): string {
  const { many, once, word, random } = source;
  return many(most, () => {
    if (once(3))
      return mixedPieces(random, 3)
        .join('')
        .replace(/[\n\t]/g, ' ');
    if (once(60)) return veryLong(source);
    if (once(9)) return word() + odd(source) + word();
    return once(25) ? odd(source) : word();
  });
}

/** Numbers that a format's fields may not hold. */
export const oddNumber = ({ one }: Source): string =>
  one('0', '1', '2', '3', '7', '10', '-1', '-0', '0.5', '1.5', '99', '100', '32767', '32768', '99999', '999999999', '2147483648', '1e9', '1e308', '1e-9', 'NaN', 'Infinity', '', '０', '٣', '0x10', '1,5', ' 2 '); // biome-ignore format: a list of numbers

/** Lengths and shares as pictures, columns and margins take them, or not. */
export const oddLength = (source: Source): string =>
  source.once(2)
    ? source.one('50%', '10%', '100%', '33.3%', '300px', '8cm', '20mm', '2in', '36pt')
    : oddNumber(source) + source.one('', '%', 'px', 'cm', 'mm', 'in', 'pt', 'em', 'rem', 'vw', ' %', '％');
