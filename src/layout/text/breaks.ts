import { Class, isAlphanumeric, isHangul, isIdeograph, isUnspaced } from './characters.js';
import { breakWords } from './clusters.js';
import { keepsNumber } from './numbers.js';
import { breaksAtSpace, breaksBetween } from './pairs.js';
import type { Prepared } from './prepared.js';
import { urlBreaks } from './urls.js';

/**
 * Space where Han meets Latin. Paper: the quarter of an em of clreq 3.2.2 and JLREQ 3.2.6, none beside a written space and none in code.
 * Slides: LibreOffice 7.4 adds 0.2 of the line height, 0.24 em, and does so beside a written space too.
 */
const GAP = { slides: 0.24, paper: 0.25 } as const;

const NEWLINE = 10;

/** Finds where lines may end (`breaks`) and where scripts meet (`gaps`). */
export function markBreaks(prepared: Prepared): void {
  const { text, classes, breaks, gaps, runs, starts, options } = prepared;
  const slides = options.medium === 'slides';
  const gap = slides || options.keepIndent !== true ? GAP[options.medium] : 0;
  let run = 0;
  let last = 0;
  let before: Class = Class.Space;
  let [spaced, unspaced] = [false, false];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const kind: Class = classes[i] ?? Class.Letter;
    while (run + 1 < starts.length && (starts[run + 1] ?? 0) <= i) run++;
    if (unit === NEWLINE || i === 0 || text.charCodeAt(i - 1) === NEWLINE) {
      spaced = false;
    } else if (kind === Class.Space) {
      spaced = true;
      continue;
    } else {
      const allowed = spaced ? breaksAtSpace(before, kind) : breaksBetween(before, kind);
      if (allowed && !keepsNumber(text, i, last, before, kind)) breaks[i] = 1;
      else if (before === Class.Hyphen && !spaced && breaksHyphen(text, i)) breaks[i] = 1;
      const met = (!spaced || slides) && meetsScript(text.charCodeAt(last), unit, slides);
      if (met && (slides || !touchesFootnote(prepared, run, last))) gaps[i] = gap * (runs[run]?.size ?? 0);
      spaced = false;
    }
    if (kind === Class.Combining) continue;
    unspaced ||= unit > 0xe00 && isUnspaced(unit);
    before = kind;
    last = i;
  }
  if (unspaced) breakWords(text, classes, breaks);
  // PowerPoint and LibreOffice cut an address where the line is full: a break that only we make would put the lines out of step.
  if (!slides) urlBreaks(text, breaks);
}

/** `well-known`, but not `RISC-V` or `GPT-3.5`: a hyphen between two lower-case letters. */
function breaksHyphen(text: string, i: number): boolean {
  const behind = text.charCodeAt(i - 2);
  const ahead = text.charCodeAt(i);
  return behind >= 0x61 && behind <= 0x7a && ahead >= 0x61 && ahead <= 0x7a;
}

/** The mark of a footnote belongs to the text before it, whatever that ends in, and parts it from what follows. */
const touchesFootnote = ({ runs, starts }: Prepared, run: number, last: number): boolean =>
  runs[run]?.footnote !== undefined || ((starts[run] ?? 0) > last && runs[run - 1]?.footnote !== undefined);

/** Korean wants no air beside Latin; LibreOffice adds it there too, so slides plan for it. */
function meetsScript(before: number, after: number, slides: boolean): boolean {
  if (before > 0x2fff) return isAlphanumeric(after) && (isIdeograph(before) || (slides && isHangul(before)));
  return after > 0x2fff && isAlphanumeric(before) && (isIdeograph(after) || (slides && isHangul(after)));
}
