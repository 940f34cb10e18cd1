import { type Rect, rect, type Size } from '../../lib/units.js';
import type { Slot, TextStyleName } from '../types.js';
import { type Anatomy, columnsOf, freeArea, type PlacedHolder } from './anatomy.js';
import type { Kind } from './choose.js';
import type { LookSetting } from './looks.js';
import { boxSlot, codesSlot, holderSlot, roomOf } from './slots.js';

/** The slots that each kind has on a template's layout; `codes` leaves room for QR codes beside the body. */
export interface KindSetting {
  readonly anatomy: Anatomy;
  readonly size: Size;
  readonly look: LookSetting;
  readonly codes: boolean;
}

export function slotsFor(kind: Kind, setting: KindSetting): readonly Slot[] {
  switch (kind) {
    case 'cover':
      return coverSlots(setting);
    case 'section':
      return sectionSlots(setting);
    case 'two-column':
      return [titleSlot('title', setting), ...columnSlots(setting), ...furniture(setting)];
    case 'codes':
      return [titleSlot('title', setting), codesSlot(bodyRoom(setting)), ...furniture(setting)];
    case 'closing':
      return [titleSlot('closing', setting), ...bodySlots('body', setting)];
    case 'disclaimer':
      return [titleSlot('title', setting), ...bodySlots('legal', setting), ...furniture(setting)];
    default:
      return [titleSlot('title', setting), ...bodySlots('body', setting), ...furniture(setting)];
  }
}

function titleSlot(style: TextStyleName, { anatomy, size, look }: KindSetting): Slot {
  if (anatomy.title !== undefined) return holderSlot('title', anatomy.title, style, look);
  const area = freeArea(anatomy, size);
  const margin = area.x;
  return boxSlot('title', rect(margin, 0.06 * size.height, area.width, 0.14 * size.height), style, { anchor: 'bottom' });
}

function coverSlots(setting: KindSetting): readonly Slot[] {
  const { anatomy, size, look } = setting;
  const holder = anatomy.subtitle ?? anatomy.bodies[0];
  const title =
    anatomy.title === undefined
      ? boxSlot('title', rect(0.08 * size.width, 0.2 * size.height, 0.84 * size.width, 0.3 * size.height), 'coverTitle', {
          anchor: 'bottom',
        })
      : holderSlot('title', anatomy.title, 'coverTitle', look);
  if (holder === undefined) {
    const { x, y, width, height } = title.box;
    const top = y + height + 12;
    const below = Math.max(24, Math.min(size.height - 24 - top, 0.3 * size.height));
    const like = anatomy.title === undefined ? {} : alignOf(title);
    return [
      title,
      boxSlot('subtitle', rect(x, Math.min(top, size.height - 48), width, below * 0.6), 'coverSubtitle', like),
      boxSlot('detail', rect(x, Math.min(top + below * 0.6, size.height - 24), width, below * 0.4), 'coverDetail', like),
    ];
  }
  const room = roomOf(holder).room;
  const below = roomBelow(room, setting);
  const split = splitBelow(room);
  const detail = (box: Rect): Slot => boxSlot('detail', box, 'coverDetail', alignOf(holderSlot('subtitle', holder, 'coverSubtitle', look)));
  return room.height >= 100 || below === undefined
    ? [title, holderSlot('subtitle', holder, 'coverSubtitle', look, split.upper), detail(split.lower)]
    : [title, holderSlot('subtitle', holder, 'coverSubtitle', look), detail(below)];
}

const alignOf = (slot: Slot): Pick<Slot, 'align'> => {
  const align = slot.native?.levels[0]?.align;
  return align === undefined ? {} : { align };
};

/** Most of a box for the subtitle, its foot for author and date. */
function splitBelow({ x, y, width, height }: Rect): { readonly upper: Rect; readonly lower: Rect } {
  const upper = 0.6 * height;
  return { upper: rect(x, y, width, upper), lower: rect(x, y + upper + 4, width, height - upper - 4) };
}

