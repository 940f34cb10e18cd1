import type { Pt } from '../../lib/units.js';
import { type BrokenLine, type Fonts, type Prepared, spreadLine } from '../text/index.js';

/**
 * Lines with flush edges (clreq 3.2.4 asks for them). A paragraph's last line, and one before a line break, stays as it is, unless it was
 * filled beyond the width in the hope of being narrowed.
 */
export function justified(lines: readonly BrokenLine[], prepared: Prepared, width: Pt, fonts: Fonts): readonly BrokenLine[] {
  return lines.map((line, i) => {
    const last = i === lines.length - 1 || prepared.text[line.end - 1] === '\n';
    return last && line.width <= width ? line : spreadLine(line, prepared, width, fonts);
  });
}
