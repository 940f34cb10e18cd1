import type { Size } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import { type Element, h } from '../../lib/xml/tree.js';
import type { PaperItem } from '../../scene/types.js';
import type { Theme } from '../../theme/types.js';
import { type Ink, openInk } from './ink.js';
import { drawImage, openPictures, type Pictures } from './pictures.js';
import { drawQr } from './qr.js';
import { drawShape } from './shape.js';
import { type Faces, openFaces } from './text/faces.js';
import { drawLines } from './text/lines.js';

export { openPictures, type Pictures } from './pictures.js';
export { renderPng } from './png.js';

export interface SvgOptions {
  /** Where pictures are kept that several drawings share; absent: each drawing holds its own. */
  readonly pictures?: Pictures;
  /** What the drawing is called by a screen reader. */
  readonly label: string;
}

/**
 * What is drawn on a page as one `svg` element (SVG 2): text as text at its measured places, pictures within, nothing loaded from outside.
 * One unit is a point. What reaches over the page's edges is cut off by them.
 */
export function renderSvg(items: readonly PaperItem[], { width, height }: Size, theme: Theme, { pictures, label }: SvgOptions): Element {
  const own = pictures ?? openPictures('');
  const ink = openInk(theme.palette);
  const faces = openFaces(theme.fonts);
  const drawn = items.flatMap((item): readonly Element[] => {
    switch (item.kind) {
      case 'shape':
        return [drawShape(item.shape, ink, own)];
      case 'lines':
        return drawLines(item.lines, ink, faces);
      case 'image':
        return [drawImage(item, own)];
      case 'figure':
        return [figureOf(item, ink, faces, own)];
      case 'code':
        return [drawQr(item)];
      default:
        return unreachable(item, 'render/svg');
    }
  });
  const held = pictures === undefined ? own.defs() : undefined;
  return h(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': label },
    held,
    drawn,
  );
}

/** A figure is one group with its alternative. */
const figureOf = ({ drawing, alt }: PaperItem & { readonly kind: 'figure' }, ink: Ink, faces: Faces, pictures: Pictures): Element =>
  h('g', { 'aria-label': alt }, ...drawing.shapes.map((shape) => drawShape(shape, ink, pictures)), ...drawLines(drawing.lines, ink, faces));
