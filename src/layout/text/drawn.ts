import type { DrawnGlyph } from '../../scene/types.js';
import { type Bidi, isAbsorbed } from './bidi.js';
import { Class } from './characters.js';
import { type Fonts, GETA, isInvisible, MARK } from './fonts.js';
import { HYPHEN } from './hyphens.js';
import type { Prepared } from './prepared.js';
import type { FaceMetrics } from './sfnt.js';

/**
 * The glyphs of a stretch of text in one face and one direction, left to right; `undefined` where they are simply its characters.
 * `cut` is the share of an em by which a full-width mark, alone in its stretch, is narrower; `hyphen`: one is set behind.
 */
export function drawnGlyphs(
  prepared: Prepared,
  [from, to]: readonly [number, number],
  { cut, hyphen }: { readonly cut: number; readonly hyphen: boolean },
  fonts: Fonts,
): readonly DrawnGlyph[] | undefined {
  const { text, classes, bidi } = prepared;
  if (cut !== 0) {
    const [character, mark] = [text.charCodeAt(from), text.charAt(from)];
    return [classes[from] === Class.Open ? { character, text: mark, left: cut } : { character, text: mark, right: cut }];
  }
  if (bidi !== undefined && isTurned(bidi, from, to)) return turned(prepared, bidi, from, to, fonts);
  if (!hyphen && isPlain(prepared, from, to, fonts.missing)) return undefined;
  const glyphs = withUnseen(text.slice(from, to), fonts.missing);
  return hyphen ? [...glyphs, LINE_END] : glyphs;
}

/** A hyphen that belongs to the line's end, not to the word (ISO 32000-1, 14.8.2.2.3). */
const LINE_END: DrawnGlyph = { character: HYPHEN, text: '\u00ad' };

/** True where each character is drawn by a glyph of its own. */
function isPlain({ text, invisible, advances }: Prepared, from: number, to: number, missing: ReadonlySet<number>): boolean {
  if (!invisible && missing.size === 0) return true;
  for (let i = from; i < to; i++) {
    const unit = text.charCodeAt(i);
    if (invisible && advances[i] === 0 && !(unit >= 0xdc00 && unit < 0xe000)) return false;
    if (missing.has(text.codePointAt(i) ?? 0)) return false;
  }
  return true;
}

const isLeftwards = ({ levels }: Bidi, i: number): boolean => ((levels[i] ?? 0) & 1) === 1;

const isTurned = (bidi: Bidi, from: number, to: number): boolean =>
  isLeftwards(bidi, from) || bidi.forms.subarray(from, to).some((form) => form !== 0);

/** Right-to-left letters from the last to the first, brackets mirrored (UAX #9, L4), Arabic ones in their joining forms. */
function turned({ text, faces }: Prepared, bidi: Bidi, from: number, to: number, fonts: Fonts): readonly DrawnGlyph[] {
  const glyphs = new Glyphs();
  for (let i = from; i < to; i++) {
    const codePoint = text.codePointAt(i) ?? 0;
    const own = String.fromCodePoint(codePoint);
    const form = bidi.forms[i] ?? 0;
    if (i + 1 < to && isAbsorbed(bidi, i + 1)) {
      for (const half of ligature(form, text.slice(i, i + 2), fonts, faces[i] ?? 0)) glyphs.put(half);
    } else if (isUnseen(codePoint, fonts.missing)) glyphs.join(own);
    else if (!isAbsorbed(bidi, i)) glyphs.put({ character: form === 0 ? shown(bidi.mirrored(own), fonts.missing) : form, text: own });
    i += own.length - 1;
  }
  return isLeftwards(bidi, from) ? glyphs.drawn.reverse() : glyphs.drawn;
}

const SPACE = 0x20;

/**
 * Lam and alef in one glyph: each gets half of it to be marked and copied by. One glyph for both is read in the wrong order by poppler 22,
 * which turns a line's characters round one by one.
 */
function ligature(form: number, [lam = '', alef = '']: string, fonts: Fonts, face: number): readonly DrawnGlyph[] {
  const { glyphOf, advanceOf } = metricsOf(fonts, face);
  const half = advanceOf(glyphOf(form)) / 2;
  return [
    { character: form, text: lam, left: half },
    { character: SPACE, text: alef, right: advanceOf(glyphOf(SPACE)) - half },
  ];
}

function metricsOf({ face, faceIds }: Fonts, number: number): FaceMetrics {
  const id = faceIds[number];
  if (id === undefined) throw new Error('a character was set in a face that was never opened');
  return face(id);
}

const isUnseen = (codePoint: number, missing: ReadonlySet<number>): boolean =>
  isInvisible(codePoint) || (missing.has(codePoint) && MARK.test(String.fromCodePoint(codePoint)));

/**
 * What is not drawn is copied with a character beside it: marks with the one before, joiners with the one behind, since pdf.js 5 leaves out a glyph
 * whose text ends in one. A soft hyphen is not copied, or words could not be searched for.
 */
class Glyphs {
  readonly drawn: DrawnGlyph[] = [];
  #ahead = '';

  put(glyph: DrawnGlyph): void {
    this.drawn.push(this.#ahead === '' ? glyph : { ...glyph, text: this.#ahead + glyph.text });
    this.#ahead = '';
  }

  join(unseen: string): void {
    if (!MARK.test(unseen) && !EMOJI_MODIFIER.test(unseen)) {
      if (unseen !== SOFT_HYPHEN) this.#ahead += unseen;
      return;
    }
    const last = this.drawn.pop();
    if (last !== undefined) this.drawn.push({ ...last, text: last.text + unseen });
  }
}

const EMOJI_MODIFIER = /\p{Emoji_Modifier}/u;

const SOFT_HYPHEN = '\u00ad';

function withUnseen(text: string, missing: ReadonlySet<number>): readonly DrawnGlyph[] {
  const glyphs = new Glyphs();
  for (const character of text) {
    if (isUnseen(character.codePointAt(0) ?? 0, missing)) glyphs.join(character);
    else glyphs.put({ character: shown(character, missing), text: character });
  }
  return glyphs.drawn;
}

function shown(character: string, missing: ReadonlySet<number>): number {
  const codePoint = character.codePointAt(0) ?? 0;
  return missing.has(codePoint) ? GETA.charCodeAt(0) : codePoint;
}
