import { BUNDLED_FALLBACKS, type FallbackFamily, OPTIONAL_FALLBACKS } from './fallback-fonts.js';
import type { BundledFamily, FaceId } from './types.js';

type Cut = 'regular' | 'bold' | 'italic' | 'bold-italic';

const expo = (family: string, name: string): Readonly<Record<Cut, string>> => {
  const file = (cut: string) => `@expo-google-fonts/${family}/${cut}/${name}_${cut}.ttf`;
  return { regular: file('400Regular'), bold: file('700Bold'), italic: file('400Regular_Italic'), 'bold-italic': file('700Bold_Italic') };
};

const noto = (cut: string): string => `@embedpdf/fonts-sc/fonts/NotoSansHans-${cut}.otf`;

/**
 * The bundled fonts, by family and cut, as specifiers for `world.packageFile`; all under the SIL Open Font License 1.1.
 * Noto Sans SC has no italic: Han type knows none, and its upright serves.
 */
export const FACES: Readonly<Record<BundledFamily, Readonly<Record<Cut, string>>>> = {
  carlito: expo('carlito', 'Carlito'),
  gelasio: expo('gelasio', 'Gelasio'),
  arimo: expo('arimo', 'Arimo'),
  'jetbrains-mono': expo('jetbrains-mono', 'JetBrainsMono'),
  'noto-sans-sc': { regular: noto('Regular'), bold: noto('Bold'), italic: noto('Regular'), 'bold-italic': noto('Bold') },
};

/** The files that come with build-deck, each once. */
export const BUNDLED_FILES: readonly string[] = [
  ...new Set([
    ...Object.values(FACES).flatMap((cuts) => Object.values(cuts)),
    ...BUNDLED_FALLBACKS.flatMap(({ regular, bold }) => [regular, bold]),
  ]),
];

const FILES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(FACES).flatMap(([family, cuts]) =>
    Object.entries(cuts).map(([cut, file]): [string, string] => [`${family}-${cut}`, file]),
  ),
  ...[...BUNDLED_FALLBACKS, ...OPTIONAL_FALLBACKS].flatMap(({ name, regular, bold }): [string, string][] => [
    [`${name}-regular`, regular],
    [`${name}-bold`, bold],
  ]),
]);

/** The name of one face: `carlito-bold-italic`. A family without italics answers with its upright face. */
export function faceId(family: BundledFamily, bold: boolean, italic: boolean): FaceId {
  const slanted = italic && family !== 'noto-sans-sc';
  const cut: Cut = slanted ? (bold ? 'bold-italic' : 'italic') : bold ? 'bold' : 'regular';
  return `${family}-${cut}` as FaceId;
}

/** The upright face of a family that fills in. */
export const fallbackFace = ({ name }: FallbackFamily, bold: boolean): FaceId => `${name}-${bold ? 'bold' : 'regular'}` as FaceId;

const SYSTEM = 'system:';

/** A font of the machine's: its file and, in a collection, which of its fonts. */
export const systemFace = (path: string, member: number): FaceId => `${SYSTEM}${path}#${member}` as FaceId;

export const isSystemFace = (id: FaceId): boolean => id.startsWith(SYSTEM);

const SQUARE = /^noto-sans-(sc|jp|tc)-/;

/** True for a face whose Han, kana and marks are one em wide each, so that air between them is even. */
export const isSquareFace = (id: FaceId): boolean => SQUARE.test(id);

/** Where a face is: the file for `world.packageFile`, and which font of a collection. Throws for a name that none of these functions made. */
export function faceFile(id: FaceId): { readonly file: string; readonly member: number } {
  if (isSystemFace(id)) {
    const at = id.lastIndexOf('#');
    return { file: id.slice(SYSTEM.length, at), member: Number(id.slice(at + 1)) };
  }
  const file = FILES.get(id);
  if (file === undefined) throw new Error(`no bundled face “${id}”`);
  return { file, member: 0 };
}

/** The bundled family that measures and prints a face of PowerPoint's: the same advance widths, or wider for Consolas. */
const TWINS: Readonly<Record<string, BundledFamily>> = {
  Calibri: 'carlito',
  Carlito: 'carlito',
  Georgia: 'gelasio',
  Gelasio: 'gelasio',
  Arial: 'arimo',
  Helvetica: 'arimo',
  'Liberation Sans': 'arimo',
  Arimo: 'arimo',
  Consolas: 'jetbrains-mono',
  'Courier New': 'jetbrains-mono',
  'JetBrains Mono': 'jetbrains-mono',
};

export const twinOf = (latin: string): BundledFamily | undefined => TWINS[latin];

/** Ascender, descender and line gap over the em, from each font's own `hhea` table. */
const NATURAL: Readonly<Record<string, number>> = {
  Calibri: 1.221,
  Georgia: 1.136,
  Arial: 1.15,
  Consolas: 1.171,
  'Courier New': 1.133,
  'JetBrains Mono': 1.32,
  'Microsoft YaHei': 1.32,
  SimSun: 1.141,
  SimHei: 1.141,
  'PingFang SC': 1.4,
  'Noto Sans CJK SC': 1.448,
  'Noto Sans SC': 1.448,
  'Source Han Sans SC': 1.448,
};

/** The tallest of the faces that serve where the named one is not installed: Noto Sans CJK on Linux, PingFang (1.4) on a Mac. */
const TALLEST_SUBSTITUTE = 1.448;

/**
 * Lines as LibreOffice 7.4 sets them where the face is not installed: DejaVu Sans Mono and Liberation Sans at 1.2 of their size (measured
 * from line to line). On a slide of thirty lines of code it is most of a line; beneath ten of Arial a table would touch the last.
 */
const SUBSTITUTE: Readonly<Record<string, number>> = { Consolas: 1.2, 'Courier New': 1.2, Arial: 1.2 };

/** Natural line height of a Latin face over its size, room enough for its usual substitute; 1.22 for an unknown one. */
export const latinLineHeight = (latin: string): number => Math.max(NATURAL[latin] ?? 1.22, SUBSTITUTE[latin] ?? 0);

/** Natural line height of a line with East Asian text: room enough for whichever face the reader's machine has. */
export const eastAsianLineHeight = (latin: string, eastAsian: string): number =>
  Math.max(latinLineHeight(latin), NATURAL[eastAsian] ?? 0, TALLEST_SUBSTITUTE);
