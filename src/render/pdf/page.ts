import { unreachable } from '../../lib/unreachable.js';
import type { PaperItem, PaperPage, QrItem } from '../../scene/types.js';
import type { Canvas } from './canvas-types.js';
import type { Element } from './element.js';
import { addLink } from './link.js';
import { drawImage } from './picture.js';
import { drawQr } from './qr.js';
import { drawShape } from './shape.js';
import type { Structure } from './structure.js';
import { drawLines } from './text.js';

/** Draws a page's items in reading order, each under its structure element or as an artifact (ISO 32000-1, 14.8.2.2). */
export function drawPage(page: PaperPage, canvas: Canvas, structure: Structure): void {
  for (const item of page.items) drawItem(item, canvas, structure);
}

function drawItem(item: PaperItem, canvas: Canvas, structure: Structure): void {
  switch (item.kind) {
    case 'shape':
      asArtifact('Layout', canvas, () => drawShape(item.shape, canvas, item.clip));
      break;
    case 'lines': {
      const { tag, lines } = item;
      if (tag === 'Artifact') asArtifact('Pagination', canvas, () => drawLines(lines, canvas));
      else drawLines(lines, canvas, structure.element(tag, item));
      break;
    }
    case 'image':
      drawTaggedImage(item, canvas, structure);
      break;
    case 'figure':
      drawFigure(item, canvas, structure);
      break;
    case 'code':
      drawLinkedCode(item, canvas, structure);
      break;
    default:
      unreachable(item, 'render/pdf');
  }
}

function asArtifact(type: 'Layout' | 'Pagination', { pdf }: Canvas, draw: () => void): void {
  pdf.addContent(`/Artifact <<\n/Type /${type}\n>> BDC`);
  draw();
  pdf.addContent('EMC');
}

function drawTaggedImage(item: PaperItem & { readonly kind: 'image' }, canvas: Canvas, structure: Structure): void {
  const draw = (): void => drawImage(item, canvas);
  if (item.image.decorative) asArtifact('Layout', canvas, draw);
  else drawAs(structure.element('Figure', item, { alt: item.image.alt, box: item.box }), draw);
}

/** A figure is one: what it shows is its alternative, its words can be found and copied. */
function drawFigure(item: PaperItem & { readonly kind: 'figure' }, canvas: Canvas, structure: Structure): void {
  drawAs(structure.element('Figure', item, { alt: item.alt, box: item.box }), () => {
    for (const shape of item.drawing.shapes) drawShape(shape, canvas);
    drawLines(item.drawing.lines, canvas);
  });
}

/** A code is a figure inside a link: who reads on a screen clicks it. */
function drawLinkedCode(item: QrItem & PaperItem & { readonly kind: 'code' }, canvas: Canvas, structure: Structure): void {
  const link = structure.element('Link', item);
  const figure = link.child('Figure', { alt: item.alt, box: item.box });
  drawAs(figure, () => drawQr(item, canvas));
  figure.end();
  addLink({ kind: 'url', url: item.url }, item.box, item.alt, link, canvas);
}

function drawAs(element: Element, draw: () => void): void {
  element.beginContent();
  draw();
  element.endContent();
}
