import type { PaperScene } from '../../layout/types.js';
import type { Rect } from '../../lib/units.js';
import { round } from './canvas.js';
import type { Pdf } from './pdfkit.js';

/** Says of the current page where it is trimmed and how far its grounds bleed (ISO 32000-1, 14.11.2); without boxes the sheet is the page. */
export function setBoxes({ boxes, size }: PaperScene, { page }: Pdf): void {
  if (boxes === undefined) return;
  page.dictionary.data['TrimBox'] = upright(boxes.trim, size.height);
  page.dictionary.data['BleedBox'] = upright(boxes.bleed, size.height);
}

/** Left, bottom, right, top, from the sheet's lower left corner. */
const upright = ({ x, y, width, height }: Rect, sheet: number): readonly number[] =>
  [x, sheet - y - height, x + width, sheet - y].map(round);
