import type { Span } from '../../lib/span.js';

/** A word or number as the author wrote it. */
export interface Written {
  readonly text: string;
  readonly at: Span;
}

/** A chart's data as it was written, whatever the form: what is to be read as numbers is still text. */
export interface Sheet {
  /** What stands above the categories. */
  readonly corner?: Written;
  readonly categories: readonly Written[];
  readonly series: readonly WrittenSeries[];
  /** `1.234,5`: the comma is the decimal sign. */
  readonly decimalComma: boolean;
}

export interface WrittenSeries {
  readonly name: Written;
  readonly cells: readonly Written[];
  /** A scatter chart's x, where each series has its own. */
  readonly xs?: readonly Written[];
}
