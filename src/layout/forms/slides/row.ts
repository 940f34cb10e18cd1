import type { Strip } from '../../page/strip.js';
import type { Cell } from './cell.js';

/** Slides side by side, and below them the codes that have no room in their cells. */
export interface Row {
  readonly cells: readonly Cell[];
  /** Of the cells, without what is below. */
  readonly height: number;
  readonly below: readonly Strip[];
}
