import type { Bidi } from './bidi.js';
import type { BreakOptions, StyledRun } from './types.js';

/** Runs joined and measured: all that breaking them at any width needs. Lengths are points at the runs' own sizes. */
export interface Prepared {
  readonly text: string;
  readonly runs: readonly StyledRun[];
  /** Offset of each run's first UTF-16 unit. */
  readonly starts: readonly number[];
  /** Advance of each UTF-16 unit; 0 for the second of a pair. */
  readonly advances: Float64Array;
  /** Space before each unit, unless it begins a line: where Han meets Latin; negative where full-width marks meet. */
  readonly gaps: Float64Array;
  /** The empty half of full-width marks, which a line's start or end goes without: before opening ones, behind closing ones. */
  readonly trims: Float64Array;
  /** Index into `Fonts.faceIds`. */
  readonly faces: Uint8Array;
  readonly classes: Uint8Array;
  /** 1 where a line may end before the unit, 2 where a hyphen is set then. */
  readonly breaks: Uint8Array;
  /** Advance of the hyphen where `breaks` is 2; absent where it never is. */
  readonly hyphens?: Float64Array;
  /** True where some characters are not drawn: joiners, variation selectors, soft hyphens. */
  readonly invisible: boolean;
  /** Present where a letter runs to the left. */
  readonly bidi?: Bidi;
  readonly options: BreakOptions;
}
