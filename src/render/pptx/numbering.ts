import { type Element, h } from '../../lib/xml/tree.js';

/** How a paragraph gets its number: PowerPoint counts it from `startAt`, or it is typed before the text. */
export type Numbered = ({ readonly kind: 'number'; readonly start: number } | { readonly kind: 'typed'; readonly number: number }) & {
  /** `1)`; absent: `1.`. */
  readonly paren?: true | undefined;
};

/** What stands before a paragraph: its number in its list, a bullet, or nothing. */
export type Marked = number | 'bullet' | undefined;

export interface Numbering {
  /** Asked for each paragraph of a text in order: its level, and what stands before it; of a number, whether it is written `1)`. */
  readonly next: (level: number, mark: Marked, paren?: true) => Numbered | undefined;
}

/** A number as text, where it is typed. */
export const typedNumber = ({ number, paren }: Numbered & { readonly kind: 'typed' }): string => `${number}${paren ? ')' : '.'}`;

/** `a:buAutoNum` (ECMA-376 Part 1, 21.1.2.4.1). */
export const autoNumber = ({ start, paren }: Numbered & { readonly kind: 'number' }): Element =>
  h('a:buAutoNum', { type: paren ? 'arabicParenR' : 'arabicPeriod', startAt: start === 1 ? undefined : start });

/** ECMA-376 Part 1, 20.1.10.59 ST_TextBulletStartAtNum: 1 to 32767. PowerPoint counts no further either. */
const MOST = 32_767;

/** Paragraphs of a level that count on from the same start. */
interface Sequence {
  readonly start: number;
  count: number;
}

interface Level {
  /** What PowerPoint goes on with: the paragraph above, of this level, has that start. */
  current: Sequence | undefined;
  /** How numbers are written: both programs begin anew where that changes. */
  paren?: true | undefined;
  /** What LibreOffice counts: it looks back over paragraphs without a number (editeng, `Outliner::ImplGetNumbering`). */
  readonly earlier: Sequence[];
}

/**
 * Tells paragraphs how they get their numbers. A file says of each only where its list starts; programs count paragraphs with the same start on
 * their own, in two ways: PowerPoint as long as no other paragraph of the level is between, LibreOffice as long as none of a level further
 * out is. A number that either would count wrongly is typed: of a second list that starts as the first did, its first.
 */
export function openNumbering(): Numbering {
  const levels: Level[] = [];
  const at = (level: number): Level => {
    const known = levels[level] ?? { current: undefined, earlier: [] };
    levels[level] = known;
    return known;
  };
  return {
    next: (level, mark, paren) => {
      const here = at(level);
      if (mark !== undefined) levels.length = level + 1;
      else for (const deeper of levels.slice(level + 1)) if (deeper !== undefined) deeper.current = undefined;
      if (typeof mark === 'number') return { ...numbered(mark, written(here, paren)), paren };
      here.current = undefined;
      if (mark === 'bullet') here.earlier.length = 0;
      return undefined;
    },
  };
}

/** The level where numbers are written that way: it knows none that are written otherwise. */
function written(level: Level, paren: true | undefined): Level {
  if (level.paren === paren) return level;
  level.paren = paren;
  level.current = undefined;
  level.earlier.length = 0;
  return level;
}

function numbered(number: number, level: Level): Numbered {
  const { current, earlier } = level;
  const goesOn = current !== undefined && current.start + current.count === number && isCounted(number, current.start, earlier);
  const fresh = current?.start !== number && isCounted(number, number, earlier);
  if (number < 1 || number > MOST || !(goesOn || fresh)) {
    level.current = undefined;
    return { kind: 'typed', number };
  }
  const start = goesOn ? current.start : number;
  const last = earlier.at(-1);
  level.current = goesOn ? { ...current, count: current.count + 1 } : { start, count: 1 };
  if (last?.start === start) last.count += 1;
  else earlier.push({ start, count: 1 });
  return { kind: 'number', start };
}

/** True where LibreOffice, too, makes it this number: it goes back until a start is smaller, and adds what it passes. */
function isCounted(number: number, start: number, earlier: readonly Sequence[]): boolean {
  let counted = start;
  let from = start;
  for (let i = earlier.length - 1; i >= 0 && counted <= number; i--) {
    const sequence = earlier[i];
    if (sequence === undefined || sequence.start < from) break;
    counted += sequence.start - from + sequence.count;
    from = sequence.start;
  }
  return counted === number;
}
