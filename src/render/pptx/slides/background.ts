import { COLOUR_MAP, mappedName } from '../../../lib/colour-map.js';
import { type Rect, rect, type Size } from '../../../lib/units.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { SlidePage } from '../../../scene/types.js';
import type { Layout, Theme } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { transform } from '../emu.js';
import type { TextContext } from '../text.js';
import { cropped, type Pictures, vectorOrPlainBlip } from './picture.js';
import { decorative, type MakeShape } from './shapes.js';

/** The slide's own ground (ECMA-376 Part 1, 19.3.1.1 bg): the picture, as Format Background shows and changes it. */
export function backgroundElement({ background }: SlidePage, pictures: Pictures, { relations }: TextContext): Element | undefined {
  if (background === undefined) return undefined;
  const fill = cropped(vectorOrPlainBlip(background.image, pictures, relations), background);
  const picture = h('a:blipFill', { dpi: 0, rotWithShape: true }, fill, h('a:stretch', {}, h('a:fillRect')));
  return h('p:bg', {}, h('p:bgPr', {}, picture, h('a:effectLst')));
}

/**
 * The veil between a background and the text. A slide's ground can't be described to people who don't see it, so the veil says what the
 * picture shows; where there is no veil, an empty shape does.
 */
export function veilShapes({ background }: SlidePage, { width, height }: Size): readonly MakeShape[] {
  if (background === undefined) return [];
  const { image, scrim } = background;
  if (scrim === undefined && image.decorative) return [];
  const name = 'Background picture';
  const box: Rect = rect(0, 0, width, height);
  return [
    (id) =>
      h(
        'p:sp',
        {},
        h(
          'p:nvSpPr',
          {},
          image.decorative ? decorative(id, name) : h('p:cNvPr', { id, name, descr: image.alt }),
          h('p:cNvSpPr'),
          h('p:nvPr'),
        ),
        h(
          'p:spPr',
          {},
          transform(box),
          h('a:prstGeom', { prst: 'rect' }, h('a:avLst')),
          scrim === undefined ? h('a:noFill') : solidFill(scrim.fill, scrim.opacity),
          h('a:ln', {}, h('a:noFill')),
        ),
        h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' }))),
      ),
  ];
}

/**
 * The master's or the layout's colours, but for links that would not be seen: their colour is the theme's alone (ECMA-376 Part 1, 20.1.6.8
 * overrideClrMapping). A slide sees its master's map, not its layout's, unless it says so itself.
 */
export function colourMapOverride({ links }: SlidePage, layout: Layout, { template }: Theme): Element {
  if (links === undefined && layout.colourMap === undefined) return h('p:clrMapOvr', {}, h('a:masterClrMapping'));
  const map: Readonly<Record<string, string>> = layout.colourMap ?? template?.ground.colourMap ?? COLOUR_MAP;
  const link = links === undefined ? undefined : (map[mappedName(links)] ?? links);
  return h('p:clrMapOvr', {}, h('a:overrideClrMapping', link === undefined ? map : { ...map, hlink: link, folHlink: link }));
}
