import type { Colour } from '../../lib/colour.js';
import { mappedName } from '../../lib/colour-map.js';
import { type Element, h } from '../../lib/xml/tree.js';

const percent = (share: number): number => Math.round(share * 100_000);

/** A colour as PowerPoint writes it: by its role, lightened or darkened by luminance; `opacity` from 0 clear to 1 solid. */
function colourOf(colour: Colour, opacity = 1): Element {
  const alpha = opacity < 1 ? h('a:alpha', { val: percent(opacity) }) : undefined;
  if ('hex' in colour) return h('a:srgbClr', { val: colour.hex }, alpha);
  const { role, lighter, darker } = colour;
  const modified =
    lighter !== undefined
      ? [h('a:lumMod', { val: percent(1 - lighter) }), h('a:lumOff', { val: percent(lighter) })]
      : darker !== undefined
        ? [h('a:lumMod', { val: percent(1 - darker) })]
        : [];
  return h('a:schemeClr', { val: mappedName(role) }, modified, alpha);
}

export const solidFill = (colour: Colour, opacity?: number): Element => h('a:solidFill', {}, colourOf(colour, opacity));
