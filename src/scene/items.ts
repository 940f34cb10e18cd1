import type { Cell, Chart, Image } from '../compose/types.js';
import type { Colour } from '../lib/colour.js';
import type { SafeLink } from '../lib/links/safe-link.js';
import type { Crop } from '../lib/pictures/crop.js';
import type { Matrix } from '../lib/qr.js';
import type { Span } from '../lib/span.js';
import type { Pt, Rect } from '../lib/units.js';
import type { FaceId, Shape, TextStyleName } from '../theme/types.js';

/** Text in a box: the paragraphs for the deck, their measured lines for the PDF. */
export interface TextItem {
  readonly kind: 'text';
  /** The layout slot this text fills; absent for a free text box. */
  readonly slot?: string;
  /** True where `box` is the slot's own, so that the deck may inherit it. */
  readonly inherits: boolean;
  readonly box: Rect;
  readonly inset: Pt;
  readonly anchor: 'top' | 'middle' | 'bottom';
  readonly style: TextStyleName;
  /** Overrides the style's colour (a slot's). */
  readonly colour?: Colour;
  /** Background of the box: code, quote. */
  readonly fill?: Colour;
  /** A bar down the left edge: quotes. */
  readonly bar?: Colour;
  readonly paragraphs: readonly SceneParagraph[];
  /** Font scale that fitting chose, 0.25 to 1; sizes in `lines` are already scaled, those in `paragraphs` are not. */
  readonly scale: number;
  /** What was taken off the leading, 0 to 0.2 (PowerPoint's lnSpcReduction). */
  readonly tighter: number;
  readonly lines: readonly Line[];
  readonly at: Span;
}

export interface SceneParagraph {
  readonly runs: readonly SceneRun[];
  readonly style: TextStyleName;
  /** List level, 0 first; `undefined` for a paragraph that is no list item. */
  readonly level?: number;
  readonly bullet?:
    | { readonly kind: 'char'; readonly char: string }
    | { readonly kind: 'number'; readonly number: number; readonly paren?: true }
    | { readonly kind: 'none' };
  /** By how much the item stands further in than its level, for numbers that need the room. */
  readonly wider?: Pt;
  /** How much further in the lines after the first stand, at scale 1: code. */
  readonly hang?: Pt;
  readonly align?: 'left' | 'center' | 'right';
  /** Points between this paragraph and the one above, at scale 1. */
  readonly before: Pt;
  readonly rtl?: true;
  readonly at: Span;
}

/** A run as it is set. What is absent is the paragraph style's. */
export interface SceneRun {
  /** `\n` alone is a line break inside the paragraph. */
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly mono?: true;
  readonly script?: 'sub' | 'super';
  readonly colour?: Colour;
  readonly highlight?: Colour;
  readonly link?: Link;
  /** The number of the video whose mark this run is. */
  readonly video?: number;
  /** BCP 47 language of the run: what spelling and Han glyph variants follow. */
  readonly lang: string;
}

export type Link =
  | { readonly kind: 'url'; readonly url: SafeLink }
  | { readonly kind: 'page'; readonly page: number /** Distance from the page's top edge; absent: the whole page. */; readonly top?: Pt };

/** One measured line. */
export interface Line {
  readonly top: Pt;
  readonly baseline: Pt;
  readonly height: Pt;
  /** On a slide paragraph's first line: how many of its spans, the first ones, are the bullet or number. */
  readonly opens?: number;
  readonly spans: readonly LineSpan[];
}

/** A stretch of a line in one face. */
export interface LineSpan {
  readonly text: string;
  readonly x: Pt;
  readonly width: Pt;
  /** A file of a bundled font: key of `theme/fonts.ts`. */
  readonly face: FaceId;
  readonly size: Pt;
  readonly colour: Colour;
  /** Baseline shift, up positive: superscript and subscript. */
  readonly rise?: Pt;
  readonly underline?: true;
  readonly strike?: true;
  readonly highlight?: Colour;
  readonly link?: Link;
  /** The number of the video whose mark this span is: what keeps a code beside its citation. */
  readonly video?: number;
  /** BCP 47; set where it is not the document's. */
  readonly lang?: string;
  /** The number of the footnote whose mark this span is: what keeps a footnote on the page that cites it. */
  readonly footnote?: number;
  /** What is drawn, left to right, where that is not simply the characters of `text` one after another. */
  readonly glyphs?: readonly DrawnGlyph[];
}

