import type { Rect } from '../../lib/units.js';
import { type Element, h } from '../../lib/xml/tree.js';
import { round } from './ink.js';

export type PictureFormat = 'png' | 'jpeg' | 'svg';

const MIME: Readonly<Record<PictureFormat, string>> = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' };

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
