import { beforeTurn, cropFurther } from '../../../lib/pictures/crop.js';
import { isSideways } from '../../../lib/pictures/turn.js';
import type { Matrix } from '../../../lib/qr.js';
import { rect } from '../../../lib/units.js';
import { declare } from '../../../lib/xml/names.js';
import { childOf, type Element, h } from '../../../lib/xml/tree.js';
import type { ImageItem, NativeChart, QrItem } from '../../../scene/types.js';
import type { Slot } from '../../../theme/types.js';
import { transform } from '../emu.js';
import { same } from '../look.js';
import type { Package } from '../package.js';
import { placeholderElement } from '../placeholder.js';
import type { Relations } from '../relations.js';
import { linkElement, type TextContext } from '../text.js';
import { codePng, codeSvg } from './qr-picture.js';
import { decorative, type MakeShape } from './shapes.js';

/** Pictures as the package holds them: SVG with the PNG that stands in for it in readers that can't draw SVG. */
export interface Pictures {
  readonly pack: Package;
  /** A PNG of an SVG picture, by the SVG's bytes. */
  readonly rasterOf: (svg: Uint8Array) => Uint8Array;
  /** The pictures of a QR code; the same address has the same ones. */
  readonly codeOf: (url: string, matrix: Matrix) => CodePictures;
  /** Writes a chart's parts; the path of the chart's. */
  readonly chartOf: (chart: NativeChart) => string;
}

interface CodePictures {
  readonly png: Uint8Array;
  readonly svg: Uint8Array;
}

/** Draws each code once in a deck. */
export function collectQrPictures(): Pictures['codeOf'] {
  const drawn = new Map<string, CodePictures>();
  return (url, matrix) => {
    const known = drawn.get(url) ?? { png: codePng(matrix), svg: codeSvg(matrix) };
    drawn.set(url, known);
    return known;
  };
}

/** A picture on a slide with its alt text, in the layout's placeholder for one where it fills that; the author's path is never written. */
export function pictureShape(frame: Element, item: ImageItem, slot: Slot | undefined, pictures: Pictures, context: TextContext): MakeShape {
  const { alt, decorative: isDecorative } = item.image;
  const fill = cropped(vectorOrPlainBlip(item.image, pictures, context.relations), item);
  const name = slot === undefined ? 'Picture' : 'Picture Placeholder';
  const properties = (id: number): Element =>
    isDecorative ? decorative(id, `${name} ${id - 1}`) : h('p:cNvPr', { id, name: `${name} ${id - 1}`, descr: alt });
  const place = slot !== undefined && context.theme.template === undefined && fills(item, slot) ? undefined : placeOf(frame, item);
  return (id) => picture(place, properties(id), fill, slot);
}

/** True where the layout of a theme of ours says the picture's place. */
const fills = ({ box, image: { turn } }: ImageItem, slot: Slot): boolean => turn === undefined && same(box, slot.box);

/** The frame's place, with the turn that makes the picture upright: its extents are those before the turn (ECMA-376 Part 1, 20.1.7.6). */
function placeOf(frame: Element, { box, image: { turn } }: ImageItem): Element | undefined {
  if (turn === undefined) return childOf(childOf(frame, 'p:spPr'), 'a:xfrm');
  const [width, height] = isSideways(turn) ? [box.height, box.width] : [box.width, box.height];
  const untilTurned = rect(box.x + (box.width - width) / 2, box.y + (box.height - height) / 2, width, height);
  const { children } = transform(untilTurned);
  return h('a:xfrm', { rot: turn.quarters === 0 ? undefined : turn.quarters * QUARTER, flipH: turn.mirrored || undefined }, children);
}

/** A quarter of a circle in 60,000ths of a degree (ECMA-376 Part 1, 20.1.10.3 ST_Angle). */
const QUARTER = 90 * 60_000;

/** The picture without what is cut off: shares of its pixels as they lie in the file. */
export function cropped(blip: Element, { image, crop }: Pick<ImageItem, 'image' | 'crop'>): readonly Element[] {
  const lying = cropFurther(image.crop, crop);
  if (lying === undefined) return [blip];
  const { left, top, right, bottom } = beforeTurn(lying, image.turn);
  return [blip, h('a:srcRect', { l: thousandths(left), t: thousandths(top), r: thousandths(right), b: thousandths(bottom) })];
}

/** 1/1,000 of a percent; nothing for nothing (ECMA-376 Part 1, 20.1.8.55 srcRect). */
const thousandths = (share: number): number | undefined => Math.round(share * 100_000) || undefined;

/** A QR code: a crisp picture with its quiet zone, its vector beside it, a click to the video. */
export function qrShape(frame: Element, item: QrItem, pictures: Pictures, context: TextContext): MakeShape {
  const { png, svg } = pictures.codeOf(item.url, item.matrix);
  const blip = vectorBlip(png, svg, pictures.pack, context.relations);
  const click = linkElement('a:hlinkClick', { kind: 'url', url: item.url }, context.relations);
  const place = childOf(childOf(frame, 'p:spPr'), 'a:xfrm');
  return (id) => picture(place, h('p:cNvPr', { id, name: `QR code ${markOf(item.number)}`, descr: item.alt }, click), [blip]);
}

/** The mark that stands in the text: `①` to `㊿`, then the number (Unicode: Enclosed Alphanumerics, Enclosed CJK Letters and Months). */
function markOf(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  return number <= 50 ? String.fromCodePoint(0x32b1 + number - 36) : String(number);
}

function picture(place: Element | undefined, properties: Element, fill: readonly Element[], slot?: Slot): Element {
  return h(
    'p:pic',
    {},
    h(
      'p:nvPicPr',
      {},
      properties,
      h('p:cNvPicPr', {}, h('a:picLocks', { noGrp: slot === undefined ? undefined : true, noChangeAspect: true })),
      h('p:nvPr', {}, slot && placeholderElement(slot)),
    ),
    h('p:blipFill', {}, fill, h('a:stretch', {}, h('a:fillRect'))),
    h('p:spPr', {}, place, slot === undefined && h('a:prstGeom', { prst: 'rect' }, h('a:avLst'))),
  );
}

export const relative = (path: string): string => path.replace(/^ppt\//, '../');

/** The picture in the package, with the PNG that stands in for an SVG. */
export function vectorOrPlainBlip(
  { bytes, format }: Pick<ImageItem['image'], 'bytes' | 'format'>,
  { pack, rasterOf }: Pick<Pictures, 'pack' | 'rasterOf'>,
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
    h('asvg:svgBlip', { ...declare('asvg'), 'r:embed': vector }),
  );
  return h('a:blip', { 'r:embed': embedded }, h('a:extLst', {}, extension));
}
