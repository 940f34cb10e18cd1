import { type Pt, pt } from '../../lib/units.js';
import type { Theme } from '../../theme/types.js';
import type { BrokenLine, StyledRun } from '../text/index.js';

/**
 * A line whose characters would stand further apart than this share of the size stays ragged: stretched it would look torn,
 * and from a tenth of an em on pdf.js 5 and poppler 22 take the gaps for spaces, so that its words could not be searched for.
 */
const MOST = 0.09;

/**
 * Spreads what a line lacks evenly behind its East Asian characters (clreq 3.2.4 asks for flush edges), so that such a span
 * is wider than its glyphs' advances; renderers draw the difference as letter spacing. A paragraph's last lines stay as they are.
 */
export function justified(lines: readonly BrokenLine[], runs: readonly StyledRun[], width: Pt, { fonts }: Theme): readonly BrokenLine[] {
  const wide = Object.values(fonts).map(({ embedEastAsian }) => `${embedEastAsian}-`);
  const text = runs.map((run) => run.text).join('');
  return lines.map((line, i) => (i === lines.length - 1 || text[line.end - 1] === '\n' ? line : spread(line, width, wide)));
}

function spread(line: BrokenLine, width: Pt, wide: readonly string[]): BrokenLine {
  const counts = line.spans.map(({ face, text }) => (wide.some((prefix) => face.startsWith(prefix)) ? Array.from(text).length : 0));
  const gaps = counts.reduce((sum, count) => sum + count, 0) - ((counts.at(-1) ?? 0) > 0 ? 1 : 0);
  const missing = width - line.width;
  const each = missing / Math.max(1, gaps);
  if (missing <= 0 || each > MOST * line.size) return line;
  let shift = 0;
  const spans = line.spans.map((span, i) => {
    const more = (counts[i] ?? 0) * each;
    const wider = { ...span, x: pt(span.x + shift), width: pt(span.width + more) };
    shift += more;
    return wider;
  });
  return { ...line, spans, width };
}
