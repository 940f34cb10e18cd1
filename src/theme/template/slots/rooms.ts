import { type Rect, rect } from '../../../lib/units.js';
import { freeArea } from '../anatomy/anatomy.js';
import type { Holder } from '../anatomy/placeholders.js';
import { firstFace } from '../looks/looks.js';
import type { KindSetting } from './kind-setting.js';
import { roomOf } from './slots.js';

/** The room for content: the largest body's, else what is free. */
export function bodyRoom({ anatomy, size }: KindSetting): Rect {
  const [body] = anatomy.large;
  return body === undefined ? freeArea(anatomy, size) : roomOf(body).room;
}

/** Room under a box that no footer takes. */
export function roomBelow({ x, y, width, height }: Rect, { anatomy, size }: KindSetting): Rect | undefined {
  const bottom = y + height;
  const furnitureTop = [anatomy.footer, anatomy.page, anatomy.date].flatMap((one) =>
    one !== undefined && one.box.y > bottom ? [one.box.y] : [],
  );
  const free = Math.min(size.height - 16, ...furnitureTop) - bottom - 8;
  return free < 32 ? undefined : rect(x, bottom + 6, width, Math.min(free, 60));
}

/**
 * A fifth of the width for codes, within what codes need and may take. An em of the text between: templates let stops hang beyond their
 * lines (`hangingPunct`, on in PowerPoint's own).
 */
export function splitForCodes({ x, y, width, height }: Rect, body: Holder | undefined): { readonly left: Rect; readonly right: Rect } {
  const column = Math.min(176, Math.max(width < 360 ? 92 : 120, 0.2 * width));
  const em = body === undefined ? 0 : firstFace(body.styles).size;
  const gutter = Math.max(Math.min(24, 0.035 * width), Math.min(em, 0.08 * width));
  return { left: rect(x, y, width - column - gutter, height), right: rect(x + width - column, y, column, height) };
}

/** A room's two halves, left and right, with a gutter between them. */
export function halved({ x, y, width, height }: Rect): { readonly left: Rect; readonly right: Rect } {
  const half = (width - GUTTER) / 2;
  return { left: rect(x, y, half, height), right: rect(x + half + GUTTER, y, half, height) };
}

const GUTTER = 24;

/** The smallest box around two. */
export const around = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rect(x, y, Math.max(a.x + a.width, b.x + b.width) - x, Math.max(a.y + a.height, b.y + b.height) - y);
};
