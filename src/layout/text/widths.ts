import { type Pt, pt } from '../../lib/units.js';
import { Class } from './characters.js';
import type { Fonts } from './fonts.js';
import { prepareText } from './prepare.js';
import type { Prepared } from './prepared.js';
import type { BreakOptions, StyledRun } from './types.js';
import { SAFETY } from './wrap.js';

/** Width of the text with no line break but its own: of the widest of its hard lines, and room for it to be set on one line again. */
export function naturalWidth(runs: readonly StyledRun[], fonts: Fonts, options: BreakOptions): Pt {
  return widthsOf(prepareText(runs, fonts, options)).natural;
}

/** `natural`: as wide as its widest hard line. `least`: as wide as its widest piece that has no place to break, so that no word is cut. */
export function widthsOf(prepared: Prepared): { readonly natural: Pt; readonly least: Pt } {
  const { text, advances, gaps, classes, breaks } = prepared;
  let natural = 0;
  let least = 0;
  let line = 0;
  let piece = 0;
  for (let i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) === 10) {
      line = 0;
      piece = 0;
      continue;
    }
    const advance = advances[i] ?? 0;
    const gap = line > 0 ? (gaps[i] ?? 0) : 0;
    line += gap + advance;
    piece = breaks[i] === 1 ? advance : piece + gap + advance;
    if (classes[i] === Class.Space) continue;
    natural = Math.max(natural, line);
    least = Math.max(least, piece);
  }
  const share = prepared.options.medium === 'slides' ? 1 / SAFETY : 1;
  return { natural: pt(natural * share), least: pt(least * share) };
}