/** A glyph that stands for other text than its own character: an Arabic joining form, a mirrored bracket, the hyphen at a line's end. */
export interface DrawnGlyph {
  /** The character whose glyph is drawn. */
  readonly character: number;
  /** What it is copied out as; may be several characters. */
  readonly text: string;
  /** Share of an em by which its empty left half is narrower than drawn, and its right one: a full-width mark closed up to its neighbour. */
  readonly left?: number;
  readonly right?: number;
}

export interface TableItem {
  readonly kind: 'table';
  readonly box: Rect;
  readonly columns: readonly Pt[];
  readonly rows: readonly TableRow[];
  /** The first column names its rows. */
  readonly rowHeads?: true;
  /** Read from the right: the first column is the rightmost. */
  readonly rtl?: true;
  readonly scale: number;
  readonly at: Span;
}

export interface TableRow {
  readonly height: Pt;
  readonly head: boolean;
  /** Counts body rows from 0 through all parts of a split table, so that bands go on. */
  readonly band: number;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly paragraphs: readonly SceneParagraph[];
  readonly lines: readonly Line[];
  readonly align: 'left' | 'center' | 'right';
  /** Columns and rows that it spans, where more than one. */
  readonly across?: number;
  readonly down?: number;
  /** Beneath a cell that spans. */
  readonly covered?: Cell['covered'];
}

export interface ImageItem {
  readonly kind: 'image';
  readonly slot?: string;
  readonly box: Rect;
  readonly image: Image;
  /** What is cut off the picture so that the rest fills the box: shares of the upright, whole picture. */
  readonly crop?: Crop;
  readonly at: Span;
}

/** A figure drawn of shapes and lines of text at its place, with its alternative. Every writer can draw it. */
export interface FigureItem {
  readonly kind: 'figure';
  readonly box: Rect;
  readonly drawing: Drawing;
  readonly alt: string;
  /** What it shows, for writers whose format has a thing of its own for that. */
  readonly native?: NativeChart;
  readonly at: Span;
}

/** A chart as its numbers. */
export interface NativeChart {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly look: ChartLook;
}

/** Sizes and colours of a chart, the same in every renderer. */
export interface ChartLook {
  /** Size of labels and legend; the title's. */
  readonly size: Pt;
  readonly titleSize: Pt;
  readonly text: Colour;
  readonly titleColour: Colour;
  readonly rule: Colour;
  /** One a series; of a pie or doughnut, one a slice. */
  readonly colours: readonly Colour[];
  /** Text that stands on a colour: one a colour. */
  readonly onColours: readonly Colour[];
}

/** Shapes, and text on them. */
export interface Drawing {
  readonly shapes: readonly Shape[];
  readonly lines: readonly Line[];
}

/** A picture that is all of the slide's ground, under a scrim that keeps text on it readable. */
export interface SlideBackground {
  readonly image: Image;
  /** What is cut off so that the rest fills the slide. */
  readonly crop?: Crop;
  /** Absent where no text stands on the picture. */
  readonly scrim?: Scrim;
}

/** An even veil of one colour: text is measured against it, whatever the picture shows. */
export interface Scrim {
  readonly fill: Colour;
  /** 0 clear to 1 solid. */
  readonly opacity: number;
}

/** A QR code: `box` includes the quiet zone of 4 modules on each side. */
export interface QrItem {
  readonly kind: 'code';
  readonly box: Rect;
  readonly matrix: Matrix;
  readonly number: number;
  readonly url: SafeLink;
  readonly alt: string;
  readonly at: Span;
}

export interface ShapeItem {
  readonly kind: 'shape';
  readonly shape: Shape;
}
