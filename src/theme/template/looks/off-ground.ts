import { BLACK, blend, type Colour, contrast, type Hex, type Palette, resolveColour, WHITE } from '../../../lib/colour.js';

/** What slides mostly stand on. */
export const LIGHT: Colour = { role: 'lt1' };

/** Light text is read on it more easily. */
export const isDark = (ground: Hex): boolean => contrast(ground, WHITE) > contrast(ground, BLACK);

/** The palette's own ground, which roles stand for. */
export const isPlain = (ground: Colour, palette: Palette): boolean => resolveColour(ground, palette) === palette.lt1;

/** A colour that share away from the ground, towards the text. */
export function offGround(ground: Colour, palette: Palette, share: number): Colour {
  const hex = resolveColour(ground, palette);
  const [towards, part] = isDark(hex) ? [WHITE, share * 1.6] : [BLACK, share];
  if (!isPlain(ground, palette)) return { hex: blend(towards, hex, part) };
  return isDark(hex) ? { role: 'lt1', lighter: part } : { role: 'lt1', darker: part };
}
