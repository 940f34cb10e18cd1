import type { Diagnostic } from '../../lib/diagnostics.js';
import { partReader } from '../../lib/font/read-part.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import { faceFile, faceId } from '../../theme/fonts.js';
import type { FaceId, FontRole, Theme } from '../../theme/types.js';
import { openBidi, type ReadBidi } from './bidi.js';
import { isEastAsian } from './characters.js';
import { openFallbacks } from './fallback.js';
import { isRightToLeftLanguage } from './language.js';
import { named } from './named.js';
import { type FaceMetrics, readFace } from './sfnt.js';
import { openSlabs, type Slabs } from './slabs.js';
import type { BreakOptions } from './types.js';
import { openUnshaped } from './unshaped.js';

/** The theme's fonts, opened as they are needed. */
export interface Fonts {
  /** The faces of one role in one cut. */
  readonly voice: (role: FontRole, bold: boolean, italic: boolean) => Voice;
  /** Vertical metrics and coverage of a face. */
  readonly face: (id: FaceId) => FaceMetrics;
  /** Face names by the numbers that `Glyphs.faces` holds. */
  readonly faceIds: readonly FaceId[];
  /** The characters so far that no font has. */
  readonly missing: ReadonlySet<number>;
  /** Reports the characters that were found missing since it was last called, in one message. */
  readonly settle: () => void;
  /** Directions of text that runs to the left. */
  readonly bidi: ReadBidi;
  /** Room for what is measured. */
  readonly slabs: Slabs;
}

/** Advance widths (em) and faces (index into `Fonts.faceIds`) by UTF-16 unit; a negative width is one that was not looked up before. */
export interface Voice {
  readonly widths: Float64Array;
  readonly faces: Uint8Array;
  /** Looks a character up; `at` is where a message points to when no font has it. Units of the basic plane are then in `widths` and `faces`. */
  readonly learn: (codePoint: number, at: Span) => Glyph;
  /** A quote or dash as East Asian text sets it. */
  readonly wide: (codePoint: number, at: Span) => Glyph;
}

export interface Glyph {
  readonly width: number;
  readonly face: number;
}

/** Emoji are drawn wider than 1 em: 1.245 em in Noto Color Emoji, 1.37 em in Segoe UI Emoji. */
const EMOJI_WIDTH = 1.37;

/** The least room for the fonts of a document: what they are measured for, and its language (BCP 47), which the shapes of Han follow. */
export interface FontUse {
  readonly medium: BreakOptions['medium'];
  readonly lang: string;
}

/**
 * Opens the theme's fonts for measuring: of each bundled file, the tables needed are read when its first character is asked for.
 * A character goes to the Latin face, or to the East Asian one when it is East Asian or the Latin face lacks it; then to the other bundled families, to
 * optional packages, and to the machine's own fonts, the first use of each of which is a note (`font-system`). One that none has is taken to be
 * 1 em wide and reported once: `glyph-missing`, a warning on paper, where a mark shows in its place, a note on slides. On paper, a script
 * that is not set right is reported too (`script-unshaped`).
 */
export function openFonts(fonts: Theme['fonts'], env: Env, { medium, lang }: FontUse = { medium: 'paper', lang: '' }): Fonts {
  const faceIds: FaceId[] = [];
  const metrics = new Map<FaceId, FaceMetrics>();
  const voices = new Map<string, Voice>();
  const missing = new Set<number>();
  let unsettled: { readonly codePoints: number[]; readonly at: Span } | undefined;

  const face = (id: FaceId): FaceMetrics => {
    const known = metrics.get(id);
    if (known !== undefined) return known;
    const { file, member } = faceFile(id);
    const read = readFace(partReader(file, env.world), member);
    metrics.set(id, read);
    return read;
  };
  const numberOf = (id: FaceId): number => {
    const known = faceIds.indexOf(id);
    return known >= 0 ? known : faceIds.push(id) - 1;
  };
  const lacks = (codePoint: number, at: Span): void => {
    if (missing.has(codePoint)) return;
    missing.add(codePoint);
    unsettled ??= { codePoints: [], at };
    unsettled.codePoints.push(codePoint);
  };
  const settle = (): void => {
    if (unsettled !== undefined) env.report(missingGlyphs(unsettled.codePoints, medium, unsettled.at));
    unsettled = undefined;
  };
  const fallback = openFallbacks(face, env);
  const shaped = openUnshaped(env.report);
  const voice = (role: FontRole, bold: boolean, italic: boolean): Voice => {
    const key = `${role}${bold ? 'b' : ''}${italic ? 'i' : ''}`;
    const known = voices.get(key);
    if (known !== undefined) return known;
    const { embedLatin, embedEastAsian, wider = 1 } = fonts[role];
    const eastAsian = fallback.forLanguage(lang, bold) ?? faceId(embedEastAsian, bold, italic);
    const order = [faceId(embedLatin, bold, italic), eastAsian, faceId(embedEastAsian, bold, italic)];
    const beyond = (codePoint: number, at: Span): FaceId | undefined => fallback.find(codePoint, { bold, italic }, at);
    const made = makeVoice(order, {
      face,
      numberOf,
      missing: lacks,
      beyond,
      medium,
      wider: medium === 'slides' ? wider : 1,
      ...(medium === 'paper' && { drawn: shaped }),
    });
    voices.set(key, made);
    return made;
  };
  return {
    voice,
    face,
    faceIds,
    missing,
    settle,
    bidi: openBidi(medium === 'paper' && isRightToLeftLanguage(lang) ? 'rtl' : 'auto'),
    slabs: openSlabs(),
  };
}

