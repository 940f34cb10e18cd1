import type { ImageItem, SlidesScene } from '../../layout/types.js';
import { cropFurther } from '../../lib/pictures/crop.js';
import type { Theme } from '../../theme/types.js';

/** Pixels to the point: some 220 dpi at the size a picture is shown, PowerPoint's own default for pictures. */
const SCALE = 3;

/** No picture needs to be wider than the widest projectors. */
const MOST = 4096;

/** A PNG of each SVG picture in the scene and the theme's layouts, for readers that can't draw SVG. */
export async function rasterise(scene: SlidesScene, theme: Theme): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const widths = new Map<Uint8Array, number>();
  const note = (svg: Uint8Array, width: number): unknown => widths.set(svg, Math.max(width, widths.get(svg) ?? 0));
  for (const { items, background } of scene.pages) {
    if (background?.image.format === 'svg') note(background.image.bytes, scene.size.width);
    for (const item of items) {
      if (item.kind === 'image' && item.image.format === 'svg') note(item.image.bytes, wholeWidth(item));
      if (item.kind === 'shape' && item.shape.kind === 'picture' && item.shape.format === 'svg')
        note(item.shape.bytes, item.shape.box.width);
    }
  }
  for (const { shapes } of theme.template === undefined ? theme.layouts.values() : []) {
    for (const shape of shapes) if (shape.kind === 'picture' && shape.format === 'svg') note(shape.bytes, shape.box.width);
  }
  if (widths.size === 0) return new Map();
  const { Resvg } = await import('@resvg/resvg-js');
  const draw = (svg: Uint8Array, width: number): Uint8Array => {
    const text = Buffer.from(svg).toString('utf8');
    const fitTo = { mode: 'width', value: Math.min(MOST, Math.max(1, Math.ceil(width * SCALE))) } as const;
    // The machine's fonts take a tenth of a second to find: they are asked for by pictures that hold text, which would vanish.
    const font = { loadSystemFonts: /<(?:\w+:)?text\b/.test(text) };
    return new Resvg(text, { fitTo, font }).render().asPng();
  };
  return new Map([...widths].map(([svg, width]) => [svg, draw(svg, width)]));
}

/** How wide the picture would be without what is cut off. */
function wholeWidth({ box, image, crop }: ImageItem): number {
  const { left, right } = cropFurther(image.crop, crop) ?? { left: 0, right: 0 };
  return box.width / (1 - left - right);
}
