import { cropFurther } from '../../../lib/pictures/crop.js';
import type { PictureUse } from '../../../lib/pictures/widest.js';
import { type Rect, rect } from '../../../lib/units.js';
import type { ImageItem, PaperItem, PaperScene } from '../../../scene/types.js';

/** A picture where it is printed. */
export interface Use extends PictureUse {
  readonly format: ImageItem['image']['format'];
}

/** The pictures of a scene, in the order of its pages. */
export const usesIn = ({ pages }: PaperScene): readonly Use[] => pages.flatMap(({ items }) => items.flatMap(useOf));

function useOf(item: PaperItem): readonly Use[] {
  if (item.kind === 'image') {
    const { width, height } = wholeBox(item);
    return [{ bytes: item.image.bytes, format: item.image.format, width, height, at: item.at }];
  }
  if (item.kind !== 'shape' || item.shape.kind !== 'picture') return [];
  const { bytes, format, box } = item.shape;
  return [{ bytes, format, width: box.width, height: box.height }];
}

/** Where the whole picture would stand of which the item shows a part. */
export function wholeBox({ box, image, crop }: ImageItem): Rect {
  const off = cropFurther(image.crop, crop);
  if (off === undefined) return box;
  const width = box.width / (1 - off.left - off.right);
  const height = box.height / (1 - off.top - off.bottom);
  return rect(box.x - off.left * width, box.y - off.top * height, width, height);
}
