import type { QrCode, Run, Words } from '../../compose/types.js';
import type { Colour } from '../../lib/colour.js';
import { mm, type Pt, pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Line, Link } from '../../scene/types.js';
import type { Paper, PaperStyle, Theme } from '../../theme/types.js';
import type { Tokenise } from '../blocks/code/tokens.js';
import type { Fonts } from '../text/index.js';
import type { CardWords } from './card-words.js';
import type { PaperLogo } from './paper-logo.js';

/** A stretch of the page's width. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
}

/** How a text is set, beside its style. */
export interface Typing {
  readonly style: PaperStyle;
  readonly align?: 'left' | 'center' | 'right';
  /** No last line of a character or two; `flush`: and the others spread to the column's edge; `whole`: and no word is divided. Absent: as they break. */
  readonly ends?: 'balanced' | 'flush' | 'whole';
  readonly colour?: Colour;
  readonly bold?: boolean;
}

/** Text for paper: a run may lead to a page. */
export type PaperText = readonly (Run & { readonly jump?: Link })[];

/** Sets a text into lines: x on the page, the first line's top at 0, each line as high as the style's leading. */
export type SetText = (text: PaperText, column: Column, typing: Typing) => readonly Line[];

/** What stays the same on all of a handout's pages. */
export interface PageSetting extends Geometry {
  readonly theme: Theme;
  readonly paper: Paper;
  readonly words: Words;
  readonly env: Env;
  /** The deck's language, BCP 47. */
  readonly lang: string;
  /** The document is read from the right: laid out from the left like any other, each page is mirrored in the end (`mirrored`). */
  readonly rtl: boolean;
  readonly fonts: Fonts;
  readonly tokenise: Tokenise;
  readonly set: SetText;
  /** Width of a text on one line. */
  readonly widthOf: (text: PaperText, typing: Typing) => Pt;
  /** What the cover shows above its title. */
  readonly logo?: PaperLogo;
  /** A code's words on its card, in a column; each is set once, since a card's height is asked before it has its place. */
  readonly cardWords: (code: QrCode, column: Column) => CardWords;
}

export interface Geometry {
  readonly column: Column;
  /** Where codes stand; the whole width where the page has no rail. */
  readonly rail: Column;
  readonly hasRail: boolean;
  /** Column, gutter and rail together. */
  readonly full: Column;
  readonly top: Pt;
  readonly bottom: Pt;
  /** A quarter of the body's leading: vertical distances are multiples of it. */
  readonly unit: Pt;
}

/** What printers leave white at the edges (4 to 5 mm of A4). */
export const EDGE = mm(5);

/** The grid of a right-hand page: text column, gutter, rail on the right; margins above and below that hold running head and foot whatever was asked for. */
export function geometryOf({ size, margin, rail, text }: Paper): Geometry {
  const width = size.width - margin.left - margin.right;
  const inner = width - rail.width - rail.gutter;
  const unit = pt(text.body.leading / 4);
  return {
    column: { x: margin.left, width: pt(inner) },
    rail: rail.width > 0 ? { x: pt(margin.left + inner + rail.gutter), width: rail.width } : { x: margin.left, width: pt(width) },
    full: { x: margin.left, width: pt(width) },
    hasRail: rail.width > 0,
    top: pt(Math.max(margin.top, EDGE + text.running.leading + 2.5 * unit)),
    bottom: pt(size.height - Math.max(margin.bottom, EDGE + text.running.leading + 1.5 * unit)),
    unit,
  };
}

/** How far column, rail and both together stand from their place on a right-hand page: nowhere but on the left-hand pages of mirrored ones. */
export interface Shift {
  readonly column: number;
  readonly rail: number;
  readonly full: number;
}

/** Mirrored, even pages have the inner margin on their right and the rail on their left, outside as on odd ones: a code near the fold does not lie flat for a phone. */
export function shiftOn(page: number, { margin, rail, mirrored, size }: Paper): Shift {
  if (!mirrored || page % 2 === 1) return { column: 0, rail: 0, full: 0 };
  const full = margin.right - margin.left;
  return { column: full + rail.width + rail.gutter, rail: margin.right - (size.width - margin.right - rail.width), full };
}

/** The next multiple of the grid's unit, for heights and distances. */
export const onGrid = (length: number, unit: Pt): Pt => pt(Math.ceil(length / unit - 0.01) * unit);

/** Nearest multiple of the grid's unit. */
export const nearGrid = (length: number, unit: Pt): Pt => pt(Math.round(length / unit) * unit);

/** Codes of a draft by their number. */
export const byNumber = (codes: readonly QrCode[]): ReadonlyMap<number, QrCode> => new Map(codes.map((code) => [code.number, code]));
