import type { FaceId } from '../layout/types.js';
import type { BundledFamily } from './types.js';

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

const FILES: ReadonlyMap<string, string> = new Map(
  Object.entries(FACES).flatMap(([family, cuts]) =>
    Object.entries(cuts).map(([cut, file]): [string, string] => [`${family}-${cut}`, file]),
  ),
);

/** The name of one face: `carlito-bold-italic`. A family without italics answers with its upright face. */
export function faceId(family: BundledFamily, bold: boolean, italic: boolean): FaceId {
  const slanted = italic && family !== 'noto-sans-sc';
  const cut: Cut = slanted ? (bold ? 'bold-italic' : 'italic') : bold ? 'bold' : 'regular';
  return `${family}-${cut}` as FaceId;
}

/** True for a face whose Han, kana and marks are one em wide each, so that air between them is even. */
export const isSquareFace = (id: FaceId): boolean => id.startsWith('noto-sans-sc-');

/** The package file that holds a face. Throws for a name that `faceId` did not make. */
export function faceFile(id: FaceId): string {
  const file = FILES.get(id);
  if (file === undefined) throw new Error(`no bundled face “${id}”`);
  return file;
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

/** Natural line height of a Latin face over its size; 1.22 for an unknown one. */
export const latinLineHeight = (latin: string): number => NATURAL[latin] ?? 1.22;

/** Natural line height of a line with East Asian text: room enough for whichever face the reader's machine has. */
export const eastAsianLineHeight = (latin: string, eastAsian: string): number =>
  Math.max(latinLineHeight(latin), NATURAL[eastAsian] ?? 0, TALLEST_SUBSTITUTE);
