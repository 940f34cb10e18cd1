import type { CompanyFile } from '../company/types.js';
import type { SafeLink } from '../lib/links/safe-link.js';
import type { Crop, Focus } from '../lib/pictures/crop.js';
import type { Turn } from '../lib/pictures/turn.js';
import type { Span } from '../lib/span.js';
import type { Align, FrontMatter } from '../parse/types.js';
import type { Chart } from './charts/types.js';

export type { CompanyFile, Legal } from '../company/types.js';
export type { Align, Company, FrontMatter, PrintSettings } from '../parse/types.js';
export type { Chart, ChartAxis, ChartSeries, ChartType, NumberFormat } from './charts/types.js';

/** What the text means: sections of slides, videos numbered, links and emphasis flattened to runs. */
export interface Deck {
  readonly file: string;
  /** The folder that outputs are written into: links to files go out from it. */
  readonly out: string;
  readonly meta: Meta;
  readonly sections: readonly Section[];
  /** The first slide as the author wrote it, where that is the cover; `none`: there is no cover, the deck begins with its first slide. Absent: the front matter's. */
  readonly cover?: Cover | 'none';
  /** Every video cited, in the order of first citation; `videos[n - 1].number === n`. */
  readonly videos: readonly Video[];
}

/** The front matter with its gaps filled: the company from its file, title from the content's file, language from the text. */
export interface Meta extends FrontMatter {
  readonly title: string;
  readonly lang: string;
  /** The company file that fills `company`, and has more to say. */
  readonly companyFile?: CompanyFile;
}

export interface Section {
  /** Empty for slides that come before the first section. */
  readonly title: Rich;
  /** 1, 2, … for the `01`, `02` on its divider; absent for `{.unnumbered}` and for a section without a title. */
  readonly number?: number;
  readonly id?: string;
  /** What stands between the section's heading and its first slide. */
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly backgrounds: readonly Background[];
  readonly slides: readonly Slide[];
  readonly at: Span;
}

export interface Slide {
  /** Empty where the author gave none. */
  readonly title: Rich;
  readonly id?: string;
  readonly classes: readonly string[];
  /** The template asked for by `{layout=…}` or `<!-- layout: … -->`. */
  readonly layout?: { readonly name: string; readonly at: Span };
  readonly blocks: readonly Block[];
  readonly notes: readonly Block[];
  readonly backgrounds: readonly Background[];
  readonly furniture?: Furniture;
  readonly hidden: boolean;
  readonly at: Span;
}

/** What the first slide says, where that is the cover. */
export type Cover = Pick<Slide, 'title' | 'id' | 'blocks' | 'notes' | 'backgrounds' | 'furniture' | 'at'>;

/** What the author says of a slide's foot. */
export interface Furniture {
  /** Stands in the footer instead of what the template says; empty: nothing does. */
  readonly footer?: readonly Block[];
  /** Whether the slide shows its number, where its template does. */
  readonly paginate?: boolean;
}

/** Text with its marks, flat: nested emphasis has become flags on runs. */
export type Rich = readonly Run[];

export interface Run {
  /** A hard line break is a run of its own whose text is `\n`. No other control character occurs. */
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly underline?: true;
  readonly highlight?: true;
  readonly code?: true;
  readonly script?: 'sub' | 'super';
  readonly link?: SafeLink;
  /** Set on the run that stands where a video was cited: the number of the video in `Deck.videos`; its text is `①` and so on. */
  readonly video?: number;
  /** Set on a footnote's reference: its number on the slide; its text is that number. */
  readonly footnote?: number;
  readonly at: Span;
}

