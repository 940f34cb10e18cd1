import type { Pt } from '../../lib/units.js';
import type { Fonts } from './fonts.js';
import { linesOf } from './lines.js';
import { prepareText } from './prepare.js';
import type { BreakOptions, BrokenLine, StyledRun } from './types.js';
import { wrapText } from './wrap.js';

/**
 * Breaks runs into lines no wider than `width` (points; or by line number, 0 first), by the kinsoku rules of clreq and JLREQ:
 * no line begins with a closing mark or ends with an opening one, and words, numbers with their units and percentages stay whole,
 * unless a single piece is wider than the line. Empty text is one empty line. Reports `glyph-missing` through `fonts`.
 */
export function breakLines(
  runs: readonly StyledRun[],
  width: Pt | ((line: number) => Pt),
  fonts: Fonts,
  options: BreakOptions,
): readonly BrokenLine[] {
  const prepared = prepareText(runs, fonts, options);
  return linesOf(prepared, wrapText(prepared, width), fonts);
}
