import { cropFurther } from '../../lib/pictures/crop.js';
import { pixelsToPng } from '../../lib/pictures/pixels-to-png.js';
import { unreadable } from '../../lib/pictures/unreadable.js';
import { type PictureUse, widestUses } from '../../lib/pictures/widest.js';
import { withinMemory } from '../../lib/within-memory.js';
import type { Env } from '../../lib/world.js';
import type { ImageItem, SlidesScene } from '../../scene/types.js';
import { drawingFonts } from '../../theme/drawing-fonts.js';
import type { Shape, Theme } from '../../theme/types.js';

/** Pixels to the point: some 220 dpi at the size a picture is shown, PowerPoint's own default for pictures. */
const SCALE = 3;

/** No side of a picture needs more than the widest projectors have. */
const MOST_PIXELS = 4096;

/** Pixels that are drawn side by side: some 160 MB. */
const ROOM = 40e6;

/**
 * A PNG of each SVG picture in the scene and the theme's layouts, for readers that can't draw SVG; a clear pixel for one that can't be
 * drawn, which is reported (`picture-unreadable`).
 */
export async function rasterise(scene: SlidesScene, theme: Theme, env: Env): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const uses = widestUses([...usesOf(scene), ...themeUses(theme)]);
  if (uses.length === 0) return new Map();
  const { renderAsync } = await import('@resvg/resvg-js');
  const room = withinMemory(ROOM);
  const draw = async ({ bytes, width, height }: PictureUse): Promise<Uint8Array> => {
    const text = Buffer.from(bytes).toString('utf8');
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
    const across = Math.max(1, Math.ceil(width * scale));
    const fitTo = { mode: 'width', value: across } as const;
    const font = drawingFonts(text, env.world);
    return room(across * height * scale, async () => (await renderAsync(text, { fitTo, font })).asPng());
  };
  const drawn = await Promise.allSettled(uses.map(draw));
  return new Map(
    uses.map(({ bytes, at }, i): readonly [Uint8Array, Uint8Array] => {
      const png = drawn[i];
      if (png?.status === 'fulfilled') return [bytes, png.value];
      env.report(unreadable(png?.reason, at));
      return [bytes, pixelsToPng({ width: 1, height: 1, data: new Uint8Array(4) })];
    }),
  );
}

const usesOf = ({ pages, size }: SlidesScene): readonly PictureUse[] =>
  pages.flatMap(({ items, background, at }) => [
    ...(background?.image.format === 'svg' ? [{ bytes: background.image.bytes, ...size, at }] : []),
    ...items.flatMap((item): readonly PictureUse[] => {
      if (item.kind === 'image' && item.image.format === 'svg') return [{ bytes: item.image.bytes, ...wholeSize(item), at: item.at }];
      return item.kind === 'shape' ? shapeUse(item.shape) : [];
    }),
  ]);

const themeUses = ({ template, layouts }: Theme): readonly PictureUse[] =>
  template === undefined ? [...layouts.values()].flatMap(({ shapes }) => shapes.flatMap(shapeUse)) : [];

const shapeUse = (shape: Shape): readonly PictureUse[] =>
  shape.kind === 'picture' && shape.format === 'svg' ? [{ bytes: shape.bytes, width: shape.box.width, height: shape.box.height }] : [];

/** How large the picture would be without what is cut off. */
function wholeSize({ box, image, crop }: ImageItem): Pick<PictureUse, 'width' | 'height'> {
  const { left, right, top, bottom } = cropFurther(image.crop, crop) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  return { width: box.width / (1 - left - right), height: box.height / (1 - top - bottom) };
}
