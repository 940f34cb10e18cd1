import type { QrCode } from '../../compose/types.js';
import type { Pt } from '../../lib/units.js';
import type { PaperItem, PaperStep } from '../../scene/types.js';

/**
 * A piece of the text column that no page break cuts: a line, a table's row, a picture.
 * Its items stand at their x on a right-hand page, and at y from the strip's own top.
 */
export interface Strip {
  readonly height: Pt;
  /** Space above and below; of two neighbours' the larger counts, and none at the top of a page. */
  readonly before: Pt;
  readonly after: Pt;
  /** Stays on one page with the strip that follows: headings, the first and the last two lines of a paragraph. */
  readonly keep: boolean;
  readonly items: readonly PaperItem[];
  /** Items that need to know where everything came to stand: the rows of the contents list. */
  readonly late?: (places: Places) => readonly PaperItem[];
  readonly cites: readonly Citation[];
  /** Numbers of the footnotes cited: they stand at the foot of the same page. */
  readonly footnotes?: readonly number[];
  /** Reaches across column and rail: stands below all codes of what is above. */
  readonly wide?: true;
  /** A wide strip whose items stand in the column all the same. */
  readonly over?: 'column';
  /** `page`: begins a page; `right`: a right-hand one. */
  readonly starts?: 'page' | 'right';
  /** How it looks in the column alone, where codes of what is above still stand beside it. */
  readonly narrow?: Pick<Strip, 'height' | 'items'>;
  /** The first of `count` strips of a table across the rail, and the table as it looks in the column alone: `tablesBesideCodes` settles which. */
  readonly across?: { readonly count: number; readonly narrow: readonly Strip[] };
  /** A picture, at this share of its size: it may be set smaller rather than leave the rest of a page white. */
  readonly smaller?: (share: number) => Pick<Strip, 'height' | 'items'>;
  /** Nothing may come between it and the strip that follows: a row of a table, a line on a ground. */
  readonly closed?: true;
  /** Set again on top where a page break comes before this strip: a table's head. */
  readonly repeat?: readonly Strip[];
  /** Cover and chapter openings: a page that begins with one has no running head. */
  readonly opens?: true;
  /** This strip's name for contents list, bookmarks and running head. */
  readonly mark?: number;
  /** What links lead here by. */
  readonly id?: string;
}

/** A code cited in a strip: its card wants to stand at `top`, measured from the strip's own. */
export interface Citation {
  readonly code: QrCode;
  readonly top: Pt;
  readonly within: readonly PaperStep[];
}

/** Where a strip came to stand: its page, 1-based, and its distance from the page's top. */
export interface StripPlace {
  readonly page: number;
  readonly top: Pt;
}

/** Where a marked strip came to stand. */
export type FindMark = (mark: number) => StripPlace;

/** Where things came to stand, once pages are broken. */
export interface Places {
  readonly heading: FindMark;
  readonly id: (id: string) => StripPlace | undefined;
  /** The pages that cite a video, in order. */
  readonly cited: (video: number) => readonly number[];
}

/** The strips, the first of them on a page of its own. */
export const onNewPage = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i) => (i === 0 ? { ...strip, starts: 'page' } : strip));

/** The strips, the last of them not parted from what follows. */
export const keptWithNext = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i) => (i === strips.length - 1 ? { ...strip, keep: true } : strip));

/** Height of strips below one another, with the space between them. */
export const stripsHeight = (strips: readonly Strip[]): number =>
  strips.reduce((sum, { height, before }, i) => sum + height + (i === 0 ? 0 : Math.max(before, strips[i - 1]?.after ?? 0)), 0);

/** Height of strips without what is between them: of a table's rows, of footnotes. */
export const closeHeight = (strips: readonly Strip[]): number => strips.reduce((sum, { height }) => sum + height, 0);
