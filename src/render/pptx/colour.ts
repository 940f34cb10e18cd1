import type { Colour } from '../../lib/colour.js';
import { type Element, h } from '../../lib/xml/tree.js';

/** Slides see the theme through the master's colour map: `tx1` is dk1 and so on (ECMA-376 Part 1, 19.3.1.6). */
const MAPPED: Readonly<Record<string, string>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

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
  return h('a:schemeClr', { val: MAPPED[role] ?? role }, modified, alpha);
}

export const solidFill = (colour: Colour, opacity?: number): Element => h('a:solidFill', {}, colourOf(colour, opacity));
