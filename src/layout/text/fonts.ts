import type { Severity } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import { faceFile, faceId } from '../../theme/fonts.js';
import type { BundledFamily, FontRole, Theme } from '../../theme/types.js';
import type { FaceId } from '../types.js';
import { isEastAsian } from './characters.js';
import { type FaceMetrics, type ReadPart, readFace } from './sfnt.js';
import { openSlabs, type Slabs } from './slabs.js';

/** The theme's fonts, opened as they are needed. */
export interface Fonts {
  /** The faces of one role in one cut. */
  readonly voice: (role: FontRole, bold: boolean, italic: boolean) => Voice;
  /** Vertical metrics and coverage of a face. */
  readonly face: (id: FaceId) => FaceMetrics;
  /** Face names by the numbers that `Glyphs.faces` holds. */
  readonly faceIds: readonly FaceId[];
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

/** Where a character is looked for when neither face of the theme has it. */
const FALLBACKS: readonly BundledFamily[] = ['arimo', 'jetbrains-mono', 'gelasio', 'carlito'];

/** Emoji are drawn wider than 1 em: 1.245 em in Noto Color Emoji, 1.37 em in Segoe UI Emoji. */
const EMOJI_WIDTH = 1.37;

/**
 * Opens the theme's fonts for measuring: of each bundled file, the tables needed are read when its first character is asked for.
 * A character goes to the Latin face, or to the East Asian one when it is East Asian or the Latin face lacks it, or to another bundled family.
 * One that none has is taken to be 1 em wide and reported once (`glyph-missing`, at `severity`; where `undefined`, not at all).
 */
export function openFonts(fonts: Theme['fonts'], env: Env, severity: Severity | undefined = 'warning'): Fonts {
  const faceIds: FaceId[] = [];
  const metrics = new Map<FaceId, FaceMetrics>();
  const voices = new Map<string, Voice>();
  const reported = new Set<number>();

  const face = (id: FaceId): FaceMetrics => {
    const known = metrics.get(id);
    if (known !== undefined) return known;
    const read = readFace(partReader(faceFile(id), env));
    metrics.set(id, read);
    return read;
  };
  const numberOf = (id: FaceId): number => {
    const known = faceIds.indexOf(id);
    return known >= 0 ? known : faceIds.push(id) - 1;
  };
  const missing = (codePoint: number, at: Span): void => {
    if (severity === undefined || reported.has(codePoint)) return;
    reported.add(codePoint);
    env.report(missingGlyph(codePoint, severity, at));
  };
  const voice = (role: FontRole, bold: boolean, italic: boolean): Voice => {
    const key = `${role}${bold ? 'b' : ''}${italic ? 'i' : ''}`;
    const known = voices.get(key);
    if (known !== undefined) return known;
    const cut = (family: BundledFamily): FaceId => faceId(family, bold, italic);
    const { embedLatin, embedEastAsian } = fonts[role];
    const made = makeVoice([embedLatin, embedEastAsian, ...FALLBACKS].map(cut), { face, numberOf, missing });
    voices.set(key, made);
    return made;
  };
  return { voice, face, faceIds, slabs: openSlabs() };
}

function partReader(file: string, { world }: Env): ReadPart {
  const { packagePart } = world;
  if (packagePart !== undefined) return (offset, length) => packagePart(file, offset, length);
  const bytes = world.packageFile(file);
  return (offset, length) => bytes.subarray(offset, offset + length);
}

interface Sources {
  readonly face: (id: FaceId) => FaceMetrics;
  readonly numberOf: (id: FaceId) => number;
  readonly missing: (codePoint: number, at: Span) => void;
}

/** `order`: the Latin face, the East Asian one, then the others. */
function makeVoice(order: readonly FaceId[], { face, numberOf, missing }: Sources): Voice {
  const [latin, eastAsian, ...others] = order;
  if (latin === undefined || eastAsian === undefined) throw new Error('a voice needs a Latin and an East Asian face');
  const widths = new Float64Array(0x10000).fill(-1);
  const faces = new Uint8Array(0x10000);
  const beyond = new Map<number, Glyph>();
  const broad = new Map<number, Glyph>();
  const eastFirst = [eastAsian, latin, ...others];

  const find = (codePoint: number, candidates: readonly FaceId[], at: Span): Glyph => {
    if (isInvisible(codePoint)) return { width: 0, face: numberOf(latin) };
    for (const id of candidates) {
      const { glyphOf, advanceOf } = face(id);
      const glyph = glyphOf(codePoint === 9 ? 32 : codePoint);
      if (glyph !== 0) return { width: advanceOf(glyph), face: numberOf(id) };
    }
    missing(codePoint, at);
    return { width: isEmoji(codePoint) ? EMOJI_WIDTH : 1, face: numberOf(isEastAsian(codePoint) ? eastAsian : latin) };
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

/** Joiners, variation selectors, direction marks, the soft hyphen, surrogates without a partner, skin tones: no advance of their own. */
const isInvisible = (codePoint: number): boolean =>
  codePoint === 0xad ||
  (codePoint >= 0x200b && codePoint <= 0x200f) ||
  (codePoint >= 0x202a && codePoint <= 0x202e) ||
  (codePoint >= 0x2060 && codePoint <= 0x206f) ||
  (codePoint >= 0xd800 && codePoint <= 0xdfff) ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
  codePoint === 0xfeff ||
  (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
  (codePoint >= 0xe0000 && codePoint <= 0xe01ef);

const isEmoji = (codePoint: number): boolean =>
  (codePoint >= 0x1f000 && codePoint <= 0x1faff) || (codePoint >= 0x2600 && codePoint <= 0x27bf);

function missingGlyph(codePoint: number, severity: Severity, at: Span) {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  return {
    severity,
    code: 'glyph-missing',
    message: `no bundled font has “${String.fromCodePoint(codePoint)}” (${code}); its width is guessed`,
    at,
    help: 'PowerPoint takes it from another installed font; for print, write it in other words or as a picture',
  };
}
