import type { Image } from '../../../compose/types.js';
import { cropToFill } from '../../../lib/pictures/crop.js';
import type { Span } from '../../../lib/span.js';
import { type Rect, rect } from '../../../lib/units.js';
import type { ImageItem } from '../../../scene/types.js';

const MIDDLE = { x: 0.5, y: 0.5 };

/** A picture in a place of its own: fills it, cropped about its focus, unless the author wants it whole. */
export function pictureIn(image: Image, box: Rect, at: Span): ImageItem {
  if (image.fit === 'contain') return { kind: 'image', box: within(image, box), image, at };
  const crop = cropToFill(image, box, image.focus ?? MIDDLE);
  return { kind: 'image', box, image, ...(crop === undefined ? {} : { crop }), at };
}

/** As large as it may be, in the middle. */
function within({ width, height }: Image, box: Rect): Rect {
  const scale = Math.min(box.width / width, box.height / height);
  const [across, down] = [width * scale, height * scale];
  return rect(box.x + (box.width - across) / 2, box.y + (box.height - down) / 2, across, down);
}
