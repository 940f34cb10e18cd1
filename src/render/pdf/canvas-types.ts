import type { Colour } from '../../lib/colour.js';
import type { Pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { DrawnGlyph, QrItem } from '../../scene/types.js';
import type { FaceId } from '../../theme/types.js';
import type { Pdf, PdfRef } from './types.js';

/** A link inside the document whose page may come later: a contents list does. */
export interface Jump {
  readonly action: PdfRef;
  /** 1-based. */
  readonly page: number;
  readonly top: Pt | undefined;
}

/** What drawing needs besides the document: fonts by face, colours by role, pictures by their bytes; each made once. */
export interface Canvas {
  readonly pdf: Pdf;
  readonly env: Env;
  readonly pen: (face: FaceId) => Pen;
  /** `r g b`, each 0 to 1. */
  readonly colour: (colour: Colour) => string;
  readonly picture: (bytes: Uint8Array) => Picture | undefined;
  /** The path of a code's dark modules: the same code stands on several pages. */
  readonly darkOf: (matrix: QrItem['matrix']) => string;
  /** Links to pages, to be completed at the end. */
  readonly jumps: Jump[];
  /** What long addresses lead to, each written once: an address over a thousand lines is a thousand links. */
  readonly longAddresses: Map<string, PdfRef>;
}

/** A picture that is in the file, and its name on pages. */
export interface Picture {
  readonly id: string;
  readonly ref: PdfRef;
}

/** Writes text in one face. */
export interface Pen {
  readonly id: string;
  readonly use: () => void;
  readonly glyph: (codePoint: number) => Glyph;
  /** A glyph that stands for other text than its own character, or is cut. */
  readonly drawn: (glyph: DrawnGlyph) => Glyph;
}

/** A glyph in its font's subset: its number as four hex digits, its advance as a share of the size. */
export interface Glyph {
  readonly code: string;
  readonly advance: number;
}
