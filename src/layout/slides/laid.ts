import type { SlideItem } from '../../scene/types.js';
import type { Slot } from '../../theme/types.js';
import type { Piece } from './piece.js';

/** How far text is shrunk. */
export interface Step {
  /** Font scale. */
  readonly scale: number;
  /** Share by which line spacing is cut. */
  readonly tighter: number;
  /** Below the styles' floors, as the last resort. */
  readonly below: boolean;
}

/** A stretch that can't be divided: a line, a row, a picture. Heights in points. */
export interface Unit {
  readonly height: number;
  /** Space above it, unless it is a slide's first. */
  readonly gap: number;
  /** Added where a slide begins with it: a table's repeated head, a panel's padding. */
  readonly open: number;
  /** Added where a slide ends with it. */
  readonly close: number;
  /** How bad it is to begin a slide with it; `FORBIDDEN` and more only where there is no other way. */
  readonly cost: number;
  /** How much it would like to grow: a picture that is smaller than it could be. */
  readonly grow: number;
}

/** A single line, a lone bullet or a heading would be left behind. */
export const FORBIDDEN = 300;

/** A piece measured at one width and step. */
export interface Laid {
  readonly units: readonly Unit[];
  /** Puts the whole piece at its place; it is as high as its units, plus `place.grow`. */
  readonly draw: (place: Place) => readonly SlideItem[];
  /** The piece that has only the units from `from` up to `to`. */
  readonly cut: (from: number, to: number) => Piece;
}

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height added to what the units need. */
  readonly grow: number;
  /** The slot whose placeholder running text may still claim; asked once. */
  readonly claim: () => Slot | undefined;
}

/** The scale a piece is set at: the step's, but not below its own floor as long as that is not the last resort. */
export const scaleAt = ({ scale, below }: Step, floor: number): number => (below ? Math.min(scale, floor) : Math.max(scale, floor));
