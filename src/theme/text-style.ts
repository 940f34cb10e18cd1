import type { Colour } from '../lib/colour.js';
import type { Pt } from '../lib/units.js';

/** What a text is set in: headings' face, the body's, or the one of even widths. */
export type FontRole = 'heading' | 'body' | 'mono';

export interface TextStyle {
  readonly font: FontRole;
  readonly size: Pt;
  /** The smallest size that fitting may go down to. */
  readonly floor: Pt;
  /** Line pitch as a multiple of the font's natural line height, as PowerPoint's "Multiple" spacing. */
  readonly leading: number;
  readonly before: Pt;
  readonly colour: Colour;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly align: 'left' | 'center' | 'right';
}

/** What a paragraph of a template's placeholder looks like at one level before anything is said of it. */
export interface LevelLook extends TextStyle {
  /** Left edge of the text, from the slot's inner left edge. */
  readonly indent: Pt;
  /** How far the bullet, or the first line, stands before that. */
  readonly hanging: Pt;
  /** Absent where the level has none. */
  readonly bullet?: string;
  /** Runs from right to left. */
  readonly rtl?: boolean;
  readonly bulletColour: Colour;
  /** The template says its lines' pitch in points: `leading` is that at its own size. */
  readonly exact?: true;
}
