import type { Block, HandoutDraft, Meta, QrCode } from '../compose/types.js';
import type { Span } from '../lib/span.js';
import type { Pt, Rect, Size } from '../lib/units.js';
import type { Shape, Theme } from '../theme/types.js';
import type { FigureItem, ImageItem, Line, QrItem, ShapeItem, SlideBackground, TableItem, TextItem } from './items.js';

export type * from './items.js';

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

export type SlideItem = TextItem | TableItem | ImageItem | FigureItem | QrItem | ShapeItem;

/** What the handout's forms are set from; each is made when it is first asked for. */
export interface FormSource {
  /** The deck's own: what stands on paper may be set in one that saves ink. */
  readonly theme: Theme;
  /** The slides as they are set in a theme. */
  readonly slides: (theme: Theme) => Promise<SlidesScene>;
  readonly handout: () => Promise<HandoutDraft>;
  /** The codes of all videos, by number. */
  readonly codes: () => Promise<readonly QrCode[]>;
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
  | (Pick<FigureItem, 'kind' | 'box' | 'drawing' | 'alt' | 'at'> & { readonly tag: 'Figure' } & PaperPlace)
  | (QrItem & { readonly tag: 'Figure' } & PaperPlace)
  | { readonly kind: 'shape'; readonly shape: Shape; readonly tag: 'Artifact' /** Nothing is drawn outside it. */; readonly clip?: Rect };

/** Where an item stands in the document's structure. */
export interface PaperPlace {
  /** The structure elements around the item's own, outermost first: `L`, `LI`, `LBody`. Items with the same `id` share the element. */
  readonly within?: readonly PaperStep[];
  /** Items of the same part, one after another, are one element: a paragraph that goes on overleaf. */
  readonly part?: ElementId;
  /** Of a table's cell. */
  readonly cell?: PaperCell;
}

/** Columns and rows that a cell spans, and what it names (ISO 32000-1, 14.8.5.7). */
export interface PaperCell {
  readonly across: number;
  readonly down: number;
  readonly scope?: 'Column' | 'Row';
}

/** Tells one element of the document's structure from another; it means nothing else. */
export type ElementId = symbol;

export interface PaperStep {
  readonly type: 'Sect' | 'L' | 'LI' | 'LBody' | 'Table' | 'TR' | 'TOC' | 'BlockQuote' | 'Note' | 'P';
  readonly id: ElementId;
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
