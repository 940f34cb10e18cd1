import type { Colour, Palette } from '../lib/colour.js';
import type { Logo } from '../lib/pictures/logo.js';
import type { Span } from '../lib/span.js';
import type { Pt, Rect, Size } from '../lib/units.js';
import type { Template } from './template/types.js';
import type { FontRole, LevelLook, TextStyle } from './text-style.js';

export type * from './text-style.js';

/** A look: read from `theme.yaml`, checked, every gap filled. */
export interface Theme {
  readonly name: string;
  /** What PowerPoint's Design tab shows. */
  readonly label: string;
  readonly folder: string;
  readonly size: Size;
  readonly palette: Palette;
  readonly fonts: Readonly<Record<FontRole, FontFamily>>;
  readonly text: Readonly<Record<TextStyleName, TextStyle>>;
  /** Looks of the body's list levels, first level first; deeper levels repeat the last. */
  readonly levels: readonly ListLevel[];
  readonly spacing: Spacing;
  readonly table: TableStyle;
  readonly code: CodeStyle;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly paper: Paper;
  /** Versions of the logo for the handout's cover; the first that shows on its ground is taken. */
  readonly logo?: readonly Logo[];
  /** Where the theme was read from a company's own file: what the deck is built on. */
  readonly template?: Template;
  readonly at: Span;
}

/** Face names as PowerPoint shows them, and the bundled family of the same widths that measures and prints them. */
export interface FontFamily {
  readonly latin: string;
  readonly eastAsian: string;
  /** A family in `theme/fonts.ts`: metric-compatible with `latin`. */
  readonly embedLatin: BundledFamily;
  readonly embedEastAsian: BundledFamily;
  /** Natural line height over font size of a line with East Asian text, and of one without: what `leading: 1` means in PowerPoint. */
  readonly lineHeight: number;
  readonly latinLineHeight: number;
  /** How much wider `latin` may run than `embedLatin`, as a factor: slides keep room for it. Absent: not at all. */
  readonly wider?: number;
  /** True where the deck's own font scheme holds another face: text says this one by its name. */
  readonly byName?: true;
}

export type BundledFamily = 'carlito' | 'gelasio' | 'arimo' | 'jetbrains-mono' | 'noto-sans-sc';

export const TEXT_STYLES = [
  'coverTitle',
  'coverSubtitle',
  'coverDetail',
  'sectionTitle',
  'sectionNumber',
  'sectionText',
  'title',
  'body',
  'heading',
  'quote',
  'caption',
  'code',
  'table',
  'footer',
  'closing',
  'legal',
  'footnote',
] as const;
export type TextStyleName = (typeof TEXT_STYLES)[number];

export interface ListLevel {
  /** Left edge of the text, from the slot's inner left edge. */
  readonly indent: Pt;
  /** How far the bullet stands before the text. */
  readonly hanging: Pt;
  readonly bullet: string;
  readonly bulletColour: Colour;
  readonly size: Pt;
  readonly before: Pt;
  readonly colour: Colour;
}

export interface Spacing {
  /** Between blocks of different kinds on a slide. */
  readonly block: Pt;
  /** Between columns, and between the body and the codes. */
  readonly gutter: Pt;
}

export interface TableStyle {
  readonly headFill: Colour;
  readonly headText: Colour;
  readonly bandFill?: Colour;
  /** Of a template's style: the rows without a band. */
  readonly fill?: Colour;
  readonly rule: Colour;
  readonly ruleWidth: Pt;
  readonly padX: Pt;
  readonly padY: Pt;
  /** Of a template's style: what it draws between rows in place of the rule; width 0: nothing. */
  readonly lines?: { readonly colour: Colour; readonly width: Pt };
  /** Of a template's style: the first column's look, where that names its rows. */
  readonly firstColumn?: { readonly fill?: Colour; readonly text?: Colour };
  /** Of a template's style: whether these are bold; absent: they are. */
  readonly bold?: { readonly head: boolean; readonly firstColumn: boolean };
  /** The template's own style that the deck's tables go by. */
  readonly styleId?: string;
}

export interface CodeStyle {
  readonly fill: Colour;
  readonly highlightFill: Colour;
  readonly padding: Pt;
  /** Colours of token classes: `keyword`, `string`, `comment`, `number`, `title`, `type`. */
  readonly tokens: Readonly<Record<string, Colour>>;
}

/** ECMA-376 Part 1, 19.7.15 ST_SlideLayoutType: the ones we write. */
export type LayoutType = 'title' | 'secHead' | 'obj' | 'twoObj' | 'picTx' | 'titleOnly' | 'blank' | 'cust';

export interface Layout {
  /** The name templates use: `content`, `content-codes`. */
  readonly name: string;
  /** The name PowerPoint shows. */
  readonly label: string;
  readonly type: LayoutType;
  readonly background: Colour;
  readonly shapes: readonly Shape[];
  readonly slots: readonly Slot[];
  /** The palette as this layout sees it, where a template's layout maps its colours its own way. */
  readonly palette?: Palette;
  /** The role whose colour links have on it, where a template's own for them can't be seen. */
  readonly links?: 'lt1' | 'dk1';
  /** The same as PowerPoint writes it (ECMA-376 Part 1, 20.1.6.8 overrideClrMapping), for the slides on it. */
  readonly colourMap?: Readonly<Record<string, string>>;
  /** Where a footer of ours stands on a template's layout that has none, and its colour there. */
  readonly foot?: { readonly box: Rect; readonly colour: Colour };
  /** The layout's part in the template, as a path in the deck: `ppt/slideLayouts/slideLayout3.xml`. */
  readonly part?: string;
}

