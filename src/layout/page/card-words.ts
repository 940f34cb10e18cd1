import type { PaperItem, PaperStep } from '../../scene/types.js';

/** What is written at a code, set in a column: number and caption, where it is cited, and the short address. */
export interface CardWords {
  readonly height: number;
  /** The words as items, from `top` down. */
  readonly draw: (top: number, within: readonly PaperStep[]) => readonly PaperItem[];
}
