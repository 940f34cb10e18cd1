import { type Rect, rect } from '../../../lib/units.js';
import type { Slot, TextStyleName } from '../../types.js';
import { columnsOf, type PlacedHolder } from '../anatomy/anatomy.js';
import type { Kind } from '../choose/kind.js';
import type { KindSetting } from './kind-setting.js';
import { coverSlots, sectionSlots } from './opener-slots.js';
import { pictureSlots } from './picture-slots.js';
import { around, bodyRoom, halved, splitForCodes } from './rooms.js';
import { boxSlot, codesSlot, holderSlot, roomOf } from './slots.js';
import { titleSlot } from './title-slot.js';

/** The slots that each kind has on a template's layout. */
export function slotsFor(kind: Kind, setting: KindSetting): readonly Slot[] {
  switch (kind) {
    case 'cover':
      return [...coverSlots(setting), ...furniture(setting)];
    case 'section':
      return [...sectionSlots(setting), ...furniture(setting)];
    case 'two-column':
      return [titleSlot('title', setting), ...columnSlots(setting), ...furniture(setting)];
    case 'codes':
      return [titleSlot('title', setting), codesSlot(bodyRoom(setting)), ...furniture(setting)];
    case 'picture':
      return [titleSlot('title', setting), ...pictureSlots('right', setting), ...furniture(setting)];
    case 'picture-left':
      return [titleSlot('title', setting), ...pictureSlots('left', setting), ...furniture(setting)];
    case 'closing':
      return [titleSlot('closing', setting), ...bodySlots('body', setting), ...furniture(setting)];
    case 'disclaimer':
      return [titleSlot('title', setting), ...bodySlots('legal', setting), ...furniture(setting)];
    default:
      return [titleSlot('title', setting), ...bodySlots('body', setting), ...furniture(setting)];
  }
}

function bodySlots(style: TextStyleName, setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const [body] = anatomy.large;
  const room = bodyRoom(setting);
  const { left, right } = codes ? splitForCodes(room, body) : { left: undefined, right: undefined };
  const slot = body === undefined ? boxSlot('body', left ?? room, style) : holderSlot('body', body, style, look, left);
  return right === undefined ? [slot] : [slot, codesSlot(right)];
}

function columnSlots(setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const columns = columnsOf(anatomy);
  if (columns === undefined) return halves(setting);
  const rooms = columns.map((one) => roomOf(one).room) as [Rect, Rect];
  if (!codes) return [holderSlot('left', columns[0], 'body', look), holderSlot('right', columns[1], 'body', look)];
  const whole = around(rooms[0], rooms[1]);
  const { left, right } = splitForCodes(whole, columns[0]);
  const share = left.width / whole.width;
  const narrowed = (box: Rect): Rect => rect(whole.x + (box.x - whole.x) * share, box.y, box.width * share, box.height);
  return [
    holderSlot('left', columns[0], 'body', look, narrowed(rooms[0])),
    holderSlot('right', columns[1], 'body', look, narrowed(rooms[1])),
    codesSlot(right),
  ];
}

/** A layout with one body, or none, divided down its middle: the placeholder has the left half. */
function halves(setting: KindSetting): readonly Slot[] {
  const { anatomy, look, codes } = setting;
  const [body] = anatomy.large;
  const room = bodyRoom(setting);
  const split = codes ? splitForCodes(room, body) : undefined;
  const { left, right } = halved(split?.left ?? room);
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
