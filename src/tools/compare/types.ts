import type { Diagnostic } from '../../lib/diagnostics.js';
import type { ContrastPair } from '../../theme/contrast/index.js';
import type { FontRole } from '../../theme/types.js';

/** What re-issuing content in another theme changes. */
export interface Comparison {
  readonly old: ComparedTheme;
  readonly new: ComparedTheme;
  /** Faces that are replaced. */
  readonly fonts: readonly FontChange[];
  readonly contents: readonly ContentCompared[];
  /** False where content or a theme has an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

export interface ComparedTheme {
  readonly name: string;
  readonly label: string;
  /** Slide width and height, in points. */
  readonly size: readonly [number, number];
  /** Pairs of colours that are too weak. */
  readonly contrastFailures: readonly ContrastPair[];
}

export interface FontChange {
  readonly role: FontRole;
  readonly script: 'latin' | 'eastAsian';
  readonly old: string;
  readonly new: string;
}

export interface ContentCompared {
  readonly file: string;
  readonly title: string;
  /** Slides of the whole deck. */
  readonly slides: { readonly old: number; readonly new: number };
  readonly rows: readonly SlideCompared[];
  /** What the old theme reported and the new does not, and the other way round. */
  readonly diagnostics: { readonly gone: readonly Diagnostic[]; readonly new: readonly Diagnostic[] };
}

/** One slide of the content in both themes; several pages where it did not fit. */
export interface SlideCompared {
  readonly title: string;
  /** The line of the content that it comes from. */
  readonly line: number;
  readonly old: SlideLook;
  readonly new: SlideLook;
  readonly changes: readonly SlideChange[];
}

export interface SlideLook {
  /** Numbers of its pages in the deck. */
  readonly pages: readonly number[];
  readonly layouts: readonly string[];
  /** The smallest scale that text was set at, 1 where none was made smaller. */
  readonly scale: number;
  /** The smallest type of running text, in points. */
  readonly smallest: number;
}

/** `split`, `joined`: more or fewer pages; `smaller`, `larger`: text scaled otherwise; `layout`: another layout. */
export type SlideChange = 'split' | 'joined' | 'smaller' | 'larger' | 'layout';
