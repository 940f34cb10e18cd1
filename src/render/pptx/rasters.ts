import type { SlidesScene } from '../../layout/types.js';
import type { Theme } from '../../theme/types.js';

/** Pixels of an SVG's longer side as PNG: 13.3 in of slide at some 150 dpi. */
const LONGER_SIDE = 2000;

/** A PNG of each SVG picture in the scene and the theme's layouts, for readers that can't draw SVG. */
export async function rasterise(scene: SlidesScene, theme: Theme): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const onSlides = scene.pages.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'image' && item.image.format === 'svg' ? [item.image.bytes] : [])),
  );
  const onLayouts = [...theme.layouts.values()].flatMap(({ shapes }) =>
    shapes.flatMap((shape) => (shape.kind === 'picture' && shape.format === 'svg' ? [shape.bytes] : [])),
  );
  const svgs = new Set([...onSlides, ...onLayouts]);
  if (svgs.size === 0) return new Map();
  const { Resvg } = await import('@resvg/resvg-js');
  return new Map(
    [...svgs].map((svg) => {
      const text = Buffer.from(svg).toString('utf8');
      const { width, height } = new Resvg(text, { font: { loadSystemFonts: false } });
      const fitTo = width >= height ? ({ mode: 'width', value: LONGER_SIDE } as const) : ({ mode: 'height', value: LONGER_SIDE } as const);
      return [svg, new Resvg(text, { fitTo, font: { loadSystemFonts: false } }).render().asPng()];
    }),
  );
}
