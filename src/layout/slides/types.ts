import type { Image } from '../../compose/types.js';
import type { Colour } from '../../lib/colour.js';
import type { Span } from '../../lib/span.js';
import type { SlideItem } from '../../scene/types.js';
import type { Slot, TextStyleName } from '../../theme/types.js';
import type { Paragraph } from '../blocks/text/slides/paragraph.js';
import type { DeckSetting } from './setting.js';

/** How far text is shrunk. */
export interface Step {
  /** Font scale. */
  readonly scale: number;
  /** Share by which line spacing is cut. */
  readonly tighter: number;
  /** Below the styles' floors, as the last resort. */
  readonly below: boolean;
}

/** A stretch that can't be divided: a line, a row, a picture. Heights in points. */
export interface Unit {
  readonly height: number;
  /** Space above it, unless it is a slide's first. */
  readonly gap: number;
  /** Added where a slide begins with it: a table's repeated head, a panel's padding. */
  readonly open: number;
  /** Added where a slide ends with it. */
  readonly close: number;
  /** How bad it is to begin a slide with it; `FORBIDDEN` and more only where there is no other way. */
  readonly cost: number;
  /** How much it would like to grow: a picture that is smaller than it could be. */
  readonly grow: number;
}

/** A piece measured at one width and step. */
export interface Laid {
  readonly units: readonly Unit[];
  /** Puts the whole piece at its place; it is as high as its units, plus `place.grow`. */
  readonly draw: (place: PiecePlace) => readonly SlideItem[];
  /** The piece that has only the units from `from` up to `to`. */
  readonly cut: (from: number, to: number) => Piece;
}

export interface PiecePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height added to what the units need. */
  readonly grow: number;
  /** The slot whose placeholder running text may still claim; asked once. */
  readonly claim: () => Slot | undefined;
}

/** What stands on a slide below one another: blocks, with running text gathered into frames and pictures into rows. */
export type Piece = TextPiece | PicturesPiece | BlockPiece;

/** Paragraphs in one box. */
export interface TextPiece {
  readonly kind: 'text';
  readonly style: TextStyleName;
  readonly paragraphs: readonly Paragraph[];
  /** Space between the box's edge and the text, on all sides. */
  readonly inset: number;
  readonly fill?: Colour;
  readonly bar?: Colour;
  /** Where this is a part: the scale of the whole. */
  readonly scale?: number;
  readonly at: Span;
}

export interface PicturesPiece {
  readonly kind: 'pictures';
  readonly pictures: readonly Picture[];
  /** Where this is a part: how many stand side by side in the whole, and in how many rows. */
  readonly grid?: { readonly across: number; readonly rows: number };
  /** Sizes that the author asked for are the most that the pictures take. */
  readonly yields?: true;
  readonly at: Span;
}

export interface Picture {
  readonly image: Image;
  readonly caption?: Paragraph;
  readonly at: Span;
}

/** A block that measures and draws itself: a table, a chart, columns, a rule. */
export interface BlockPiece {
  readonly kind: 'block';
  /** Measures it at a width in a room of a height, both in points. */
  readonly lay: (width: number, room: number, step: Step, setting: DeckSetting) => Laid;
  /** All its text, in reading order. */
  readonly paragraphs: readonly Paragraph[];
  /** The least share of its size that it may be set at. */
  readonly floor: number;
  /** Share of the width that it takes beside so many paragraphs; undefined where it stands better above or below them. */
  readonly shareBeside?: (paragraphs: number) => number | undefined;
  /** What stands in its place, one below another, where it is higher than a slide: the content of columns. */
  readonly inSequence?: readonly Piece[];
  readonly at: Span;
}
