import type { Span } from '../lib/span.js';
import type { Pt, Size } from '../lib/units.js';

/** What was written: one content file, before anything is decided about slides. */
export interface Doc {
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** Absent for Markdown of ours. */
  readonly reading?: Reading;
}

/** How a deck that was written for another tool is meant. */
export interface Reading {
  /** The tool's dialect: `marp`. */
  readonly dialect: string;
  /** `breaks`: slides are cut at `---` alone; `headings`: at headings, too. */
  readonly cut: 'breaks' | 'headings';
  /** `first`: the first slide is the cover; `head`: the front matter makes one. */
  readonly cover: 'first' | 'head';
  /** The heading level that opens slides, where the tool has one. */
  readonly level?: number;
  /** `hard`: a line end in a paragraph is a line break. */
  readonly lineEnds?: 'hard';
}

/** A footnote's definition, by its label. */
export interface Footnote {
  readonly label: string;
  readonly blocks: readonly Block[];
  readonly at: Span;
}

/** The checked head of the file. `at` gives the place of a key (`title`, `company.name`), or of the file's start. */
export interface FrontMatter {
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** As written: `2022`, `2022-12-30`, `2022年12月`. */
  readonly date?: string;
  /** BCP 47: `zh-CN`, `en`. */
  readonly lang?: string;
  readonly company?: Company;
  readonly theme?: string;
  readonly template?: string;
  /** The tool that the deck was written for: `marp`. */
  readonly from?: string;
  readonly handout?: readonly string[];
  /** A slide that lists the sections: behind the cover, or before each section. */
  readonly agenda?: boolean | 'sections';
  /** `false`: the article has no list of contents. */
  readonly contents?: boolean;
  /** `false`: none; otherwise the languages, or the author's own text. */
  readonly disclaimer?: boolean | string | readonly string[];
  readonly slideLevel?: number;
  /** Words are divided at line ends in print: in the text's language, or where that is among these. */
  readonly hyphenate?: boolean | readonly string[];
  readonly print?: PrintSettings;
  /** `videos`: a list of all codes near the handout's end. */
  readonly index?: 'videos' | 'none';
  /** Which links get a QR code; `videos` where absent. */
  readonly qr?: 'videos' | 'all' | 'none';
  /** `pdf-a`: the PDFs are for archives. */
  readonly pdfA?: boolean;
  readonly vars: Readonly<Record<string, unknown>>;
  readonly at: (key: string) => Span;
}

/** What the handout is printed on and how; the theme decides what is absent. */
export interface PrintSettings {
  /** As named or written: upright for a named size. */
  readonly paper?: Size;
  readonly orientation?: 'portrait' | 'landscape';
  /** Of a right-hand page: `left` is the inner margin where pages are mirrored. */
  readonly margins?: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  /** Printed on both sides: left-hand pages mirror right-hand ones. */
  readonly duplex?: boolean;
  /** Further room at the binding edge. */
  readonly gutter?: Pt;
  readonly sectionsOnRight?: boolean;
  readonly inkSaver?: boolean;
  /** How far grounds that reach the trimmed edge go on beyond it. */
  readonly bleed?: Pt;
  readonly cropMarks?: boolean;
}

export interface Company {
  readonly name?: string;
  readonly legalName?: string;
  readonly year?: number;
  readonly addresses?: readonly string[];
  /** The label in every footer and on every handout page. */
  readonly confidentiality?: string;
}

/** `{.class #id key=value}` behind a heading, a picture, a link or a fence. */
export interface Attributes {
  readonly id?: string;
  readonly classes: readonly string[];
  readonly values: Readonly<Record<string, string>>;
}

export type Align = 'left' | 'center' | 'right';

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: number;
      readonly children: readonly Inline[];
      readonly attributes: Attributes;
      readonly at: Span;
    }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[]; readonly at: Span }
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
      /** The first column names its rows: `<th>` in each. */
      readonly rowHeads?: true;
      readonly at: Span;
    }
  | {
      readonly kind: 'code';
      readonly lang?: string;
      readonly attributes: Attributes;
      readonly text: string;
      /** Where the first character of the text stands; the other lines begin in the same column. */
      readonly body?: Span;
      readonly at: Span;
    }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[]; readonly at: Span }
  /** A thematic break; `marker` is the character it was written with: `-` breaks a slide, the others are a rule. */
  | { readonly kind: 'break'; readonly marker: '-' | '*' | '_'; readonly at: Span }
  /** `::: name {attributes}` … `:::`. */
  | {
      readonly kind: 'directive';
      readonly name: string;
      readonly attributes: Attributes;
      readonly blocks: readonly Block[];
      readonly at: Span;
    }
  /** Slidev's `::right::`: what follows stands in that place of the slide. */
  | { readonly kind: 'slot'; readonly name: string; readonly at: Span }
  /** `<!-- text -->` on its own: a directive such as `layout: two-column`, or free text; `settings` where it can be nothing else. */
  | {
      readonly kind: 'comment';
      readonly text: string;
      readonly settings?: true;
      /** The text read as Markdown, where it has the marks of notes. */
      readonly blocks?: readonly Block[];
      readonly at: Span;
    }
  | { readonly kind: 'html'; readonly text: string; readonly at: Span };

export interface ListItem {
  readonly blocks: readonly Block[];
  /** Set for a task-list item. */
  readonly checked?: boolean;
  readonly at: Span;
}

export interface Cell {
  readonly children: readonly Inline[];
  /** Columns and rows that it spans, where more than one. */
  readonly across?: number;
  readonly down?: number;
  /** Beneath a cell that spans: one to its left, one above it, or one above and to its left. It holds nothing. */
  readonly covered?: 'left' | 'above' | 'corner';
  /** Its own alignment, where it differs from its column's. */
  readonly align?: Align;
  readonly at: Span;
}

export type Inline =
  | { readonly kind: 'text'; readonly value: string; readonly at: Span }
  | {
      readonly kind: 'strong' | 'emphasis' | 'strike' | 'sub' | 'sup' | 'underline' | 'mark' | 'kbd';
      readonly children: readonly Inline[];
      readonly at: Span;
    }
  | { readonly kind: 'code'; readonly value: string; readonly at: Span }
  /** `bare` for an autolink or a bare URL: its text is the address itself. */
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly title?: string;
      readonly bare: boolean;
      readonly children: readonly Inline[];
      readonly attributes: Attributes;
      readonly at: Span;
    }
  | {
      readonly kind: 'image';
      readonly src: string;
      readonly alt: string;
      readonly title?: string;
      readonly attributes: Attributes;
      readonly at: Span;
    }
  /** A line end inside a paragraph: `soft` is a space, or nothing between Han or kana; hard is `<br>`. */
  | { readonly kind: 'lineBreak'; readonly soft: boolean; readonly at: Span }
  | { readonly kind: 'footnote'; readonly label: string; readonly at: Span }
  | { readonly kind: 'html'; readonly text: string; readonly at: Span };
