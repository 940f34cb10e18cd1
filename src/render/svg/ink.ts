import { type Colour, type Palette, resolveColour } from '../../lib/colour.js';

/** A colour as SVG writes it: `#1A2B3C`. */
export type Ink = (colour: Colour) => string;

export const openInk =
  (palette: Palette): Ink =>
  (colour) =>
    `#${resolveColour(colour, palette)}`;

/** Hundredths of a point are finer than any screen. */
export const round = (value: number): number => Math.round(value * 100) / 100;
