import type { World } from '../lib/world.js';
import { BUNDLED_FALLBACKS } from './fallback-fonts.js';
import { faceFile, faceId } from './fonts.js';

/** Which fonts resvg draws a drawing's text in: its option `font`. */
export interface DrawingFonts {
  readonly loadSystemFonts: boolean;
  readonly fontFiles?: string[];
  readonly defaultFontFamily?: string;
  readonly sansSerifFamily?: string;
  readonly serifFamily?: string;
  readonly monospaceFamily?: string;
}

/** Scripts of the bundled fallbacks, by their names. */
const FALLBACKS: Readonly<Record<string, RegExp>> = {
  'nanum-gothic': /\p{Script=Hangul}/u,
  'noto-naskh-arabic': /\p{Script=Arabic}/u,
  'noto-sans-symbols-2': /[\u2190-\u2bff]/u,
  'noto-emoji': /\p{Extended_Pictographic}/u,
};

const EAST_ASIAN = /[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\ud840-\ud87f]/;

/** What no bundled face has. */
const OTHERS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}\p{Script=Inherited}]/u;

/**
 * The faces that a drawing's text needs, of the bundled ones: the same on every machine. resvg looks for a character that a text's own face lacks in all that
 * it has been given, for each anew, which takes 40 ms with a system's fonts: these are loaded only for scripts that no bundled face has.
 */
export function drawingFonts(svg: string, { packagePath }: World): DrawingFonts {
  if (!/<(?:\w{1,99}:)?text[\s>]/.test(svg)) return { loadSystemFonts: false };
  if (packagePath === undefined || OTHERS.test(svg)) return { loadSystemFonts: true };
  const bold = /\b(?:bold|bolder|[6-9]00)\b/.test(svg);
  const italic = /\b(?:italic|oblique)\b/.test(svg);
  const weights = bold ? [false, true] : [false];
  const latin = (['arimo', 'gelasio', 'jetbrains-mono', 'carlito'] as const).filter((_, i) => i === 0 || NAMED[i]?.test(svg));
  const files = [
    ...latin.flatMap((family) =>
      weights.flatMap((heavy) => (italic ? [false, true] : [false]).map((slanted) => faceFile(faceId(family, heavy, slanted)).file)),
    ),
    ...(EAST_ASIAN.test(svg) ? weights.map((heavy) => faceFile(faceId('noto-sans-sc', heavy, false)).file) : []),
    ...BUNDLED_FALLBACKS.filter(({ name }) => FALLBACKS[name]?.test(svg)).map(({ regular }) => regular),
  ];
  return {
    loadSystemFonts: false,
    fontFiles: [...new Set(files)].map((file) => packagePath(file)),
    defaultFontFamily: 'Arimo',
    sansSerifFamily: 'Arimo',
    serifFamily: 'Gelasio',
    monospaceFamily: 'JetBrains Mono',
  };
}

/** Words that ask for a family beside the first. */
const NAMED = [/./, /serif|gelasio/i, /mono|jetbrains/i, /carlito/i];
