import type { Rect } from '../../../lib/units.js';
import { unreachable } from '../../../lib/unreachable.js';
import { parseXml } from '../../../lib/xml/parse.js';
import { childOf, childrenOf, descend, type Element } from '../../../lib/xml/tree.js';
import type { SlideItem, SlidePage, SlidesScene } from '../../../scene/types.js';
import { toInches } from '../emu.js';
import { type Presentation, writeParts } from './pptxgenjs.js';

/** One transparent pixel in place of every picture: pptxgenjs 4.0.1 would copy the bytes once a slide (NOTES.md). */
const STUB = 'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The name by which finishing finds an item of the page again. */
export const itemName = (index: number): string => `item-${index}`;

/** Frames of a slide by `itemName`, as pptxgenjs wrote them: `p:sp`, `p:pic`, `p:graphicFrame`. */
export type Frames = ReadonlyMap<string, Element>;

/** The slides' frames, one page after another: each page's tree can go when the next one is read. */
export async function* writeBodies(scene: SlidesScene): AsyncGenerator<Frames> {
  const partOf = await writeParts((presentation) => drawScene(presentation, scene));
  for (const [index, { items }] of scene.pages.entries())
    yield items.some(isDrawn) ? framesOf(parseXml(await partOf(`ppt/slides/slide${index + 1}.xml`))) : NO_FRAMES;
}

const NO_FRAMES: Frames = new Map();

/** True for what has a frame of its own. Text that inherits its layout's has none, and pptxgenjs knows no placeholders that inherit. */
const isDrawn = (item: SlideItem): boolean =>
  item.kind !== 'shape' && item.kind !== 'figure' && !(item.kind === 'text' && item.slot !== undefined && item.inherits);

function drawScene(presentation: Presentation, { size, pages }: SlidesScene): void {
  presentation.defineLayout({ name: 'scene', width: toInches(size.width), height: toInches(size.height) });
  presentation.layout = 'scene';
  for (const page of pages) drawPage(presentation.addSlide(), page);
}

type Slide = ReturnType<Presentation['addSlide']>;

function drawPage(slide: Slide, page: SlidePage): void {
  for (const [index, item] of page.items.entries()) if (isDrawn(item)) drawItem(slide, item, itemName(index));
}

/** A fresh options object for each call: pptxgenjs writes into what it is given. */
const placed = (box: Rect, objectName: string) => ({
  x: toInches(box.x),
  y: toInches(box.y),
  w: toInches(box.width),
  h: toInches(box.height),
  objectName,
});

/** Frames without their text: finishing writes that (NOTES.md), so that what is drawn here stays small to read back. */
function drawItem(slide: Slide, item: SlideItem, name: string): void {
  switch (item.kind) {
    case 'text':
      slide.addText('', placed(item.box, name));
      return;
    case 'table':
      slide.addTable(
        item.rows.map(() => item.columns.map(() => ({ text: '' }))),
        { ...placed(item.box, name), colW: item.columns.map(toInches), rowH: item.rows.map(({ height }) => toInches(height)) },
      );
      return;
    case 'image':
    case 'code':
      slide.addImage({ data: STUB, ...placed(item.box, name), altText: name });
      return;
    case 'figure':
      // pptxgenjs 4.0.1 puts a chart's elements in an order that the schema forbids in four ways; it knows no groups. `figure.ts` writes both.
      return;
    case 'shape':
      // A theme's shape, which layouts hold as well: `drawing.ts` writes both.
      return;
    default:
      unreachable(item, 'render/pptx');
  }
}

function framesOf(body: Element): Frames {
  const tree = descend(body, 'p:cSld', 'p:spTree');
  if (tree === undefined) throw new Error('pptxgenjs wrote a slide without a shape tree');
  const frames = new Map<string, Element>();
  for (const frame of childrenOf(tree)) {
    const name = nameOf(frame);
    if (name !== undefined) frames.set(name, frame);
  }
  return frames;
}

/** The name stands in the frame's first child, `p:nvSpPr` or its like. */
function nameOf(frame: Element): string | undefined {
  for (const child of childrenOf(frame)) {
    const name = childOf(child, 'p:cNvPr')?.attributes.name;
    if (name !== undefined) return name;
  }
  return undefined;
}
