import { cropFurther } from '../../lib/pictures/crop.js';
import { isSideways } from '../../lib/pictures/turn.js';
import { type Rect, rect } from '../../lib/units.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { ImageItem } from '../../scene/types.js';
import { round } from './ink.js';

type PictureFormat = ImageItem['image']['format'];

const MIME: Readonly<Record<PictureFormat, string>> = { png: 'image/png', jpeg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' };

/** Pictures, each held once and drawn where it is used. */
export interface Pictures {
  readonly draw: (bytes: Uint8Array, format: PictureFormat, box: Rect, alt: string) => Element;
  /** The pictures themselves, for the document that the drawings stand in; undefined where there are none. */
  readonly defs: () => Element | undefined;
}

/** `prefix` keeps the ids of one document's shelves apart. */
export function openPictures(prefix: string): Pictures {
  const known = new Map<Uint8Array, { readonly id: string; readonly format: PictureFormat }>();
  return {
    draw: (bytes, format, { x, y, width, height }, alt) => {
      const { id } = known.get(bytes) ?? { id: `${prefix}picture-${known.size + 1}` };
      known.set(bytes, { id, format });
      const place = `translate(${round(x)} ${round(y)}) scale(${width} ${height})`;
      return h('use', { href: `#${id}`, transform: place, 'aria-label': alt === '' ? undefined : alt });
    },
    defs: () => (known.size === 0 ? undefined : h('defs', {}, ...[...known].map(([bytes, { id, format }]) => held(bytes, id, format)))),
  };
}

/** One unit wide and high: its use stretches it to its place. */
const held = (bytes: Uint8Array, id: string, format: PictureFormat): Element =>
  h('image', {
    id,
    width: 1,
    height: 1,
    preserveAspectRatio: 'none',
    href: `data:${MIME[format]};base64,${Buffer.from(bytes).toString('base64')}`,
  });

/** The picture of an item upright, and of it only what its box shows. */
export function drawImage({ box, image, crop }: ImageItem, pictures: Pictures): Element {
  const { bytes, format, alt, turn } = image;
  const off = cropFurther(image.crop, crop);
  if (off === undefined && turn === undefined) return pictures.draw(bytes, format, box, alt);
  const { top, right, bottom, left } = off ?? { top: 0, right: 0, bottom: 0, left: 0 };
  const [width, height] = [box.width / (1 - left - right), box.height / (1 - top - bottom)];
  const whole = rect(-left * width, -top * height, width, height);
  const { x, y } = box;
  return h(
    'svg',
    { x: round(x), y: round(y), width: round(box.width), height: round(box.height) },
    turn === undefined ? pictures.draw(bytes, format, whole, alt) : turned(image, whole, pictures),
  );
}

/** About its middle: mirrored first, then turned clockwise. */
function turned({ bytes, format, alt, turn }: ImageItem['image'], whole: Rect, pictures: Pictures): Element {
  const [width, height] = isSideways(turn) ? [whole.height, whole.width] : [whole.width, whole.height];
  const side = turn?.mirrored ? -1 : 1;
  const place = `translate(${round(whole.x + whole.width / 2)} ${round(whole.y + whole.height / 2)}) rotate(${90 * (turn?.quarters ?? 0)}) scale(${side} 1)`;
  return h('g', { transform: place }, pictures.draw(bytes, format, rect(-width / 2, -height / 2, width, height), alt));
}
