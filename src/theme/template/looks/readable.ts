import { BLACK, type Colour, contrast, type Hex, type Palette, type PaletteRole, resolveColour, WHITE } from '../../../lib/colour.js';
import { groundsUnder } from '../../contrast/grounds.js';
import type { Layout } from '../../types.js';
import { onPicture } from './seen.js';

/** WCAG 2.2, 1.4.3. */
export const READABLE = 4.5;

/** In the order in which they serve in another's place. */
const INKS: readonly PaletteRole[] = ['dk1', 'lt1', 'dk2', 'lt2'];

/** A colour of text where it can be read on all grounds, else the first of the theme's that can, or can best. */
export function readableOn(colour: Colour, grounds: readonly Hex[], palette: Palette, least = READABLE): Colour {
  const weakest = (one: Colour): number => Math.min(...grounds.map((ground) => contrast(resolveColour(one, palette), ground)));
  if (grounds.length === 0 || weakest(colour) >= least) return colour;
  const others = INKS.map((role): Colour => ({ role }));
  const found = others.find((one) => weakest(one) >= least);
  return found ?? [colour, ...others].reduce((best, one) => (weakest(one) > weakest(best) ? one : best));
}

/** What an unknown ground is taken for, such as a picture: the palette's, or what the text on it can be read on. */
export function groundFor(text: Colour, palette: Palette): Hex {
  const grounds = [palette.lt1, palette.dk2, palette.dk1, palette.lt2, BLACK, WHITE];
  return grounds.find((ground) => contrast(resolveColour(text, palette), ground) >= READABLE) ?? palette.lt1;
}

/** What lies under a layout's slot; nothing where that is not known: on pictures, and where there is no such slot. */
export function groundsOf(layout: Layout | undefined, name: string, palette: Palette): readonly Hex[] {
  const slot = layout?.slots.find((one) => one.name === name);
  if (layout === undefined || slot === undefined || onPicture(slot.box, layout)) return [];
  return groundsUnder(slot.box, layout, { palette: layout.palette ?? palette });
}
