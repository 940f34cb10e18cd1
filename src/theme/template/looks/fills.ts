import { type Colour, type Hex, resolveColour } from '../../../lib/colour.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import { type Colours, colourIn, type ReadColour } from './colours.js';

/** The one colour that stands for a fill: its own, a gradient's middle, a pattern's ground; undefined for none and for pictures. */
export function fillColour(fill: Element, colours: Colours, placeholder?: Colour): ReadColour | undefined {
  switch (fill.name) {
    case 'a:solidFill':
      return colourIn(fill, colours, placeholder);
    case 'a:gradFill':
      return middle(fill, colours, placeholder);
    case 'a:pattFill':
      return colourIn(childOf(fill, 'a:bgClr'), colours, placeholder);
    default:
      return undefined;
  }
}

function middle(fill: Element, colours: Colours, placeholder: Colour | undefined): ReadColour | undefined {
  const list = childOf(fill, 'a:gsLst');
  const stops = (list === undefined ? [] : childrenOf(list)).flatMap((stop) => colourIn(stop, colours, placeholder) ?? []);
  const [first] = stops;
  if (first === undefined || stops.length === 1) return first;
  const mean = (pick: (hex: Hex) => number): number =>
    Math.round(stops.reduce((sum, { colour }) => sum + pick(resolveColour(colour, colours.palette)), 0) / stops.length);
  const hex = [0, 2, 4]
    .map((i) =>
      mean((one) => Number.parseInt(one.slice(i, i + 2), 16))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase() as Hex;
  return { colour: { hex }, alpha: stops.reduce((sum, { alpha }) => sum + alpha, 0) / stops.length };
}

const FILLS = new Set(['a:solidFill', 'a:gradFill', 'a:pattFill', 'a:blipFill', 'a:noFill', 'a:grpFill']);

/** The fill among an element's children. */
export const fillIn = (holder: Element | undefined): Element | undefined =>
  holder === undefined ? undefined : childrenOf(holder).find(({ name }) => FILLS.has(name));

/** A fill of the theme's format scheme by its index: 1 on from the fills, 1001 on from the backgrounds (ECMA-376 Part 1, 20.1.4.2.10). */
export function schemeFill(theme: Element | undefined, index: number): Element | undefined {
  const scheme = descend(theme, 'a:themeElements', 'a:fmtScheme');
  const list = index > 1000 ? childOf(scheme, 'a:bgFillStyleLst') : childOf(scheme, 'a:fillStyleLst');
  const place = index > 1000 ? index - 1001 : index - 1;
  return list === undefined || place < 0 ? undefined : childrenOf(list)[place];
}
