import type { Colour } from '../../lib/colour.js';
import type { Span } from '../../lib/span.js';
import type { Pt } from '../../lib/units.js';
import type { DrawnGlyph, Link } from '../../scene/types.js';
import type { FaceId, FontRole } from '../../theme/types.js';
import type { Hyphenate } from './hyphenator.js';

/** Text in one look, ready to measure. */
export interface StyledRun {
  /** `\n` is a hard line break; a tab is a space. */
  readonly text: string;
  readonly font: FontRole;
  /** Already smaller for superscript and subscript. */
  readonly size: Pt;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly colour: Colour;
  readonly rise?: Pt;
  readonly underline?: true;
  readonly strike?: true;
  readonly highlight?: Colour;
  readonly link?: Link;
  readonly video?: number;
  readonly footnote?: number;
  readonly at: Span;
}

/** A line that was broken: its spans' x counts from the line's start. */
export interface BrokenLine {
  readonly spans: readonly BrokenSpan[];
  /** Without the spaces at its end. */
  readonly width: Pt;
  /** The largest font size on the line; that of the text around it for an empty line. */
  readonly size: Pt;
  /** UTF-16 offsets into the runs' joined text; `end` counts the spaces and the line break that were dropped. */
  readonly start: number;
  readonly end: number;
  /** A space that parts its last word from the next line's first was dropped. */
  readonly parted?: true;
}

/** A stretch of a line in one face and one run. */
export interface BrokenSpan {
  readonly text: string;
  readonly x: Pt;
  readonly width: Pt;
  readonly face: FaceId;
  readonly run: StyledRun;
  /** The run's size times the scale that was asked for. */
  readonly size: Pt;
  readonly glyphs?: readonly DrawnGlyph[];
}

export interface BreakOptions {
  /**
   * `slides`: planned for renderers that break lines themselves: 3 % of the width stays free, and 0.24 em is added where Han meets Latin, since
   * LibreOffice 7.4 does so (0.2 of the line height) and PowerPoint does not. `paper`: exact, with 1/4 em set where Han meets Latin (clreq 3.2.2)
   * and full-width marks closed up.
   */
  readonly medium: 'slides' | 'paper';
  /** Lines will be spread to their full width: a piece that almost fits is squeezed in. */
  readonly flush?: true;
  /** Stops may hang beyond the line's end (JLREQ 3.8.2). */
  readonly hang?: true;
  /** Hyphenates words of Latin, Greek or Cyrillic letters. */
  readonly hyphenate?: Hyphenate;
  /** Keeps spaces at the start of a line that follows a hard break: program code. */
  readonly keepIndent?: true;
}
