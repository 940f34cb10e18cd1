import { type Pt, pt } from '../../lib/units.js';
import type { Theme } from '../../theme/types.js';
import type { BrokenLine, Prepared } from '../text/index.js';

/**
 * How much wider the space behind an East Asian character and the one where scripts meet may become, in shares of the size. A line that
 * lacks more stays ragged: stretched it would look torn. From a tenth of an em on pdf.js 5 and poppler 22 take gaps for spaces,
 * so that Han words could not be searched for.
 */
const MOST = { character: 0.09, joint: 0.16 };

/**
 * Spreads what a line lacks (clreq 3.2.4 asks for flush edges): evenly behind its East Asian characters, so that such a span is wider than its
 * glyphs' advances and renderers draw the difference as letter spacing, and where Han meets Latin. A paragraph's last line stays as it is.
 */
export function justified(lines: readonly BrokenLine[], { text }: Prepared, width: Pt, { fonts }: Theme): readonly BrokenLine[] {
  const wide = Object.values(fonts).map(({ embedEastAsian }) => `${embedEastAsian}-`);
  return lines.map((line, i) => (i === lines.length - 1 || text[line.end - 1] === '\n' ? line : spread(line, width, wide)));
}

function spread(line: BrokenLine, width: Pt, wide: readonly string[]): BrokenLine {
  const counts = line.spans.map(({ face, text }) => (wide.some((prefix) => face.startsWith(prefix)) ? Array.from(text).length : 0));
  const joints = counts.map((count, i) => i > 0 && count > 0 !== (counts[i - 1] ?? 0) > 0);
  const characters = counts.reduce((sum, count) => sum + count, 0) - ((counts.at(-1) ?? 0) > 0 ? 1 : 0);
  const room = (characters * MOST.character + joints.filter(Boolean).length * MOST.joint) * line.size;
  const missing = width - line.width;
  if (missing <= 0 || missing > room) return line;
  const each = (missing / room) * line.size;
  let shift = 0;
  const spans = line.spans.map((span, i) => {
    if (joints[i] === true) shift += each * MOST.joint;
    const more = (counts[i] ?? 0) * each * MOST.character;
    const wider = { ...span, x: pt(span.x + shift), width: pt(span.width + more) };
    shift += more;
    return wider;
  });
  return { ...line, spans, width };
}
