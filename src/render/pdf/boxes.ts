import type { PaperScene } from '../../scene/types.js';
import { round } from './decimals.js';
import { upright } from './objects.js';
import type { Pdf } from './types.js';

/** Says of the current page where it is trimmed and how far its grounds bleed (ISO 32000-1, 14.11.2); without boxes the sheet is the page. */
export function setBoxes({ boxes, size }: PaperScene, { page }: Pdf): void {
  if (boxes === undefined) return;
  page.dictionary.data['TrimBox'] = upright(boxes.trim, size.height).map(round);
  page.dictionary.data['BleedBox'] = upright(boxes.bleed, size.height).map(round);
}
