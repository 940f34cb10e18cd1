import { isAmbiguous, isEastAsian, isHangul } from './characters.js';

const CLOSER_OF: Readonly<Record<string, string>> = { '“': '”', '‘': '’' };

/**
 * Offsets of the quotes, dashes, ellipses and middle dots that East Asian text sets full width: those beside an East Asian
 * character, and the partner of such a quote, so that a pair never mixes two widths. In ascending order.
 */
export function wideQuotes(text: string): readonly number[] {
  const beside: number[] = [];
  const quotes: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80 || !isAmbiguous(unit)) continue;
    if (isBesideEastAsian(text, i)) beside.push(i);
    if (unit >= FIRST_QUOTE && unit <= LAST_QUOTE) quotes.push(i);
  }
  return quotes.length < 2 ? beside : withPartners(text, beside, quotes);
}

const FIRST_QUOTE = 0x2018;
const LAST_QUOTE = 0x201d;

function withPartners(text: string, beside: readonly number[], quotes: readonly number[]): readonly number[] {
  const wide = new Set(beside);
  const open: number[] = [];
  for (const i of quotes) {
    const character = text.charAt(i);
    if (CLOSER_OF[character] !== undefined) open.push(i);
    else if (character === '”' || character === '’') pair(text, i, open, wide);
  }
  return [...wide].sort((a, b) => a - b);
}

function pair(text: string, closer: number, open: number[], wide: Set<number>): void {
  const opener = open.at(-1);
  if (opener === undefined || CLOSER_OF[text.charAt(opener)] !== text.charAt(closer)) return;
  open.pop();
  if (wide.has(opener) !== wide.has(closer)) wide.add(opener).add(closer);
}

/** Longest row of such characters that is looked across for a neighbour: `”……“`. */
const REACH = 6;

function isBesideEastAsian(text: string, i: number): boolean {
  let before = i - 1;
  while (before > i - REACH && before >= 0 && isAmbiguous(text.charCodeAt(before))) before--;
  let after = i + 1;
  while (after < i + REACH && after < text.length && isAmbiguous(text.charCodeAt(after))) after++;
  return (before >= 0 && setsWide(text.charCodeAt(before))) || (after < text.length && setsWide(text.charCodeAt(after)));
}

/** Korean sets its quotes and dashes as Latin text does. */
const setsWide = (unit: number): boolean => isEastAsian(unit) && !isHangul(unit);
