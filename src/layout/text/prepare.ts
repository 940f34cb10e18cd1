import { breaksAtSpace, breaksBetween, Class, classOf, isAlphanumeric, isAmbiguous, isEastAsianLetter } from './characters.js';
import type { Fonts, Voice } from './fonts.js';
import { endsUnit } from './numbers.js';
import { wideQuotes } from './quotes.js';
import type { BreakOptions, StyledRun } from './types.js';
import { urlBreaks } from './urls.js';

/** Runs joined and measured: all that breaking them at any width needs. Lengths are points at the runs' own sizes. */
export interface Prepared {
  readonly text: string;
  readonly runs: readonly StyledRun[];
  /** Offset of each run's first UTF-16 unit. */
  readonly starts: readonly number[];
  /** Advance of each UTF-16 unit; 0 for the second of a pair. */
  readonly advances: Float64Array;
  /** Space before each unit where Han meets Latin, unless the unit begins a line. */
  readonly gaps: Float64Array;
  /** Index into `Fonts.faceIds`. */
  readonly faces: Uint8Array;
  readonly classes: Uint8Array;
  /** 1 where a line may end before the unit. */
  readonly breaks: Uint8Array;
  readonly options: BreakOptions;
}

/** LibreOffice 7.4 adds 0.2 of the line height, 0.24 em, and does so beside a written space too; a sixth of an em is within clreq 3.2.2's eighth to quarter. */
const GAP = { slides: 0.24, paper: 1 / 6 } as const;

const NEWLINE = 10;

/** Measures runs with the fonts' own advance widths (kerning left out: 0.1 % of a text's width) and finds where lines may end. */
export function prepareText(runs: readonly StyledRun[], fonts: Fonts, options: BreakOptions): Prepared {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const starts: number[] = [];
  const { floats, bytes } = fonts.slabs;
  const advances = floats(text.length);
  const faces = bytes(text.length);
  const classes = bytes(text.length);
  let start = 0;
  for (const run of runs) {
    starts.push(start);
    measureRun(run, start, text, fonts, { advances, faces });
    start += run.text.length;
  }
  classify(text, classes);
  const prepared = {
    text,
    runs,
    starts,
    advances,
    gaps: floats(text.length),
    faces,
    classes,
    breaks: bytes(text.length),
    options,
  };
  widenQuotes(prepared, fonts);
  markBreaks(prepared);
  return prepared;
}

interface Measures {
  readonly advances: Float64Array;
  readonly faces: Uint8Array;
}

function measureRun(run: StyledRun, start: number, text: string, fonts: Fonts, { advances, faces }: Measures): void {
  const voice: Voice = fonts.voice(run.font, run.bold, run.italic);
  const { widths, faces: known, learn } = voice;
  const size: number = run.size;
  const end = start + run.text.length;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) continue;
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < end) {
      const glyph = learn(text.codePointAt(i) ?? 0, run.at);
      advances[i] = glyph.width * size;
      faces[i] = glyph.face;
      faces[i + 1] = glyph.face;
      i++;
      continue;
    }
    let width = widths[unit] ?? 0;
    if (width < 0) width = learn(unit, run.at).width;
    advances[i] = width * size;
    faces[i] = known[unit] ?? 0;
  }
}

/** A combining mark takes its base's class and is never torn from it. */
function classify(text: string, classes: Uint8Array): void {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let kind = classOf(unit);
    // Between letters, the middle dot (DALL·E) and the apostrophe (don’t) are part of the word.
    if ((unit === 0xb7 || unit === 0x2019) && isAlphanumeric(text.charCodeAt(i - 1)) && isAlphanumeric(text.charCodeAt(i + 1)))
      kind = Class.Letter;
    if (text.charCodeAt(i - 1) === 0x200d && kind === Class.Ideograph) kind = Class.Combining;
    classes[i] = kind;
  }
}

function widenQuotes(prepared: Prepared, fonts: Fonts): void {
  const { text, runs, starts, advances, faces } = prepared;
  if (!hasAmbiguous(text)) return;
  let at = 0;
  for (const i of wideQuotes(text)) {
    while (at + 1 < starts.length && (starts[at + 1] ?? 0) <= i) at++;
    const run = runs[at];
    if (run === undefined) return;
    const glyph = fonts.voice(run.font, run.bold, run.italic).wide(text.charCodeAt(i), run.at);
    advances[i] = glyph.width * run.size;
    faces[i] = glyph.face;
  }
}

function hasAmbiguous(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f && unit < 0x2027 && isAmbiguous(unit)) return true;
  }
  return false;
}

function markBreaks(prepared: Prepared): void {
  const { text, classes, breaks, gaps, runs, starts, options } = prepared;
  const gap = GAP[options.medium];
  let run = 0;
  let before: Class = Class.Space;
  let spaced = false;
  let ink = 0;
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
      if (allowed && !(before === Class.Digit && endsUnit(text, i))) breaks[i] = 1;
      else if (before === Class.Hyphen && !spaced && breaksHyphen(text, i)) breaks[i] = 1;
      if ((!spaced || options.medium === 'slides') && meetsScript(ink, unit)) gaps[i] = gap * (runs[run]?.size ?? 0);
      spaced = false;
    }
    if (kind === Class.Combining) continue;
    before = kind;
    ink = unit;
  }
  // PowerPoint and LibreOffice cut an address where the line is full: a break that only we make would put the lines out of step.
  if (options.medium === 'paper') urlBreaks(text, breaks);
}

/** `well-known`, but not `RISC-V` or `GPT-3.5`: a hyphen between two lower-case letters. */
function breaksHyphen(text: string, i: number): boolean {
  const behind = text.charCodeAt(i - 2);
  const ahead = text.charCodeAt(i);
  return behind >= 0x61 && behind <= 0x7a && ahead >= 0x61 && ahead <= 0x7a;
}

const meetsScript = (before: number, after: number): boolean =>
  before > 0x2fff
    ? isEastAsianLetter(before) && isAlphanumeric(after)
    : after > 0x2fff && isEastAsianLetter(after) && isAlphanumeric(before);
