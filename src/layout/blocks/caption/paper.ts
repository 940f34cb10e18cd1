import type { Rich } from '../../../compose/types.js';
import type { Span } from '../../../lib/span.js';
import { elementId } from '../../page/element-id.js';
import type { Galley } from '../../page/galley.js';
import type { Strip } from '../../page/strip.js';
import { lineStrips } from '../text/paper/lines.js';

/** The lines below a picture or a chart; none where there is no caption. */
export function captionStrips(caption: Rich, at: Span, { setting, column, within, codes }: Galley): readonly Strip[] {
  const { unit, paper, set } = setting;
  const style = paper.text.caption;
  const lines = caption.length === 0 ? [] : set(caption, column, { style });
  return lineStrips(lines, style.leading, { tag: 'Caption', within, part: elementId(), at }, { before: unit / 2, after: 2 * unit }, codes);
}
