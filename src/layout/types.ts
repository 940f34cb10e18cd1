import type { Block, Cell, Chart, Code, HandoutDraft, Image, Meta } from '../compose/types.js';
import type { Colour } from '../lib/colour.js';
import type { Crop } from '../lib/pictures/crop.js';
import type { Matrix } from '../lib/qr.js';
import type { Span } from '../lib/span.js';
import type { Pt, Rect, Size } from '../lib/units.js';
import type { Shape, TextStyleName, Theme } from '../theme/types.js';

/** Everything at its place. Positions are absolute on their page, in points; renderers decide nothing. */
export interface SlidesScene {
  readonly meta: Meta;
  readonly size: Size;
  readonly pages: readonly SlidePage[];
  readonly sections: readonly SceneSection[];
}

export interface SceneSection {
  readonly title: string;
  /** Index into `pages` of its first slide. */
  readonly first: number;
}

export interface SlidePage {
  readonly number: number;
  /** A name in `Theme.layouts`: background, decoration and placeholders come from there. */
  readonly layout: string;
  /** Plain title, with `(2/3)` on a continuation. */
  readonly title: string;
  /** Stands in place of the layout's ground. */
  readonly background?: SlideBackground;
  /** True where the layout's decoration is left out: a picture is the slide's ground, and text on it is light. */
  readonly bare?: true;
  /** The role whose colour links have here, where they can't have their own. */
  readonly links?: 'lt1' | 'dk1';
  readonly items: readonly SlideItem[];
  /** Speaker notes; on the first part of a split slide only. */
  readonly notes: readonly Block[];
  readonly id?: string;
  readonly hidden: boolean;
  readonly at: Span;
}

export type SlideItem = TextItem | TableItem | ImageItem | ChartItem | CodeItem | ShapeItem;

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
    /** `start` is the first number of the sequence that the paragraph goes on with: PowerPoint counts on while level and start agree. */
    | { readonly kind: 'number'; readonly start: number; readonly number: number }
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
  | { readonly kind: 'url'; readonly url: string }
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

/** `family-weight`: `carlito-bold`, `noto-sans-sc-regular`. */
export type FaceId = string & { readonly __face: true };

export interface TableItem {
  readonly kind: 'table';
  readonly box: Rect;
  readonly columns: readonly Pt[];
  readonly rows: readonly TableRow[];
  /** The first column names its rows. */
  readonly rowHeads?: true;
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

/** A chart: what it shows, for renderers that have charts of their own, and its drawing at its place for all others. */
export interface ChartItem {
  readonly kind: 'chart';
  readonly box: Rect;
  readonly chart: Chart;
  readonly look: ChartLook;
  readonly drawing: Drawing;
  readonly alt: string;
  readonly at: Span;
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
export interface CodeItem {
  readonly kind: 'code';
  readonly box: Rect;
  readonly matrix: Matrix;
  readonly number: number;
  readonly url: string;
  readonly alt: string;
  readonly at: Span;
}

export interface ShapeItem {
  readonly kind: 'shape';
  readonly shape: Shape;
}

/** What the handout's forms are set from; each is made when it is first asked for. */
export interface FormSource {
  /** The deck's own: what stands on paper may be set in one that saves ink. */
  readonly theme: Theme;
  /** The slides as they are set in a theme. */
  readonly slides: (theme: Theme) => Promise<SlidesScene>;
  readonly handout: () => Promise<HandoutDraft>;
  /** The codes of all videos, by number. */
  readonly codes: () => Promise<readonly Code[]>;
}

/** The handout, page by page. */
export interface PaperScene {
  readonly meta: Meta;
  /** Of the sheet: the trimmed page, and around it the bleed and the crop marks, where there are any. */
  readonly size: Size;
  /** Where the sheet is larger than the page: the page after trimming, and the area that grounds bleed into (ISO 32000-1, 14.11.2). */
  readonly boxes?: { readonly trim: Rect; readonly bleed: Rect };
  readonly pages: readonly PaperPage[];
  /** Read from the right: the first of two facing pages stands on the right. */
  readonly rtl?: true;
  readonly outline: readonly OutlineEntry[];
}

export interface PaperPage {
  /** What a reader calls the page: counted from 1, or its slide's number. */
  readonly number: number;
  readonly items: readonly PaperItem[];
}

/** Items in reading order. `tag` is the structure element (ISO 32000-1, 14.8.4) that the item belongs to. */
export type PaperItem =
  | ({ readonly kind: 'lines'; readonly lines: readonly Line[]; readonly tag: PaperTag; readonly at: Span } & PaperPlace)
  | (ImageItem & { readonly tag: 'Figure' } & PaperPlace)
  | (Pick<ChartItem, 'kind' | 'box' | 'drawing' | 'alt' | 'at'> & { readonly tag: 'Figure' } & PaperPlace)
  | (CodeItem & { readonly tag: 'Figure' } & PaperPlace)
  | { readonly kind: 'shape'; readonly shape: Shape; readonly tag: 'Artifact' /** Nothing is drawn outside it. */; readonly clip?: Rect };

/** Where an item stands in the document's structure. */
export interface PaperPlace {
  /** The structure elements around the item's own, outermost first: `L`, `LI`, `LBody`. Items with the same `id` share the element. */
  readonly within?: readonly PaperStep[];
  /** Items of the same part, one after another, are one element: a paragraph that goes on overleaf. */
  readonly part?: number;
  /** Of a table's cell. */
  readonly cell?: PaperCell;
}

/** Columns and rows that a cell spans, and what it names (ISO 32000-1, 14.8.5.7). */
export interface PaperCell {
  readonly across: number;
  readonly down: number;
  readonly scope?: 'Column' | 'Row';
}

export interface PaperStep {
  readonly type: 'Sect' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TOC' | 'BlockQuote' | 'Note' | 'P';
  readonly id: number;
  /** Of an `L`: how its items are marked (ISO 32000-1, table 347). */
  readonly numbering?: ListNumbering;
}

export type ListNumbering = 'Decimal' | 'Disc' | 'Circle' | 'Square';

export type PaperTag =
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'Lbl'
  | 'LI'
  | 'TD'
  | 'TH'
  | 'Code'
  | 'BlockQuote'
  | 'Caption'
  | 'TOCI'
  | 'Note'
  | 'Artifact';

export interface OutlineEntry {
  readonly title: string;
  readonly page: number;
  readonly top: Pt;
  readonly children: readonly OutlineEntry[];
}