/** Decoration of a layout, drawn behind the slots in order. */
export type Shape =
  | {
      readonly kind: 'rect';
      readonly box: Rect;
      readonly fill: Colour;
      readonly radius?: Pt /** 0 clear to 1 solid. */;
      readonly opacity?: number;
    }
  | {
      readonly kind: 'ellipse';
      readonly box: Rect;
      readonly fill?: Colour;
      readonly stroke?: Colour;
      readonly width?: Pt;
      readonly opacity?: number;
    }
  | { readonly kind: 'line'; readonly from: readonly [Pt, Pt]; readonly to: readonly [Pt, Pt]; readonly stroke: Colour; readonly width: Pt }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [Pt, Pt])[]; readonly fill: Colour; readonly opacity?: number }
  | {
      readonly kind: 'picture';
      readonly box: Rect;
      readonly bytes: Uint8Array;
      readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
      readonly alt: string;
    };

/**
 * `codes` is the room for QR codes, `box` room for text: no placeholders of PowerPoint's own, but part of the layout's geometry. A template
 * that lacks a placeholder gets a `box` in its stead.
 */
export type PlaceholderType = 'title' | 'ctrTitle' | 'subTitle' | 'body' | 'obj' | 'pic' | 'dt' | 'ftr' | 'sldNum' | 'codes' | 'box';

export interface Slot {
  readonly name: string;
  readonly placeholder: PlaceholderType;
  /** Placeholder index, unique in the layout; assigned by the theme loader, stable across builds. */
  readonly idx: number;
  readonly box: Rect;
  readonly style: TextStyleName;
  readonly anchor: 'top' | 'middle' | 'bottom';
  /** Overrides the style's, where the layout needs it (white text on a dark divider). */
  readonly colour?: Colour;
  readonly align?: 'left' | 'center' | 'right';
  /** Text inset on all four sides; the same in every renderer. */
  readonly inset: Pt;
  /** What PowerPoint shows in the empty layout. */
  readonly prompt: string;
  /** What a template's placeholder says beyond that. */
  readonly native?: NativeSlot;
}

/** A slot that is a template's placeholder: `box` is the room for its text, without its insets. */
export interface NativeSlot {
  /** Nine levels, as the placeholder gives them: what its text inherits, unless `inherited` says otherwise. */
  readonly levels: readonly LevelLook[];
  /** What text inherits where the template shows its look in sample text alone; a size of 0 where nothing says one. */
  readonly inherited?: readonly LevelLook[];
  /** What fills the placeholder's own shape. */
  readonly fill?: Colour;
  /** Nine levels as text of the slot's own style is to look: the same, but for text that is set smaller than the template's, such as legal text. */
  readonly wanted: readonly LevelLook[];
  /** From the text's room out to the placeholder's edges. */
  readonly insets: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  /** True where the slot is not where the template's placeholder stands, so that the deck says its place. */
  readonly moved: boolean;
  /** Text properties that the deck says against the template's, since text was measured so: one column, lines that wrap, horizontal. */
  readonly overrides: Readonly<Record<string, string>>;
}

/** The handout's look. */
export interface Paper {
  readonly size: Size;
  /** Of a right-hand page: where pages are mirrored, `left` is the inner margin. */
  readonly margin: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  /** How much of the left and of the right margin is there only because longer lines would not be read: wide paper has it, and what is no text may take it. */
  readonly spare: Pt;
  /**
   * Width of the margin rail that holds the codes, and its distance from the text; without width, codes stand beneath the paragraphs.
   * `cards`: captions beneath their codes, or beside them.
   */
  readonly rail: { readonly width: Pt; readonly gutter: Pt; readonly cards: 'stacked' | 'beside' };
  /** Side of a printed code with its quiet zone; at least 20 mm. */
  readonly code: Pt;
  readonly text: Readonly<Record<PaperStyleName, PaperStyle>>;
  readonly accent: Colour;
  readonly rule: Colour;
  /** Light ground of notes and of bands. */
  readonly tint: Colour;
  /** How the cover and chapter openings look: `band` is a filled block, `rule` a thin line, `block` a short thick bar. */
  readonly opener: 'band' | 'rule' | 'block';
  /** Full-width stops may hang beyond the column's right edge. */
  readonly hang: boolean;
  /** What a deck with light text on a dark ground needs otherwise on white paper. */
  readonly onWhite?: Pick<Theme, 'palette' | 'table' | 'code'>;
  /** Even pages mirror odd ones: the rail stands on the outside of both. */
  readonly mirrored: boolean;
  /** A chapter may begin on an odd page only. */
  readonly sectionsOnRight: boolean;
  /** How far grounds at the trimmed edge go on beyond it. */
  readonly bleed: Pt;
  readonly cropMarks: boolean;
}

export const PAPER_STYLES = [
  'coverTitle',
  'coverSubtitle',
  'coverDetail',
  'contents',
  'chapterNumber',
  'chapter',
  'topic',
  'heading',
  'body',
  'quote',
  'code',
  'table',
  'caption',
  'url',
  'note',
  'running',
  'legal',
] as const;
export type PaperStyleName = (typeof PAPER_STYLES)[number];

export interface PaperStyle {
  readonly font: FontRole;
  readonly size: Pt;
  /** Baseline to baseline. */
  readonly leading: Pt;
  readonly before: Pt;
  readonly after: Pt;
  readonly colour: Colour;
  readonly bold: boolean;
}

/** `family-weight`: `carlito-bold`, `noto-sans-sc-regular`. */
export type FaceId = string & { readonly __face: true };
