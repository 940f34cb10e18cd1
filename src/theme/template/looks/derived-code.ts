import { type Colour, contrast, type Hex, type Palette, resolveColour } from '../../../lib/colour.js';
import { pt } from '../../../lib/units.js';
import type { CodeStyle } from '../../types.js';
import { isDark, LIGHT, offGround } from './off-ground.js';
import { READABLE } from './readable.js';

/** Colours of code on light and on dark grounds; each reads 4.5 : 1 on the fill it stands on, stressed lines' too. */
const ON_LIGHT = {
  keyword: '8A2BA8',
  string: '0B6E4F',
  comment: '545F69',
  number: '9A440A',
  title: '1D4F91',
  type: '00697A',
  attr: '9A440A',
  built_in: '00697A',
  literal: '9A440A',
  variable: '1D4F91',
  meta: '545F69',
};
const ON_DARK = {
  keyword: 'E3B3F2',
  string: '9BE3BF',
  comment: 'BEC7D1',
  number: 'FFC48F',
  title: 'A9CBFF',
  type: '8FE0EE',
  attr: 'FFC48F',
  built_in: '8FE0EE',
  literal: 'FFC48F',
  variable: 'A9CBFF',
  meta: 'BEC7D1',
};

/** Code on a shade of the ground that it stands on. */
export function derivedCode(palette: Palette, size: number, ground: Colour = LIGHT): CodeStyle {
  const dark = isDark(resolveColour(ground, palette));
  const fill = offGround(ground, palette, 0.05);
  const highlightFill = offGround(ground, palette, 0.14);
  const grounds = [fill, highlightFill].map((one) => resolveColour(one, palette));
  const tokens = Object.entries(dark ? ON_DARK : ON_LIGHT).filter(([, hex]) =>
    grounds.every((ground) => contrast(hex as Hex, ground) >= READABLE),
  );
  return {
    fill,
    highlightFill,
    padding: pt(Math.max(6, size * 0.6)),
    tokens: Object.fromEntries(tokens.map(([name, hex]): [string, Colour] => [name, { hex: hex as Hex }])),
  };
}
