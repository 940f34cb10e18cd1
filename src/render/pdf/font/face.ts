import { glyphFinder } from '../../../lib/font/cmap.js';
import type { ReadPart } from '../../../lib/font/read-part.js';
import { subsetCff } from './cff-subset.js';
import type { Cut } from './cut.js';
import { subsetGlyf } from './glyf-subset.js';
import { openSfnt } from './sfnt.js';

/**
 * A font in the shape that pdfkit takes an opened font in (fontkit's `Font`), as far as `EmbeddedFont` reads it.
 * pdfkit's own way, fontkit 2.0.4, needs 30 ms to open and 110 ms to cut 570 glyphs from the 8 MB Noto Sans SC; this one 5 and 15.
 */
export interface Face {
  readonly postscriptName: string;
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly capHeight: number;
  readonly xHeight: number;
  readonly italicAngle: number;
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number };
  readonly post: { readonly isFixedPitch: boolean };
  readonly head: { readonly macStyle: { readonly italic: boolean } };
  readonly getGlyph: (glyph: number) => { readonly advanceWidth: number };
  readonly createSubset: () => Subset;
  /** Marks the object as an opened font for pdfkit; text is drawn by glyph number, so it is never called. */
  readonly layout: () => never;
  readonly glyphOf: (codePoint: number) => number;
}

/** The glyphs drawn so far. */
export interface Subset {
  /** Takes in a glyph once more, cut where asked, and answers its number in the subset. */
  readonly includeGlyph: (glyph: number, cut?: Cut) => number;
  readonly encode: () => Uint8Array;
  /** Present for CFF outlines: what pdfkit tells the two kinds apart by. */
  readonly cff?: true;
}

/** Opens a font file with TrueType or CFF outlines; of a collection, the font numbered `member`. */
export function openFace(read: ReadPart, member: number): Face {
  const font = openSfnt(read, member);
  const { ascent, descent, lineGap, capHeight, xHeight, italicAngle, bbox, unitsPerEm } = font;
  return {
    postscriptName: font.name,
    ...{ ascent, descent, lineGap, capHeight, xHeight, italicAngle, bbox, unitsPerEm },
    post: { isFixedPitch: font.fixedPitch },
    head: { macStyle: { italic: font.italic } },
    getGlyph: (glyph) => ({ advanceWidth: font.advance(glyph) }),
    createSubset: () => {
      const glyphs = [0];
      const cuts = new Map<number, Cut>();
      const includeGlyph = (glyph: number, cut?: Cut): number => {
        const number = glyphs.push(glyph) - 1;
        if (cut !== undefined) cuts.set(number, cut);
        return number;
      };
      if (!font.has('CFF ')) return { includeGlyph, encode: () => subsetGlyf(font, glyphs, cuts) };
      return { includeGlyph, encode: () => subsetCff(font.within('CFF '), font.name, glyphs, cuts), cff: true };
    },
    layout: () => {
      throw new Error('text is drawn by glyph number');
    },
    glyphOf: glyphFinder(font.table('cmap')),
  };
}
