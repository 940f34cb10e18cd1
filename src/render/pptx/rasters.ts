import type { ImageItem, SlidesScene } from '../../layout/types.js';
import { inRoom } from '../../lib/in-room.js';
import { cropFurther } from '../../lib/pictures/crop.js';
import { pixelsToPng } from '../../lib/pictures/pixels-to-png.js';
import { unreadable } from '../../lib/pictures/unreadable.js';
import type { Span } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import type { Shape, Theme } from '../../theme/types.js';

/** Pixels to the point: some 220 dpi at the size a picture is shown, PowerPoint's own default for pictures. */
const SCALE = 3;

/** No side of a picture needs more than the widest projectors have. */
const MOST = 4096;

/** Pixels that are drawn side by side: some 160 MB. */
const ROOM = 40e6;

interface Use {
  readonly svg: Uint8Array;
  /** Of the whole picture, in points. */
  readonly width: number;
  readonly height: number;
  /** Absent for the theme's. */
  readonly at?: Span;
}

/**
 * A PNG of each SVG picture in the scene and the theme's layouts, for readers that can't draw SVG; a clear pixel for one that can't be
 * drawn, which is reported (`picture-unreadable`).
 */
export async function rasterise(scene: SlidesScene, theme: Theme, env: Env): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const uses = widest([...usesOf(scene), ...themeUses(theme)]);
  if (uses.length === 0) return new Map();
  const { renderAsync } = await import('@resvg/resvg-js');
  const room = inRoom(ROOM);
  const draw = async ({ svg, width, height }: Use): Promise<Uint8Array> => {
    const text = Buffer.from(svg).toString('utf8');
    const scale = Math.min(SCALE, MOST / Math.max(width, height));
    const across = Math.max(1, Math.ceil(width * scale));
    const fitTo = { mode: 'width', value: across } as const;
    // The machine's fonts take a tenth of a second to find: they are asked for by pictures that hold text, which would vanish.
    const font = { loadSystemFonts: /<(?:\w+:)?text\b/.test(text) };
    return room(across * height * scale, async () => (await renderAsync(text, { fitTo, font })).asPng());
  };
  const drawn = await Promise.allSettled(uses.map(draw));
  return new Map(
    uses.map(({ svg, at }, i): readonly [Uint8Array, Uint8Array] => {
      const png = drawn[i];
      if (png?.status === 'fulfilled') return [svg, png.value];
      env.report(unreadable(png?.reason, at));
      return [svg, pixelsToPng({ width: 1, height: 1, data: new Uint8Array(4) })];
    }),
  );
}

/** Of each picture its widest use. */
function widest(uses: readonly Use[]): readonly Use[] {
  const found = new Map<Uint8Array, Use>();
  for (const use of uses) {
    const known = found.get(use.svg);
    if (known === undefined || known.width < use.width)
      found.set(use.svg, { ...use, ...(known?.at === undefined ? {} : { at: known.at }) });
  }
  return [...found.values()];
}

const usesOf = ({ pages, size }: SlidesScene): readonly Use[] =>
  pages.flatMap(({ items, background, at }) => [
    ...(background?.image.format === 'svg' ? [{ svg: background.image.bytes, ...size, at }] : []),
    ...items.flatMap((item): readonly Use[] => {
      if (item.kind === 'image' && item.image.format === 'svg') return [{ svg: item.image.bytes, ...wholeSize(item), at: item.at }];
      return item.kind === 'shape' ? shapeUse(item.shape) : [];
    }),
  ]);

const themeUses = ({ template, layouts }: Theme): readonly Use[] =>
  template === undefined ? [...layouts.values()].flatMap(({ shapes }) => shapes.flatMap(shapeUse)) : [];

const shapeUse = (shape: Shape): readonly Use[] =>
  shape.kind === 'picture' && shape.format === 'svg' ? [{ svg: shape.bytes, width: shape.box.width, height: shape.box.height }] : [];

/** How large the picture would be without what is cut off. */
function wholeSize({ box, image, crop }: ImageItem): Pick<Use, 'width' | 'height'> {
  const { left, right, top, bottom } = cropFurther(image.crop, crop) ?? { left: 0, right: 0, top: 0, bottom: 0 };
  return { width: box.width / (1 - left - right), height: box.height / (1 - top - bottom) };
}
