import type { FindFile } from '../lib/links/safe-link.js';
import type { Span } from '../lib/span.js';
import type { Env } from '../lib/world.js';
import type { Footnote } from '../parse/types.js';
import type { CommentSetting } from './comments.js';
import type { FootnoteNumbers } from './footnotes.js';
import type { PictureShelf } from './pictures/shelf.js';
import type { Trail } from './trail.js';
import type { Background, Block } from './types.js';
import type { VideoRegistry } from './videos/registry.js';

/** What one deck's blocks share while they are read. */
export interface DeckScope {
  readonly env: Env;
  readonly pictures: PictureShelf;
  /** Absent for boilerplate, whose links are no citations. */
  readonly videos?: VideoRegistry;
  /** Which links get a code. */
  readonly qr: 'videos' | 'all' | 'none';
  readonly footnotes: ReadonlyMap<string, Footnote>;
  /** For each `{#id}`, the id of the slide or section it leads to; absent where ids can't be known. */
  readonly ids?: ReadonlyMap<string, string>;
  /** Where files stand that links lead to. */
  readonly findFile: FindFile;
  /** An address with the values that a template puts into it; absent where there are none. */
  readonly expand?: (address: string) => string;
}

/** What the blocks of one slide, or of one section's opening, share while they are read. */
export interface SlideScope {
  readonly deck: DeckScope;
  /** Level of the title: a heading one level below it is of level 1 inside the slide. */
  readonly level: number;
  /** Speaker notes, wherever they stand. */
  readonly notes: Block[];
  /** Pictures behind the slide or beside its text, wherever they stand. */
  readonly backgrounds: Background[];
  readonly footnotes: FootnoteNumbers;
  /** Titles, headings and list items that a video stands under. */
  readonly trail: Trail;
  /** Takes what `::: header` and `::: footer` say. */
  readonly foot: (blocks: readonly Block[]) => void;
  /** Takes the settings that a comment gives. */
  readonly set: (setting: CommentSetting, at: Span) => void;
}
