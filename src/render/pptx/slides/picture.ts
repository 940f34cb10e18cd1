import type { CodeItem, ImageItem } from '../../../layout/types.js';
import type { Rect } from '../../../lib/units.js';
import { transform } from '../emu.js';
import type { Package } from '../package.js';
import type { Relations } from '../relations.js';
import { linkElement, type TextContext } from '../text.js';
import { type Element, h } from '../xml/tree.js';
import { codePng, codeSvg } from './qr-picture.js';
import { decorative, type MakeShape } from './shapes.js';

/** Pictures as the package holds them: SVG with the PNG that stands in for it in readers that can't draw SVG. */
export interface Pictures {
  readonly pack: Package;
  /** A PNG of an SVG picture, by the SVG's bytes. */
  readonly rasterOf: (svg: Uint8Array) => Uint8Array;
}

/** A picture on a slide with its alt text; the path on the author's disk is never written. */
export function pictureShape(item: ImageItem, name: string, pictures: Pictures, context: TextContext): MakeShape {
  const { image, box } = item;
  const blip = vectorOrPlainBlip(image, pictures, context.relations);
  return (id) => picture(image.decorative ? decorative(id, name) : h('p:cNvPr', { id, name, descr: image.alt }), blip, box);
}

/** A QR code: a crisp picture with its quiet zone, its vector beside it, a click to the video. */
export function codeShape(item: CodeItem, name: string, pictures: Pictures, context: TextContext): MakeShape {
  const blip = vectorBlip(codePng(item.matrix), codeSvg(item.matrix), pictures.pack, context.relations);
  const click = linkElement('a:hlinkClick', { kind: 'url', url: item.url }, context.relations);
  return (id) => picture(h('p:cNvPr', { id, name, descr: item.alt }, click), blip, item.box);
}

const picture = (properties: Element, blip: Element, box: Rect): Element =>
  h(
    'p:pic',
    {},
    h('p:nvPicPr', {}, properties, h('p:cNvPicPr', {}, h('a:picLocks', { noChangeAspect: true })), h('p:nvPr')),
    h('p:blipFill', {}, blip, h('a:stretch', {}, h('a:fillRect'))),
    h('p:spPr', {}, transform(box), h('a:prstGeom', { prst: 'rect' }, h('a:avLst'))),
  );

const relative = (path: string): string => path.replace(/^ppt\//, '../');

/** The picture in the package, with the PNG that stands in for an SVG. */
export function vectorOrPlainBlip(
  { bytes, format }: Pick<ImageItem['image'], 'bytes' | 'format'>,
  { pack, rasterOf }: Pictures,
  relations: Relations,
): Element {
  if (format === 'svg') return vectorBlip(rasterOf(bytes), bytes, pack, relations);
  return h('a:blip', { 'r:embed': relations.to('image', relative(pack.picture(bytes, format))) });
}

/** The PNG, and the SVG in its extension (MS-ODRAWXML 2.3.4, svgBlip): PowerPoint 2016 and later draws the vector. */
function vectorBlip(png: Uint8Array, svg: Uint8Array, pack: Package, relations: Relations): Element {
  const embedded = relations.to('image', relative(pack.picture(png, 'png')));
  const vector = relations.to('image', relative(pack.picture(svg, 'svg')));
  const extension = h(
    'a:ext',
    { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
    h('asvg:svgBlip', { 'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main', 'r:embed': vector }),
  );
  return h('a:blip', { 'r:embed': embedded }, h('a:extLst', {}, extension));
}
