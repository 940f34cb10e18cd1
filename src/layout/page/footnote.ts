import type { Strip } from './strip.js';

/** A footnote's lines, to be stacked at the foot of a page; their number hangs before the first. */
export interface Footnote {
  readonly number: number;
  readonly strips: readonly Strip[];
}
