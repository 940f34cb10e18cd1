import type { Code } from '../../compose/types.js';
import type { Pt } from '../../lib/units.js';
import type { PaperItem, PaperStep } from '../types.js';

/**
 * A piece of the text column that no page break cuts: a line, a table's row, a picture.
 * Its items stand at their x on the page, and at y from the strip's own top.
 */
export interface Strip {
  readonly height: Pt;
  /** Space above and below; of two neighbours' the larger counts, and none at the top of a page. */
  readonly before: Pt;
  readonly after: Pt;
  /** Stays on one page with the strip that follows: headings, the first and the last two lines of a paragraph. */
  readonly keep: boolean;
  readonly items: readonly PaperItem[];
  /** Items that need to know where headings came to stand: the rows of the contents list. */
  readonly late?: (find: FindMark) => readonly PaperItem[];
  readonly cites: readonly Citation[];
  /** `page`: begins a page; `rail`: reaches across the rail, below all codes of what is above. */
  readonly starts?: 'page' | 'rail';
  /** Set again on top where a page break comes before this strip: a table's head. */
  readonly repeat?: readonly Strip[];
  /** Cover and chapter openings: a page that begins with one has no running head. */
  readonly opens?: true;
  /** This strip's name for contents list, bookmarks and running head. */
  readonly mark?: number;
}

/** A code cited in a strip: its card wants to stand at `top`, measured from the strip's own. */
export interface Citation {
  readonly code: Code;
  readonly top: Pt;
  readonly within: readonly PaperStep[];
}

/** Where a marked strip came to stand. */
export type FindMark = (mark: number) => { readonly page: number; readonly top: Pt };

/** The strips, the first of them on a page of its own. */
export const onNewPage = (strips: readonly Strip[]): readonly Strip[] =>
  strips.map((strip, i) => (i === 0 ? { ...strip, starts: 'page' } : strip));
