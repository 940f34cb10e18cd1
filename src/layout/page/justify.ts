import type { Pt } from '../../lib/units.js';
import { type BrokenLine, type Fonts, type LineEnds, type Prepared, spreadLine } from '../text/index.js';

/**
 * Makes lines with flush edges (clreq 3.2.4 asks for them). A paragraph's last line, and one before a line break, stays as it is, unless it was
 * filled beyond the width in the hope of being narrowed.
 */
export function justified(prepared: Prepared, ends: LineEnds, width: Pt, fonts: Fonts): readonly BrokenLine[] {
  const lines: BrokenLine[] = [];
  for (let i = 0; i + 1 < ends.length; i += 2) {
    const [start = 0, end = 0] = [ends[i], ends[i + 1]];
    const last = i + 2 >= ends.length || prepared.text[end - 1] === '\n';
    lines.push(spreadLine([start, end], prepared, width, fonts, last));
  }
  return lines;
}
