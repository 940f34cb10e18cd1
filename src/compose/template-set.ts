import type { Span } from '../lib/span.js';
import type { Run } from './helpers.js';

/** Author's content that a slot may take: `{{slot "x"}}` prints the source that slot `x` was declared with. */
export const SOURCES = ['title', 'subtitle', 'body', 'left', 'right', 'picture'] as const;
export type Source = (typeof SOURCES)[number];

/** Slots that frame a slide: content never overflows into them. */
export const FURNITURE = ['title', 'number', 'codes', 'date', 'footer', 'page'] as const;

/** The templates and partials of one folder, checked and ready to run. */
export interface TemplateSet {
  readonly folder: string;
  readonly templates: ReadonlyMap<string, Template>;
  /** By name without `_`: `disclaimer.en`. */
  readonly partials: ReadonlyMap<string, Runnable>;
  /** Compiles text that stands elsewhere, such as a `disclaimer:` of the front matter; it may use the partials. */
  readonly compile: (text: string, at: Span) => Runnable | undefined;
}

export interface Template extends Runnable {
  readonly name: string;
  /** The theme's layout for its slides, and for those that cite videos. */
  readonly layout: string;
  readonly layoutWithCodes?: string;
  readonly slots: ReadonlyMap<string, SlotDeclaration>;
}

export interface SlotDeclaration {
  /** Absent for a slot of boilerplate only. */
  readonly from?: Source;
  readonly required: boolean;
}

/** Handlebars text, compiled at its first run. */
export interface Runnable {
  readonly file: string;
  /** The text as written, front matter blanked out so that lines count from the file's first. */
  readonly text: string;
  /** What it prints: text with handles for every value. Throws `TemplateMistake`. */
  readonly print: (context: Context, run: Run) => string;
  readonly at: Span;
}

/** The names a template may use. */
export type Context = Readonly<Record<string, unknown>>;

/** A template that can't run with what it was given; `at` is the place in the template. */
export class TemplateMistake extends Error {
  override readonly name = 'TemplateMistake';
  constructor(
    message: string,
    readonly help: string,
    readonly at: Span,
  ) {
    super(message);
  }
}
