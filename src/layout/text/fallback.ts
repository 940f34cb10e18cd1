import { partReader } from '../../lib/font/read-part.js';
import type { Span } from '../../lib/span.js';
import { type Env, FileMissing } from '../../lib/world.js';
import { BUNDLED_FALLBACKS, OPTIONAL_FALLBACKS } from '../../theme/fallback-fonts.js';
import { faceFile, faceId, fallbackFace } from '../../theme/fonts.js';
import type { BundledFamily, FaceId } from '../../theme/types.js';
import { named } from './named.js';
import type { FaceMetrics } from './sfnt.js';
import { openSystemFonts } from './system-fonts.js';

/** Where a character is looked for that the theme's faces lack. */
export interface Fallbacks {
  readonly find: (codePoint: number, cut: Cut, at: Span) => FaceId | undefined;
  /** The face of an installed package that a language's Han, kana and Hangul are set in. */
  readonly forLanguage: (lang: string, bold: boolean) => FaceId | undefined;
}

interface Cut {
  readonly bold: boolean;
  readonly italic: boolean;
}

/** The themes' families for one another, Arimo first: it has the most. */
const THEME_FAMILIES: readonly BundledFamily[] = ['arimo', 'jetbrains-mono', 'gelasio', 'carlito'];

/** `face` throws `FileMissing` for a package that is not installed. Reports `font-system` when a font of the machine's is first taken. */
export function openFallbacks(face: (id: FaceId) => FaceMetrics, env: Env): Fallbacks {
  const absent = new Set<FaceId>();
  const taken = new Set<FaceId>();
  const { systemFonts } = env.world;
  const system = systemFonts === undefined ? undefined : openSystemFonts(systemFonts, (file) => partReader(file, env.world));

  const isThere = (id: FaceId): boolean => {
    if (absent.has(id)) return false;
    try {
      return face(id) !== undefined;
    } catch (error) {
      if (!(error instanceof FileMissing)) throw error;
      absent.add(id);
      return false;
    }
  };
  const has = (id: FaceId, codePoint: number): boolean => isThere(id) && face(id).glyphOf(codePoint) !== 0;
  const find: Fallbacks['find'] = (codePoint, { bold, italic }, at) => {
    const bundled = [
      ...THEME_FAMILIES.map((family) => faceId(family, bold, italic)),
      ...[...BUNDLED_FALLBACKS, ...OPTIONAL_FALLBACKS].map((family) => fallbackFace(family, bold)),
    ].find((id) => has(id, codePoint));
    if (bundled !== undefined || isPrivate(codePoint)) return bundled;
    const id = system?.(codePoint, bold);
    if (id === undefined || !isReadable(id)) return undefined;
    if (!taken.has(id)) env.report(systemFont(codePoint, id, at));
    taken.add(id);
    return id;
  };
  /** A file of the machine's may be damaged beyond its directory. */
  const isReadable = (id: FaceId): boolean => {
    try {
      return face(id) !== undefined;
    } catch {
      return false;
    }
  };
  const forLanguage: Fallbacks['forLanguage'] = (lang, bold) =>
    OPTIONAL_FALLBACKS.filter(({ langs }) => langs?.test(lang) === true)
      .map((family) => fallbackFace(family, bold))
      .find(isThere);
  return { find, forLanguage };
}

/** Private use: what a font has there is its own affair (logos, icons). */
const isPrivate = (codePoint: number): boolean => (codePoint >= 0xe000 && codePoint <= 0xf8ff) || codePoint >= 0xf0000;

function systemFont(codePoint: number, id: FaceId, at: Span) {
  const name = faceFile(id).file.split(/[\\/]/).at(-1) ?? '';
  return {
    severity: 'note',
    id: 'font-system',
    message: `${named(codePoint)} is in no bundled font; it is set in this machine's ${name}`,
    at,
    help: 'on another machine it may look otherwise or be missing',
  } as const;
}
