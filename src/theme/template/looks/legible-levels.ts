import { contrast, type Palette, resolveColour } from '../../../lib/colour.js';
import { groundsUnder } from '../../contrast/grounds.js';
import type { Layout, LevelLook, Slot } from '../../types.js';
import { onPicture, SEEN } from './seen.js';

type Look = Pick<Layout, 'background' | 'shapes' | 'slots'>;

/**
 * A layout's body with each level of its text in a colour that is seen on the best of what lies under it, where that is no picture. Some
 * layouts colour the first level alone, and leave those below as the master has them for another ground: they take the first one's. Where that
 * can't be seen either, nothing is changed.
 */
export function withLegibleLevels<L extends Look>(look: L, palette: Palette): L {
  const slots = look.slots.map((slot) => mended(slot, look, palette));
  return slots.every((slot, i) => slot === look.slots[i]) ? look : { ...look, slots };
}

function mended(slot: Slot, look: Look, palette: Palette): Slot {
  const { native, placeholder, box } = slot;
  const [first] = native?.wanted ?? [];
  if (native === undefined || first === undefined || (placeholder !== 'body' && placeholder !== 'obj') || onPicture(box, look)) return slot;
  const grounds = groundsUnder(box, look, { palette });
  const isSeen = (colour: LevelLook['colour']): boolean =>
    grounds.some((ground) => contrast(resolveColour(colour, palette), ground) >= SEEN);
  if (!isSeen(first.colour) || native.wanted.every(({ colour }) => isSeen(colour))) return slot;
  const wanted = native.wanted.map((level) => ({
    ...level,
    colour: isSeen(level.colour) ? level.colour : first.colour,
    bulletColour: isSeen(level.bulletColour) ? level.bulletColour : first.colour,
  }));
  return { ...slot, native: { ...native, wanted } };
}