export type Block =
  /** A heading inside a slide; `level` is 1 for the first level below the slide's title. */
  | { readonly kind: 'heading'; readonly level: number; readonly text: Rich; readonly at: Span }
  | { readonly kind: 'paragraph'; readonly text: Rich; readonly at: Span }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      /** Numbers are written `1)`; absent: `1.`. */
      readonly paren?: true;
      readonly items: readonly ListItem[];
      readonly at: Span;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly (Align | undefined)[];
      /** Each row of head and body has a cell for every column. */
      readonly head: readonly (readonly Cell[])[];
      readonly rows: readonly (readonly Cell[])[];
      /** The first column names its rows. */
      readonly rowHeads?: true;
      readonly at: Span;
    }
  | {
      readonly kind: 'code';
      readonly lang?: string;
      readonly text: string /** 1-based lines to stress. */;
      readonly highlight: readonly number[];
      /** Number of the first line, where lines are to be numbered. */
      readonly numberFrom?: number;
      /** Where the first line begins; the others begin in the same column. */
      readonly body: Span;
      readonly at: Span;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly at: Span }
  /** A remark set apart; its first block is its title. */
  | { readonly kind: 'callout'; readonly tone: Tone; readonly blocks: readonly Block[]; readonly at: Span }
  | {
      readonly kind: 'image';
      readonly image: Image;
      readonly caption: Rich;
      /** Stands beside the picture before it: they share a paragraph. */
      readonly beside?: true;
      readonly at: Span;
    }
  | { readonly kind: 'chart'; readonly chart: Chart; readonly caption: Rich; readonly at: Span }
  | { readonly kind: 'columns'; readonly columns: readonly Column[]; readonly at: Span }
  | { readonly kind: 'rule'; readonly at: Span }
  /** Footnotes cited on this slide. */
  | {
      readonly kind: 'footnotes';
      readonly notes: readonly { readonly number: number; readonly blocks: readonly Block[]; readonly at: Span }[];
      readonly at: Span;
    }
  /** Shown on one of the two outputs only. */
  | { readonly kind: 'only'; readonly output: 'slides' | 'handout'; readonly blocks: readonly Block[]; readonly at: Span };

/** What a callout tells its reader. */
export type Tone = 'note' | 'tip' | 'important' | 'warning' | 'caution';

export interface ListItem {
  readonly blocks: readonly Block[];
  readonly checked?: boolean;
  readonly at: Span;
}

export interface Cell {
  readonly text: Rich;
  /** Columns and rows that it spans, where more than one. */
  readonly across?: number;
  readonly down?: number;
  /** Beneath a cell that spans: one to its left, one above it, or one above and to its left. It holds nothing. */
  readonly covered?: 'left' | 'above' | 'corner';
  /** Its own alignment, where it differs from its column's. */
  readonly align?: Align;
  readonly at: Span;
}

export interface Column {
  /** Share of the width, 0 to 1; absent: what the others leave, evenly. */
  readonly width?: number;
  readonly blocks: readonly Block[];
  readonly at: Span;
}

/** A picture that was found and read. */
export interface Image {
  /** As written; for messages only, never written to an output. */
  readonly src: string;
  readonly format: 'png' | 'jpeg' | 'gif' | 'svg';
  readonly bytes: Uint8Array;
  /** Natural size in pixels, or SVG user units, of what is to be seen: upright, and without what `crop` takes off. */
  readonly width: number;
  readonly height: number;
  /** Absent where the pixels are upright. */
  readonly turn?: Turn;
  /** What the author cut off. */
  readonly crop?: Crop;
  readonly alt: string;
  /** The author said that the picture carries no meaning. */
  readonly decorative: boolean;
  /** Asked for by the author: points, or a share of the room there is. */
  readonly wanted?: { readonly width?: Length; readonly height?: Length };
  /** How it takes a place of other proportions: fills it and is cropped, or is shown whole. Absent: as the place has it. */
  readonly fit?: 'cover' | 'contain';
  /** What stays in sight where it is cropped; absent: the middle. */
  readonly focus?: Focus;
}

/** A picture behind a slide, or beside its text. */
export interface Background {
  readonly image: Image;
  /** Where it stands beside the text; absent: behind all of the slide. */
  readonly side?: 'left' | 'right';
  /** Share of the slide's width that a picture beside the text takes; absent: half. */
  readonly share?: number;
  readonly at: Span;
}

export type Length = { readonly unit: 'pt'; readonly value: number } | { readonly unit: 'share'; readonly value: number };

/** A cited video, once per distinct canonical address. */
export interface Video {
  readonly number: number;
  /** Shortest address that plays it: `https://youtu.be/Rlp1TdYeutU`. */
  readonly url: SafeLink;
  /** `url` without `https://`, in its own letters: what is printed beneath the code. */
  readonly shortUrl: string;
  readonly provider: string;
  /** The link's own text, or the topic it stands under. */
  readonly caption: string;
  /** A link to something else than a video, for which a code was asked. */
  readonly plain?: true;
  readonly at: Span;
}