interface Sources {
  readonly face: (id: FaceId) => FaceMetrics;
  readonly numberOf: (id: FaceId) => number;
  readonly missing: (codePoint: number, at: Span) => void;
  readonly beyond: (codePoint: number, at: Span) => FaceId | undefined;
  readonly medium: BreakOptions['medium'];
  /** Told of each character that a face was found for. */
  readonly drawn?: (codePoint: number, at: Span) => void;
  /** By which the Latin face's widths are taken. */
  readonly wider: number;
}

/** `order`: the Latin face, the East Asian one, and the theme's own where that is another. */
function makeVoice(order: readonly FaceId[], { face, numberOf, missing, beyond: fallback, medium, wider, drawn }: Sources): Voice {
  const [latin, eastAsian, ...others] = order;
  if (latin === undefined || eastAsian === undefined) throw new Error('a voice needs a Latin and an East Asian face');
  const widths = new Float64Array(0x10000).fill(-1);
  const faces = new Uint8Array(0x10000);
  const beyond = new Map<number, Glyph>();
  const broad = new Map<number, Glyph>();
  const eastFirst = [eastAsian, latin, ...others];

  const glyphIn = (id: FaceId, codePoint: number): Glyph | undefined => {
    const { glyphOf, advanceOf } = face(id);
    const glyph = glyphOf(codePoint === 9 ? 32 : codePoint);
    return glyph === 0 ? undefined : { width: id === latin ? wider * advanceOf(glyph) : advanceOf(glyph), face: numberOf(id) };
  };
  const find = (codePoint: number, candidates: readonly FaceId[], at: Span): Glyph => {
    if (isInvisible(codePoint)) return { width: 0, face: numberOf(latin) };
    for (const id of candidates) {
      const glyph = glyphIn(id, codePoint);
      if (glyph === undefined) continue;
      drawn?.(codePoint, at);
      return glyph;
    }
    const id = fallback(codePoint, at);
    const glyph = id === undefined ? undefined : glyphIn(id, codePoint);
    if (glyph === undefined) missing(codePoint, at);
    else drawn?.(codePoint, at);
    const known = glyph ?? { width: MARK.test(String.fromCodePoint(codePoint)) ? 0 : 1, face: numberOf(eastAsian) };
    return medium === 'slides' && EMOJI.test(String.fromCodePoint(codePoint)) ? { ...known, width: EMOJI_WIDTH } : known;
  };
  const learn = (codePoint: number, at: Span): Glyph => {
    const known = beyond.get(codePoint);
    if (known !== undefined) return known;
    const glyph = find(codePoint, isEastAsian(codePoint) ? eastFirst : order, at);
    if (codePoint > 0xffff) beyond.set(codePoint, glyph);
    else {
      widths[codePoint] = glyph.width;
      faces[codePoint] = glyph.face;
    }
    return glyph;
  };
  const wide = (codePoint: number, at: Span): Glyph => {
    const glyph = broad.get(codePoint) ?? find(codePoint, eastFirst, at);
    broad.set(codePoint, glyph);
    return glyph;
  };
  return { widths, faces, learn, wide };
}

/** Joiners, variation selectors, direction marks, the soft hyphen, surrogates without a partner, skin tones, the frame of a keycap: not drawn. */
export const isInvisible = (codePoint: number): boolean =>
  codePoint === 0xad ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f) ||
  (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  codePoint === 0x20e3 ||
  codePoint === 0xfeff ||
  (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
  (codePoint >= 0xe0000 && codePoint <= 0xe01ef);

/** Belongs to a letter: nothing is drawn for it where no font has it. */
export const MARK = /\p{M}/u;

const EMOJI = /\p{Emoji_Presentation}/u;

/** The message about characters that no font has, on slides or on paper. */
export function missingGlyphs(codePoints: readonly number[], medium: BreakOptions['medium'], at: Span): Diagnostic {
  const slides = medium === 'slides';
  const one = codePoints.length === 1;
  return {
    severity: slides ? 'note' : 'warning',
    id: 'glyph-missing',
    message: `no font has ${codePoints.map(named).join(', ')}; ${
      slides ? `${one ? 'its width is' : 'their widths are'} guessed` : `the page shows ${GETA} in ${one ? 'its' : 'their'} place`
    }`,
    at,
    help: slides
      ? 'PowerPoint takes what it can from fonts of its own'
      : `install a font that has ${one ? 'it, or write it' : 'them, or write them'} in other words or as a picture`,
  };
}

/** What Japanese printers have set for a missing type since movable type: clearly no letter, and copied out as what was written. */
export const GETA = '〓';
