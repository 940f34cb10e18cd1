import type { BundledFamily, FaceId, Theme } from '../../../theme/types.js';

/** A face as SVG asks for it. */
export interface Face {
  /** The theme's own, the bundled one of the same widths, and what most machines have. */
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type Faces = (id: FaceId) => Face;

/** Names that the bundled files give themselves, and what serves where there are none of them. */
const BUNDLED: Readonly<Record<BundledFamily, readonly string[]>> = {
  carlito: ['Carlito', 'sans-serif'],
  gelasio: ['Gelasio', 'serif'],
  arimo: ['Arimo', 'Liberation Sans', 'sans-serif'],
  'jetbrains-mono': ['JetBrains Mono', 'monospace'],
  'noto-sans-sc': ['Noto Sans S Chinese', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Hiragino Sans GB', 'sans-serif'],
};

/** The name that a bundled family's files give themselves. */
export const familyOf = (family: BundledFamily): string => BUNDLED[family][0] ?? '';

const NAME = /^(.+?)-(regular|bold|italic|bold-italic)$/;

/** The theme's faces, by the bundled ones that were measured. */
export function openFaces(fonts: Theme['fonts']): Faces {
  const known = new Map<FaceId, Face>();
  const make = (id: FaceId): Face => {
    const [, family = '', cut = ''] = NAME.exec(id) ?? [];
    const own = Object.values(fonts).flatMap(({ latin, eastAsian, embedLatin, embedEastAsian }) => [
      ...(embedLatin === family ? [latin] : []),
      ...(embedEastAsian === family ? [eastAsian] : []),
    ]);
    const names = [...new Set([...own, ...(isBundled(family) ? BUNDLED[family] : [titled(family), 'sans-serif'])])];
    return { family: names.map(quoted).join(', '), bold: cut.startsWith('bold'), italic: cut.endsWith('italic') };
  };
  return (id) => {
    const face = known.get(id) ?? make(id);
    known.set(id, face);
    return face;
  };
}

/** `noto-emoji` is the family Noto Emoji; a font of the machine's is known to the reader's by what it fills in for. */
const titled = (family: string): string =>
  family
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const isBundled = (family: string): family is BundledFamily => Object.hasOwn(BUNDLED, family);

/**
 * A family's name, in quotes only where it is no sequence of identifiers (CSS Fonts 4, 2.1): resvg 0.45 takes the quotes in a list of
 * names for letters of the name.
 */
const quoted = (name: string): string =>
  /^(-?[\p{L}_][\p{L}\p{N}_-]*)( [\p{L}_][\p{L}\p{N}_-]*)*$/u.test(name) ? name : `'${name.replaceAll("'", '')}'`;
