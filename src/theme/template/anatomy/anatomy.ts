import { type Rect, rect, type Size } from '../../../lib/units.js';
import type { RawLayout } from './masters.js';
import type { Holder } from './placeholders.js';

/** A placeholder with a place. `told`: the deck has to say the place, since the layout's is another, or not clearly this one's. */
export type PlacedHolder = Holder & { readonly box: Rect; readonly told?: true };

/** What a layout has to offer: its upright, horizontal placeholders by what they are for, the largest first. */
export interface Anatomy {
  readonly layout: RawLayout;
  /** The slide's. */
  readonly size: Size;
  readonly title?: PlacedHolder;
  readonly subtitle?: PlacedHolder;
  /** Text and content of any size. */
  readonly bodies: readonly PlacedHolder[];
  /** Bodies that hold a slide's content: a seventh of the slide and more. */
  readonly large: readonly PlacedHolder[];
  readonly pictures: readonly PlacedHolder[];
  readonly footer?: PlacedHolder;
  readonly page?: PlacedHolder;
  readonly date?: PlacedHolder;
}

const LARGE = 1 / 7;

export function anatomyOf(layout: RawLayout, size: Size): Anatomy {
  const placed = layout.placeholders
    .filter((one): one is PlacedHolder => one.box !== undefined && one.box.width > 1 && one.box.height > 1)
    .map((one) => (hasTwin(one, layout) ? { ...one, told: true as const } : one));
  const first = (...types: readonly string[]): PlacedHolder | undefined => placed.find(({ type }) => types.includes(type));
  const bodies = placed.filter(({ type, rotation, body }) => (type === 'obj' || type === 'body') && rotation % 360 === 0 && !body.vertical);
  bodies.sort((a, b) => areaOf(b.box) - areaOf(a.box));
  const named = {
    title: first('title', 'ctrTitle'),
    subtitle: first('subTitle'),
    footer: first('ftr'),
    page: first('sldNum'),
    date: first('dt'),
  };
  return {
    layout,
    size,
    ...Object.fromEntries(Object.entries(named).filter(([, holder]) => holder !== undefined)),
    bodies,
    large: bodies.filter(({ box }) => areaOf(box) >= LARGE * size.width * size.height),
    pictures: placed.filter(({ type }) => type === 'pic'),
  };
}

/**
 * A slide's placeholder finds its layout's by type and idx (ECMA-376 Part 1, 19.3.1.36): where two have the same, or none has an idx, both would
 * stand in the place of the first.
 */
const hasTwin = (holder: Holder, { placeholders }: RawLayout): boolean =>
  placeholders.some((other) => other !== holder && other.type === holder.type && other.idx === holder.idx);

export const areaOf = ({ width, height }: Rect): number => width * height;

/** Two large bodies beside one another, left one first: with equal tops and heights, or they are no columns. */
export function columnsOf({ large, bodies }: Anatomy): readonly [PlacedHolder, PlacedHolder] | undefined {
  // Both may be small, but not one of them.
  const [a, b, more] = large.length === 0 ? bodies : large;
  if (a === undefined || b === undefined || more !== undefined) return undefined;
  const [left, right] = a.box.x <= b.box.x ? [a, b] : [b, a];
  const apart = left.box.x + left.box.width <= right.box.x + 12;
  const alike = Math.abs(a.box.y - b.box.y) <= LEVEL && Math.abs(a.box.height - b.box.height) <= LEVEL;
  return apart && alike && a.box.height >= 72 ? [left, right] : undefined;
}

/** In points: what nobody sees, and hands leave when they draw boxes. */
const LEVEL = 6;

/** Room for content on a layout that has no body: within the margins, clear of the title, above the footers and what stands at the foot. */
export function freeArea(anatomy: Anatomy, size: Size): Rect {
  const { layout, footer, page, date } = anatomy;
  const furniture = [footer, page, date].flatMap((one) => (one !== undefined && one.box.y > size.height / 2 ? [one.box.y] : []));
  const bottom = Math.min(size.height - 0.06 * size.height, ...furniture.map((y) => y - 6));
  const { x: left, y: top, width, height } = clearOfTitle(anatomy, bottom, size);
  const inTheWay = layout.decoration.filter(
    ({ x, y, width: across }) => y > (top + bottom) / 2 && x < left + width && x + across > left && across < 0.98 * size.width,
  );
  const foot = Math.min(top + height, ...inTheWay.map(({ y }) => y - 6));
  return rect(left, top, width, Math.max(72, foot - top));
}

/** Below the title where that stands in the upper half; else the largest of what is below, above and at its sides. */
function clearOfTitle({ title }: Anatomy, bottom: number, { width, height }: Size): Rect {
  const margin = 0.06 * width;
  const ceiling = 0.1 * height;
  if (title === undefined) return rect(margin, 0.24 * height, width - 2 * margin, bottom - 0.24 * height);
  const { x, y, width: across, height: tall } = title.box;
  const [left, right, foot] = [Math.max(12, x), Math.min(width - 12, x + across), y + tall + 10];
  const below = rect(left, foot, right - left, Math.max(0, bottom - foot));
  if (y + tall < height * 0.5 && across > width * 0.35) return below;
  const beside = (from: number, to: number): Rect => rect(from, ceiling, Math.max(0, to - from), bottom - ceiling);
  const rooms = [
    below,
    rect(left, ceiling, right - left, Math.max(0, y - 10 - ceiling)),
    beside(right + 24, width - margin),
    beside(margin, x - 24),
  ];
  return rooms.reduce((best, room) => (areaOf(room) > areaOf(best) ? room : best));
}
