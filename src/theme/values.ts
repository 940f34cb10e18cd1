import { type Colour, type Hex, parseColour, parseHex } from '../lib/colour.js';
import { type Pt, type Rect, rect } from '../lib/units.js';
import { type LengthSource, lengthOf } from './lengths.js';

export { lengthOf } from './lengths.js';

export const boxOf = ([x, y, width, height]: readonly [LengthSource, LengthSource, LengthSource, LengthSource]): Rect =>
  rect(lengthOf(x), lengthOf(y), lengthOf(width), lengthOf(height));

export const pointOf = ([x, y]: readonly [LengthSource, LengthSource]): readonly [Pt, Pt] => [lengthOf(x), lengthOf(y)];

/** A colour that the schema has let through. */
export function colourOf(source: string): Colour {
  return mustRead(parseColour(source), source);
}

/** A palette entry that the schema has let through. */
export function hexOf(source: string): Hex {
  return mustRead(parseHex(source), source);
}

function mustRead<T>(value: T | undefined, source: string): T {
  if (value === undefined) throw new Error(`the theme schema let “${source}” through as a colour`);
  return value;
}
