import type { Matrix } from '../lib/qr.js';
import type { Span } from '../lib/span.js';
import type { Background, Block, Meta, Rich, Video } from '../model/types.js';

export type { Matrix } from '../lib/qr.js';
export type * from '../model/types.js';

/** Which content goes to which slot of which layout; no positions. */
export interface SlidesDraft {
  readonly meta: Meta;
  readonly sections: readonly DraftSection[];
  readonly slides: readonly DraftSlide[];
  /** Words that the deck itself adds, the same as in the handout. */
  readonly words: Pick<Words, 'video' | 'link'>;
  /** What a company's template has a place for on all slides, whatever the set of templates says of a slide: by slot name, `footer` and `date`. */
  readonly furniture?: ReadonlyMap<string, DraftSlot>;
}

/** A run of slides under one name, for PowerPoint's sections: `slides[first]` up to the next section's first. */
export interface DraftSection {
  readonly title: string;
  readonly first: number;
}

export interface DraftSlide {
  /** The template it was made by: `content`, `cover`. */
  readonly template: string;
  /** The theme's layout it asks for. */
  readonly layout: string;
  /** The title as plain text, for bookmarks and messages; never empty (an untitled slide takes its section's, then the deck's). */
  readonly title: string;
  /** By slot name: `title`, `body`, `left`, `footer`. A slot that is absent or empty leaves no placeholder on the slide. */
  readonly slots: ReadonlyMap<string, DraftSlot>;
  readonly codes: readonly QrCode[];
  readonly notes: readonly Block[];
  readonly backgrounds: readonly Background[];
  readonly id?: string;
  readonly hidden: boolean;
  readonly at: Span;
}

export interface DraftSlot {
  readonly blocks: readonly Block[];
  readonly at: Span;
}

/** A video with its QR code, ready to draw. */
export interface QrCode extends Video {
  readonly matrix: Matrix;
}

/** The lecture for reading. */
export interface HandoutDraft {
  readonly meta: Meta;
  readonly cover: readonly CoverLine[];
  readonly chapters: readonly Chapter[];
  /** The last page, as lines of boilerplate; empty when the author turned it off. */
  readonly disclaimer: readonly Block[];
  /** Words that the handout itself adds, in the deck's language: `目录`, `第 {page} 页，共 {pages} 页`. */
  readonly words: Words;
}

/** A line of the cover block, by its role. */
export interface CoverLine {
  readonly role: 'title' | 'subtitle' | 'detail';
  readonly text: Rich;
}

export interface Chapter {
  readonly title: Rich;
  readonly number?: number;
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly codes: readonly QrCode[];
  readonly topics: readonly Topic[];
  /** What links lead here by. */
  readonly id?: string;
  readonly at: Span;
}

export interface Topic {
  readonly title: Rich;
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  /** The videos cited in `blocks` and `notes`, in order. */
  readonly codes: readonly QrCode[];
  readonly id?: string;
  readonly at: Span;
}

export interface Words {
  readonly contents: string;
  /** Title of the agenda's slide. */
  readonly agenda: string;
  readonly notes: string;
  readonly disclaimer: string;
  readonly video: string;
  /** `{page}` and `{pages}` stand for the numbers. */
  readonly pageOf: string;
  /** Behind the words of a link to another page, with the space before it: ` (see page {page})`. */
  readonly seePage: string;
  /** The heading of the list of all codes; of one with codes of other links as well. */
  readonly index: string;
  readonly indexOfLinks: string;
  /** Where a video is cited; `{pages}` stands for the numbers. */
  readonly onPages: string;
  /** What a code leads to that is no video. */
  readonly link: string;
}
