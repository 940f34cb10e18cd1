import { type Rect, rect, type Size } from '../../lib/units.js';
import type { Layout, Slot } from '../../theme/types.js';

/** Beside a picture the margins may be smaller than the slide's. */
const MARGIN = 0.65;

/** What frames a slide: it stays where it is, on whatever the layout has under it. */
const FRAMING = new Set<Slot['placeholder']>(['dt', 'ftr', 'sldNum']);

/** A footer that keeps less of its width than this is left out. */
const ENOUGH = 0.35;

/** A layout whose slots stand in a part of the slide's width, in the same order and proportions; the layout itself where that is all of it. */
export function narrowed(layout: Layout, room: Rect, slide: Size): Layout {
  const content = layout.slots.filter(({ placeholder }) => !FRAMING.has(placeholder));
  if (room.width === slide.width || content.length === 0) return layout;
  const left = Math.min(...content.map(({ box }) => box.x));
  const right = Math.max(...content.map(({ box }) => box.x + box.width));
  const margin = Math.max(LEAST_MARGIN, Math.min(left, slide.width - right) * MARGIN);
  const scale = (room.width - 2 * margin) / (right - left);
  const move = ({ x, y, width, height }: Rect): Rect => rect(room.x + margin + (x - left) * scale, y, width * scale, height);
  const slots = layout.slots.flatMap((slot) => {
    if (!FRAMING.has(slot.placeholder)) return [{ ...slot, box: move(slot.box) }];
    const box = visible(slot.box, room, slide, margin);
    return box.width < slot.box.width * (slot.placeholder === 'sldNum' ? 1 : ENOUGH) ? [] : [{ ...slot, box }];
  });
  return { ...layout, slots };
}

const LEAST_MARGIN = 18;

/** What no picture covers of a box, with a margin to the picture. */
function visible(box: Rect, room: Rect, slide: Size, margin: number): Rect {
  const first = room.x > 0 ? room.x + margin : 0;
  const last = room.x + room.width < slide.width ? room.x + room.width - margin : slide.width;
  const x = Math.max(box.x, first);
  return rect(x, box.y, Math.max(0, Math.min(box.x + box.width, last) - x), box.height);
}
