import { type Colour, contrast, type Hex, type Palette, type PaletteRole, resolveColour } from '../../lib/colour.js';
import type { Scrim } from '../../scene/types.js';
import type { Layout, Theme } from '../../theme/types.js';

/** Text on a picture: the veil under it, and the colour that it has there. */
export interface Light {
  readonly scrim: Scrim;
  /** What text of a colour is set in. */
  readonly ink: (colour: Colour) => Colour;
  /** The role that links have, where they can't keep the theme's colour. */
  readonly links?: 'lt1' | 'dk1';
}

/** WCAG 2.2, 1.4.3 “Contrast (Minimum)”, with a little in hand for rounding. */
const CONTRAST = 4.6;

/** A picture may be white at one place and black at another. */
const BLACK = '000000' as Hex;
const WORST: readonly Hex[] = ['FFFFFF' as Hex, BLACK];

const GROUNDS = ['dk1', 'dk2', 'lt1', 'lt2'] as const;

/** A dark veil, as thin as light text allows whatever lies under it; all text is light. A template's `dk1` may be its light one. */
export function darkened({ palette }: Theme): Light {
  const lightness = (role: PaletteRole): number => contrast(palette[role], BLACK);
  const roles = [...GROUNDS].sort((a, b) => lightness(a) - lightness(b));
  const fill: Colour = { role: roles[0] ?? 'dk1' };
  const role = lightness('lt1') >= lightness('dk1') ? 'lt1' : 'dk1';
  const text: Colour = { role };
  return { scrim: thinnest(fill, [text], 0.3, palette), ink: () => text, links: role };
}

/** A veil in the layout's ground, for what brings the theme's colours along (a table): nearly solid, and what reads on it keeps its colour. */
export function lightened({ palette, text }: Theme, { background }: Layout): Light {
  const dark: Colour = { role: 'dk1' };
  const colours = [dark, text.body.colour, text.table.colour, text.caption.colour, { role: 'hlink' } as const];
  const scrim = thinnest(background, colours, 0.8, palette);
  const reads = (colour: Colour): boolean => readable(colour, scrim, palette);
  return { scrim, ink: (colour) => (reads(colour) ? colour : dark) };
}

/** Nearly solid is the most: a solid one would leave no picture. */
const MOST_OPACITY = 0.97;

function thinnest(fill: Colour, colours: readonly Colour[], least: number, palette: Palette): Scrim {
  let percent = Math.round(least * 100);
  while (percent < MOST_OPACITY * 100 && !colours.every((colour) => readable(colour, { fill, opacity: percent / 100 }, palette)))
    percent += 1;
  return { fill, opacity: percent / 100 };
}

const readable = (colour: Colour, { fill, opacity }: Scrim, palette: Palette): boolean =>
  WORST.every((under) => contrast(resolveColour(colour, palette), veiled(under, resolveColour(fill, palette), opacity)) >= CONTRAST);

/** What is seen of a colour under another: PowerPoint and PDF mix the channels as they are written. */
function veiled(under: Hex, over: Hex, opacity: number): Hex {
  const channel = (hex: Hex, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return [0, 2, 4]
    .map((at) => Math.round(channel(under, at) * (1 - opacity) + channel(over, at) * opacity))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase() as Hex;
}
