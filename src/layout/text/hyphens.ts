import type { Fonts } from './fonts.js';
import type { Prepared } from './prepared.js';
import type { StyledRun } from './types.js';

export const HYPHEN = 0x2d;

const SOFT_HYPHEN = 0xad;

/** Letters of scripts that hyphenate, in words long enough for it. */
const WORDS = /(?:\p{Script=Latin}|\p{Script=Cyrillic}|\p{Script=Greek}|\p{M}){5,}/gu;

/** Beside these a row of letters is part of an address, a name or a number. */
const TECHNICAL = /[\p{N}/._@#\\\u00ad-]/u;

/** Lets lines end behind soft hyphens, and inside words where the options say how; a hyphen is set there. Program code is left whole. */
export function markHyphens(prepared: Prepared, soft: boolean, fonts: Fonts): Float64Array | undefined {
  const { text, runs, starts, options } = prepared;
  if (!soft && options.hyphenate === undefined) return undefined;
  const hyphens = fonts.slabs.floats(text.length);
  for (const [k, run] of runs.entries()) {
    if (run.font === 'mono') continue;
    const start = starts[k] ?? 0;
    for (const at of offsetsIn(text, start, run.text.length, prepared)) allow(prepared, hyphens, at, run, fonts);
  }
  return hyphens;
}

function offsetsIn(text: string, start: number, length: number, { options: { hyphenate } }: Prepared): readonly number[] {
  const own = text.slice(start, start + length);
  const offsets: number[] = [];
  for (let i = own.indexOf('\u00ad'); i >= 0; i = own.indexOf('\u00ad', i + 1)) offsets.push(start + i + 1);
  if (hyphenate === undefined) return offsets;
  // A paragraph's last word stays whole: half of it would be a line.
  const last = text.trimEnd().lastIndexOf(' ');
  for (const { 0: word, index } of own.matchAll(WORDS)) {
    if (start + index > last) break;
    const around = text.charAt(start + index - 1) + text.charAt(start + index + word.length);
    if (!isTechnical(around, text, start + index + word.length)) offsets.push(...hyphenate(word).map((at) => start + index + at));
  }
  return offsets;
}

/** A full stop at a word's end is none of an address. */
const isTechnical = (around: string, text: string, end: number): boolean =>
  TECHNICAL.test(around.endsWith('.') && !/[\p{L}\p{N}]/u.test(text.charAt(end + 1)) ? around.slice(0, -1) : around);

/** Where both sides are letters, and their face has a hyphen. */
function allow({ text, breaks, faces }: Prepared, hyphens: Float64Array, at: number, run: StyledRun, fonts: Fonts): void {
  const isSoft = text.charCodeAt(at - 1) === SOFT_HYPHEN;
  const before = isSoft ? at - 2 : at - 1;
  if (breaks[at] !== 0 || before < 0 || at >= text.length || /\s/.test(text.charAt(before) + text.charAt(at))) return;
  const { width, face } = fonts.voice(run.font, run.bold, run.italic).learn(HYPHEN, run.at);
  if (face !== faces[before]) return;
  breaks[at] = 2;
  hyphens[at] = width * run.size;
}
