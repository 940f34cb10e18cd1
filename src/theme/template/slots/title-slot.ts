import { rect } from '../../../lib/units.js';
import type { Slot, TextStyleName } from '../../types.js';
import { freeArea } from '../anatomy/anatomy.js';
import type { KindSetting } from './kind-setting.js';
import { boxSlot, holderSlot } from './slots.js';

/** The layout's title, or a text box where one would stand. */
export function titleSlot(style: TextStyleName, { anatomy, size, look }: KindSetting): Slot {
  if (anatomy.title !== undefined) return holderSlot('title', anatomy.title, style, look);
  const area = freeArea(anatomy, size);
  const margin = area.x;
  return boxSlot('title', rect(margin, 0.06 * size.height, area.width, 0.14 * size.height), style, { anchor: 'bottom' });
}
