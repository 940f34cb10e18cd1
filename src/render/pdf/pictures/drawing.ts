import type { RenderedImage } from '@resvg/resvg-js';
import type { World } from '../../../lib/world.js';
import { drawingFonts } from '../../../theme/drawing-fonts.js';
import { deflated } from './deflated.js';
import { type ImageXObject, plainRows } from './image.js';
import type { Use } from './use.js';

/** Dots per inch that a drawing is turned into pixels at. */
const DPI = 300;

/** No side of a drawing is turned into more pixels. */
const MOST_PIXELS = 4000;

/** How many pixels wide a drawing is made for its use. */
export function pixelsAcross({ width, height }: Use): number {
  const scale = Math.min(DPI / 72, MOST_PIXELS / Math.max(width, height));
  return Math.max(1, Math.round(width * scale));
}

/** What resvg draws: SVG `across` pixels wide, pictures of pixels as they are. Throws what resvg throws. */
export async function drawnImage(use: Use, across: number, world: World): Promise<ImageXObject> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const svg = use.format === 'svg' ? new TextDecoder().decode(use.bytes) : around(use);
  const font = drawingFonts(svg, world);
  const size = use.format === 'svg' ? { fitTo: { mode: 'width', value: across } as const } : {};
  return imageOf(await renderAsync(svg, { font, ...size }));
}

/** resvg reads pictures of pixels in a drawing that holds nothing else. Their sizes stand in their heads (GIF89a, 18; PNG third edition, 11.2.1). */
function around({ bytes, format }: Use): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [across, down] = format === 'gif' ? [view.getUint16(6, true), view.getUint16(8, true)] : [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${across}" height="${down}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`;
}

async function imageOf({ width, height, pixels }: RenderedImage): Promise<ImageXObject> {
  const { colour, alpha } = apart(pixels);
  const [data, mask] = await Promise.all([deflated(colour), alpha === undefined ? undefined : deflated(alpha)]);
  return {
    entries: plainRows({ width, height, depth: 8, space: '/DeviceRGB' }),
    data,
    ...(mask === undefined ? {} : { mask: { entries: plainRows({ width, height, depth: 8, space: '/DeviceGray' }), data: mask } }),
  };
}

/** Colours and alpha, which resvg multiplies them by; no alpha where all is opaque. */
function apart(pixels: Uint8Array): { readonly colour: Uint8Array; readonly alpha?: Uint8Array } {
  const count = pixels.length / 4;
  const [colour, alpha] = [Buffer.alloc(count * 3), Buffer.allocUnsafe(count)];
  let opaque = true;
  for (let i = 0, from = 0, to = 0; i < count; i++, from += 4, to += 3) {
    const cover = pixels[from + 3] ?? 0;
    alpha[i] = cover;
    opaque &&= cover === 255;
    if (cover === 0) continue;
    for (let sample = 0; sample < 3; sample++) {
      const value = pixels[from + sample] ?? 0;
      colour[to + sample] = cover === 255 ? value : Math.min(255, Math.round((value * 255) / cover));
    }
  }
  return opaque ? { colour } : { colour, alpha };
}
