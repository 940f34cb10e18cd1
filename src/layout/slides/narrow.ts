import { type Rect, rect, type Size } from '../../lib/units.js';
import type { Layout } from '../../theme/types.js';

/** Beside a picture the margins may be smaller than the slide's. */
const MARGIN = 0.65;

/** A layout whose slots stand in a part of the slide's width, in the same order and proportions; the layout itself where that is all of it. */
export function narrowed(layout: Layout, room: Rect, slide: Size): Layout {
  if (room.width === slide.width || layout.slots.length === 0) return layout;
  const left = Math.min(...layout.slots.map(({ box }) => box.x));
  const right = Math.max(...layout.slots.map(({ box }) => box.x + box.width));
  const margin = Math.min(left, slide.width - right) * MARGIN;
  const scale = (room.width - 2 * margin) / (right - left);
  const move = ({ x, y, width, height }: Rect): Rect => rect(room.x + margin + (x - left) * scale, y, width * scale, height);
  return { ...layout, slots: layout.slots.map((slot) => ({ ...slot, box: move(slot.box) })) };
}