/** Room under a box that no footer takes. */
function roomBelow({ x, y, width, height }: Rect, { anatomy, size }: KindSetting): Rect | undefined {
  const bottom = y + height;
  const furnitureTop = [anatomy.footer, anatomy.page, anatomy.date].flatMap((one) =>
    one !== undefined && one.box.y > bottom ? [one.box.y] : [],
  );
  const free = Math.min(size.height - 16, ...furnitureTop) - bottom - 8;
  return free < 32 ? undefined : rect(x, bottom + 6, width, Math.min(free, 60));
}

function sectionSlots(setting: KindSetting): readonly Slot[] {
  const { anatomy, size, look } = setting;
  const title = titleSlot('sectionTitle', setting);
  const holder = anatomy.bodies[0] ?? anatomy.subtitle;
  if (holder !== undefined) return [title, holderSlot('text', holder, 'sectionText', look)];
  const { x, y, width, height } = title.box;
  const room = roomBelow(title.box, setting) ?? rect(x, Math.min(y + height, size.height - 40), width, 36);
  return [title, boxSlot('text', room, 'sectionText', alignOf(title))];
}

/** The room for content: the largest body's, else what is free. */
function bodyRoom({ anatomy, size }: KindSetting): Rect {
  const [body] = anatomy.large;
  return body === undefined ? freeArea(anatomy, size) : roomOf(body).room;
}

function bodySlots(style: TextStyleName, setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const [body] = anatomy.large;
  const room = bodyRoom(setting);
  const { left, right } = codes ? splitForCodes(room) : { left: undefined, right: undefined };
  const slot = body === undefined ? boxSlot('body', left ?? room, style) : holderSlot('body', body, style, look, left);
  return right === undefined ? [slot] : [slot, codesSlot(right)];
}

/** A fifth of the width for codes, within what codes need and may take. */
function splitForCodes({ x, y, width, height }: Rect): { readonly left: Rect; readonly right: Rect } {
  const column = Math.min(176, Math.max(width < 360 ? 92 : 120, 0.2 * width));
  const gutter = Math.min(24, 0.035 * width);
  return { left: rect(x, y, width - column - gutter, height), right: rect(x + width - column, y, column, height) };
}

function columnSlots(setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const columns = columnsOf(anatomy);
  if (columns === undefined) return halves(setting);
  const rooms = columns.map((one) => roomOf(one).room) as [Rect, Rect];
  if (!codes) return [holderSlot('left', columns[0], 'body', look), holderSlot('right', columns[1], 'body', look)];
  const whole = around(rooms[0], rooms[1]);
  const { left, right } = splitForCodes(whole);
  const share = left.width / whole.width;
  const narrowed = (box: Rect): Rect => rect(whole.x + (box.x - whole.x) * share, box.y, box.width * share, box.height);
  return [
    holderSlot('left', columns[0], 'body', look, narrowed(rooms[0])),
    holderSlot('right', columns[1], 'body', look, narrowed(rooms[1])),
    codesSlot(right),
  ];
}

const around = (a: Rect, b: Rect): Rect => {
  const x = Math.min(a.x, b.x);
  const y = Math.min(a.y, b.y);
  return rect(x, y, Math.max(a.x + a.width, b.x + b.width) - x, Math.max(a.y + a.height, b.y + b.height) - y);
};

/** A layout with one body, or none, divided down its middle: the placeholder has the left half. */
function halves(setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const [body] = anatomy.large;
  const room = bodyRoom(setting);
  const split = codes ? splitForCodes(room) : undefined;
  const whole = split?.left ?? room;
  const width = (whole.width - 24) / 2;
  const left = rect(whole.x, whole.y, width, whole.height);
  const right = rect(whole.x + width + 24, whole.y, width, whole.height);
  return [
    body === undefined ? boxSlot('left', left, 'body') : holderSlot('left', body, 'body', look, left),
    boxSlot('right', right, 'body'),
    ...(split === undefined ? [] : [codesSlot(split.right)]),
  ];
}

function furniture({ anatomy, look }: KindSetting): readonly Slot[] {
  const named: readonly (readonly [string, PlacedHolder | undefined])[] = [
    ['date', anatomy.date],
    ['footer', anatomy.footer],
    ['page', anatomy.page],
  ];
  return named.flatMap(([name, holder]) => (holder === undefined ? [] : [holderSlot(name, holder, 'footer', look)]));
}
