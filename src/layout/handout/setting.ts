import type { Code, Rich, Words } from '../../compose/types.js';
import type { Colour } from '../../lib/colour.js';
import { mm, type Pt, pt } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Paper, PaperStyle, Theme } from '../../theme/types.js';
import type { Tokenise } from '../blocks/tokens.js';
import type { Fonts } from '../text/index.js';
import type { Line } from '../types.js';

/** A stretch of the page's width. */
export interface Column {
  readonly x: Pt;
  readonly width: Pt;
}

/** How a text is set, beside its style. */
export interface Typing {
  readonly style: PaperStyle;
  readonly align?: 'left' | 'center' | 'right';
  /** No last line of a character or two; `flush`: and the others spread to the column's edge. Absent: as they break. */
  readonly ends?: 'balanced' | 'flush';
  readonly colour?: Colour;
  readonly bold?: boolean;
}

/** Sets a text into lines: x on the page, the first line's top at 0, each line as high as the style's leading. */
export type SetText = (text: Rich, column: Column, typing: Typing) => readonly Line[];

/** What stays the same on all of a handout's pages. */
export interface Setting extends Geometry {
  readonly theme: Theme;
  readonly paper: Paper;
  readonly words: Words;
  readonly env: Env;
  /** The deck's language, BCP 47. */
  readonly lang: string;
  readonly fonts: Fonts;
  readonly tokenise: Tokenise;
  readonly set: SetText;
  /** Width of a text on one line. */
  readonly widthOf: (text: Rich, typing: Typing) => Pt;
  /** A number that no other structure element of this handout has. */
  readonly nextId: () => number;
}

export interface Geometry {
  readonly column: Column;
  readonly rail: Column;
  /** Column, gutter and rail together. */
  readonly full: Column;
  readonly top: Pt;
  readonly bottom: Pt;
  /** A quarter of the body's leading: vertical distances are multiples of it. */
  readonly unit: Pt;
}

/** The page's grid: text column, gutter, rail on the right; top and bottom margins. */
export function geometryOf({ size, margin, rail, text }: Paper): Geometry {
  const width = size.width - margin.left - margin.right;
  const inner = width - rail.width - rail.gutter;
  return {
    column: { x: margin.left, width: pt(inner) },
    rail: { x: pt(margin.left + inner + rail.gutter), width: rail.width },
    full: { x: margin.left, width: pt(width) },
    top: margin.top,
    bottom: pt(size.height - margin.bottom),
    unit: pt(text.body.leading / 4),
  };
}

/** The next multiple of the grid's unit, for heights and distances. */
export const onGrid = (length: number, unit: Pt): Pt => pt(Math.ceil(length / unit - 0.01) * unit);

/** Nearest multiple of the grid's unit. */
export const nearGrid = (length: number, unit: Pt): Pt => pt(Math.round(length / unit) * unit);

/** A printed code's least side, quiet zone included, and the least side of one module: what phones read from paper. */
export const LEAST_CODE = mm(20);
export const LEAST_MODULE = mm(0.4);

/** Codes of a draft by their number. */
export const byNumber = (codes: readonly Code[]): ReadonlyMap<number, Code> => new Map(codes.map((code) => [code.number, code]));
