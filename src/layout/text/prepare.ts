import { ABSORBED } from './arabic.js';
import { type Bidi, hasRightToLeft } from './bidi.js';
import { markBreaks } from './breaks.js';
import { Class, classOf, clusters, isAlphanumeric, isAmbiguous, isRightToLeft } from './characters.js';
import { markClusters } from './clusters.js';
import { type Fonts, isInvisible, type Voice } from './fonts.js';
import { markHyphens } from './hyphens.js';
import type { Prepared } from './prepared.js';
import { wideQuotes } from './quotes.js';
import { spaceMarks } from './spacing.js';
import type { BreakOptions, StyledRun } from './types.js';

const [NEWLINE, SPACE] = [10, 32];

/** Measures runs with the fonts' own advance widths (kerning left out: 0.1 % of a text's width) and finds where lines may end. */
export function prepareText(runs: readonly StyledRun[], fonts: Fonts, options: BreakOptions): Prepared {
  const text = runs.length === 1 ? (runs[0]?.text ?? '') : runs.map((run) => run.text).join('');
  const starts: number[] = [];
  const { floats, bytes } = fonts.slabs;
  const advances = floats(text.length);
  const faces = bytes(text.length);
  const classes = bytes(text.length);
  let [start, invisible] = [0, false];
  for (const run of runs) {
    starts.push(start);
    invisible = measureRun(run, start, text, fonts, { advances, faces }) || invisible;
    start += run.text.length;
  }
  classify(text, classes);
  const bidi = hasRightToLeft(text) ? fonts.bidi(text, options.keepIndent === true ? 'ltr' : undefined) : undefined;
  const prepared: Prepared = {
    text,
    runs,
    starts,
    advances,
    gaps: floats(text.length),
    trims: floats(text.length),
    faces,
    classes,
    breaks: bytes(text.length),
    invisible,
    ...(bidi === undefined ? {} : { bidi }),
    options,
  };
  if (bidi !== undefined) measureForms(prepared, bidi, fonts);
  widenQuotes(prepared, fonts);
  markBreaks(prepared);
  if (options.medium === 'paper' && options.keepIndent !== true) spaceMarks(prepared, fonts);
  const hyphens =
    options.medium === 'paper' && options.keepIndent !== true ? markHyphens(prepared, text.includes('\u00ad'), fonts) : undefined;
  fonts.settle();
  return hyphens === undefined ? prepared : { ...prepared, hyphens };
}

interface Measures {
  readonly advances: Float64Array;
  readonly faces: Uint8Array;
}

/** Answers whether a character has no width of its own. */
function measureRun(run: StyledRun, start: number, text: string, fonts: Fonts, { advances, faces }: Measures): boolean {
  const voice: Voice = fonts.voice(run.font, run.bold, run.italic);
  const { widths, faces: known, learn } = voice;
  const size: number = run.size;
  const end = start + run.text.length;
  let invisible = false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) continue;
    if (unit >= 0xd800 && unit < 0xdc00 && i + 1 < end) {
      const glyph = learn(text.codePointAt(i) ?? 0, run.at);
      advances[i] = glyph.width * size;
      const unseen = glyph.width === 0;
      invisible ||= unseen;
      const face = unseen && i > start ? (faces[i - 1] ?? 0) : glyph.face;
      faces[i] = face;
      faces[i + 1] = face;
      i++;
      continue;
    }
    let width = widths[unit] ?? 0;
    if (width < 0) width = learn(unit, run.at).width;
    advances[i] = width * size;
    faces[i] = known[unit] ?? 0;
    if (width !== 0) continue;
    invisible = true;
    // What is not drawn stays in one stretch with the character before it.
    if (i > start && isInvisible(unit)) faces[i] = faces[i - 1] ?? 0;
  }
  return invisible;
}

function classify(text: string, classes: Uint8Array): void {
  let complex = false;
  let before = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let kind = classOf(unit);
    // Between letters, the middle dot (DALL·E) and the apostrophe (don’t) are part of the word.
    if ((unit === 0xb7 || unit === 0x2019) && isAlphanumeric(before) && isAlphanumeric(text.charCodeAt(i + 1))) kind = Class.Letter;
    complex ||= clusters(unit, before);
    classes[i] = kind;
    before = unit;
  }
  if (complex) markClusters(text, classes);
}

/** Arabic letters are as wide as the forms that they are drawn in, where their face has those; spaces that run to the left stand in their letters' face. */
function measureForms({ text, runs, starts, advances, faces }: Prepared, { forms, levels }: Bidi, fonts: Fonts): void {
  for (const [k, run] of runs.entries()) {
    const { learn } = fonts.voice(run.font, run.bold, run.italic);
    const start = starts[k] ?? 0;
    for (let i = start; i < start + run.text.length; i++) {
      const form = forms[i] ?? 0;
      if (text.charCodeAt(i) === SPACE && ((levels[i] ?? 0) & 1) === 1) spaceIn(faces[i + 1] ?? 0, i, run.size);
      if (form === 0) continue;
      const glyph = form === ABSORBED ? { width: 0, face: faces[i] } : learn(form, run.at);
      if (glyph.face === faces[i]) advances[i] = glyph.width * run.size;
      else forms[i] = 0;
    }
  }

  // A run of text in one font is one piece to readers: pdf.js turns each piece round by itself.
  function spaceIn(number: number, i: number, size: number): void {
    const id = fonts.faceIds[number];
    if (id === undefined || number === faces[i] || !isRightToLeft(text.charCodeAt(i + 1))) return;
    const { glyphOf, advanceOf } = fonts.face(id);
    if (glyphOf(SPACE) === 0) return;
    faces[i] = number;
    advances[i] = advanceOf(glyphOf(SPACE)) * size;
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
    if (glyph.width > 0.9) prepared.classes[i] = WIDE_QUOTES[prepared.classes[i] ?? 0] ?? prepared.classes[i] ?? 0;
  }
}

/** Full-width quotes behave as full-width brackets do. */
const WIDE_QUOTES: Readonly<Partial<Record<number, Class>>> = { [Class.NarrowOpen]: Class.Open, [Class.NarrowClose]: Class.Close };

function hasAmbiguous(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f && unit < 0x2027 && isAmbiguous(unit)) return true;
  }
  return false;
}
