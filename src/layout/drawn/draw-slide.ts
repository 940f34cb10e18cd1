import type { Palette } from '../../lib/colour.js';
import { type Rect, rect } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import type { PaperItem, SlideItem, SlidePage } from '../../scene/types.js';
import type { Layout, PlaceholderType, Shape, Theme } from '../../theme/types.js';
import type { Drawing } from './context.js';
import { inked } from './inked.js';
import { placed, placedBox } from './scaled.js';
import { drawTable } from './table.js';
import { drawText } from './text.js';

/**
 * A slide as what a vector renderer knows: shapes, lines of text, pictures and codes, all at their places on the page, in reading order,
 * tagged. Background and decoration come first, cut off at the slide's edges. The text is broken as it was for the deck.
 */
export function drawSlide(page: SlidePage, drawing: Drawing): readonly PaperItem[] {
  const { theme, placement } = drawing;
  const layout = theme.layouts.get(page.layout);
  const palette = paletteOn(page, layout, theme);
  const paint = (items: readonly PaperItem[]): readonly PaperItem[] =>
    items.map((item) => placed(palette === undefined ? item : inked(item, palette), placement));
  return [
    ...paint(layout === undefined ? [] : slideGround(page, layout, theme)),
    ...paint(backgroundOf(page, drawing)),
    ...page.items.flatMap((item) =>
      item.kind === 'code' && drawing.drawCode !== undefined
        ? drawing.drawCode(item, placedBox(item.box, placement))
        : paint(drawItem(item, layout, drawing)),
    ),
  ];
}

/** The palette as a slide shows it, where that is not the theme's. */
function paletteOn({ links }: SlidePage, layout: Layout | undefined, theme: Theme): Palette | undefined {
  if (links === undefined) return layout?.palette;
  const palette = layout?.palette ?? theme.palette;
  return { ...palette, hlink: palette[links], folHlink: palette[links] };
}

function slideGround({ bare }: SlidePage, { background, shapes }: Layout, { size }: Theme): readonly PaperItem[] {
  const whole = rect(0, 0, size.width, size.height);
  return [
    { kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box: whole, fill: background } },
    ...(bare === true ? [] : shapes.map((shape) => cut(shape, whole))),
  ];
}

/** The picture that is a slide's ground, and the veil that text on it is read against. */
function backgroundOf({ background, at }: SlidePage, { theme: { size }, within }: Drawing): readonly PaperItem[] {
  if (background === undefined) return [];
  const { image, crop, scrim } = background;
  const box = rect(0, 0, size.width, size.height);
  return [
    { kind: 'image', box, image, ...(crop === undefined ? {} : { crop }), at, tag: 'Figure', within },
    ...(scrim === undefined ? [] : [{ kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box, ...scrim } } as const]),
  ];
}

/** Decoration; what reaches over the slide's edges is not seen on a screen, and would stand on the paper around a small slide. */
function cut(shape: Shape, whole: Rect): PaperItem {
  const item = { kind: 'shape', tag: 'Artifact', shape } as const;
  return isInside(shape, whole) ? item : { ...item, clip: whole };
}

function isInside(shape: Shape, { width, height }: Rect): boolean {
  const inside = (x: number, y: number): boolean => x >= 0 && y >= 0 && x <= width && y <= height;
  if (shape.kind === 'polygon') return shape.points.every(([x, y]) => inside(x, y));
  if (shape.kind === 'line') return inside(...shape.from) && inside(...shape.to);
  const { box } = shape;
  return inside(box.x, box.y) && inside(box.x + box.width, box.y + box.height);
}

function drawItem(item: SlideItem, layout: Layout | undefined, drawing: Drawing): readonly PaperItem[] {
  const { within } = drawing;
  switch (item.kind) {
    case 'text':
      return drawText(item, placeholderOf(item.slot, layout), drawing);
    case 'table':
      return drawTable(item, drawing);
    case 'image':
      return [{ ...item, tag: 'Figure', within }];
    case 'figure': {
      const { kind, box, drawing: drawn, alt, at } = item;
      return [{ kind, box, drawing: drawn, alt, at, tag: 'Figure', within }];
    }
    case 'code':
      return [{ ...item, tag: 'Figure', within }];
    case 'shape':
      return [{ kind: 'shape', tag: 'Artifact', shape: item.shape }];
    default:
      return unreachable(item, 'layout/drawn');
  }
}

const placeholderOf = (slot: string | undefined, layout: Layout | undefined): PlaceholderType | undefined =>
  slot === undefined ? undefined : layout?.slots.find(({ name }) => name === slot)?.placeholder;
