import { type Rect, rect } from '../../../lib/units.js';
import type { Slot } from '../../types.js';
import type { Anatomy, PlacedHolder } from '../anatomy/anatomy.js';
import { firstFace } from '../looks/looks.js';
import type { KindSetting } from './kind-setting.js';
import { roomBelow } from './rooms.js';
import { boxSlot, holderSlot, roomOf } from './slots.js';
import { titleSlot } from './title-slot.js';

/** The cover's: its subtitle's room is shared with author and date where there is no other. */
export function coverSlots(given: KindSetting): readonly Slot[] {
  const setting = { ...given, anatomy: withHeadline(given.anatomy) };
  const { anatomy, size, look } = setting;
  const holder = anatomy.subtitle ?? anatomy.bodies[0];
  const shared = sharedRoom(holder, setting);
  if (holder !== undefined && shared !== undefined) {
    const { upper, lower } = splitBelow(shared.lower);
    const subtitle = holderSlot('subtitle', holder, 'coverSubtitle', look, upper);
    const like = alignOf(subtitle);
    return [
      boxSlot('title', shared.upper, 'coverTitle', { anchor: 'bottom', ...like }),
      subtitle,
      boxSlot('detail', lower, 'coverDetail', like),
    ];
  }
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

/** A cover may have its title in a text placeholder: of two and more, that of the largest type. */
function withHeadline(anatomy: Anatomy): Anatomy {
  const { title, bodies } = anatomy;
  const sizeOf = ({ styles }: PlacedHolder): number => firstFace(styles).size;
  const largest = bodies.reduce<PlacedHolder | undefined>(
    (best, one) => (best === undefined || sizeOf(one) > sizeOf(best) ? one : best),
    undefined,
  );
  if (title !== undefined || largest === undefined || bodies.length < 2) return anatomy;
  const rest = bodies.filter((one) => one !== largest);
  return { ...anatomy, title: largest, bodies: rest, large: anatomy.large.filter((one) => one !== largest) };
}

/** Where the layout has no title but much room for text, that is shared: above it the title, as large as an opener's, the rest below. */
function sharedRoom(holder: PlacedHolder | undefined, { anatomy, size }: KindSetting) {
  if (holder === undefined || anatomy.title !== undefined) return undefined;
  const { x, y, width, height } = roomOf(holder).room;
  if (height < 0.4 * size.height) return undefined;
  const upper = rect(x, y, width, 0.5 * height);
  return { upper, lower: rect(x, y + upper.height + 8, width, height - upper.height - 8) };
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

/** A divider's. */
export function sectionSlots(setting: KindSetting): readonly Slot[] {
  const { anatomy, size, look } = setting;
  const holder = anatomy.bodies[0] ?? anatomy.subtitle;
  const shared = sharedRoom(holder, setting);
  if (holder !== undefined && shared !== undefined) {
    const text = holderSlot('text', holder, 'sectionText', look, shared.lower);
    return [boxSlot('title', shared.upper, 'sectionTitle', { anchor: 'bottom', ...alignOf(text) }), text];
  }
  const title = titleSlot('sectionTitle', setting);
  if (holder !== undefined) return [title, holderSlot('text', holder, 'sectionText', look)];
  const { x, y, width, height } = title.box;
  const room = roomBelow(title.box, setting) ?? rect(x, Math.min(y + height, size.height - 40), width, 36);
  return [title, boxSlot('text', room, 'sectionText', alignOf(title))];
}
