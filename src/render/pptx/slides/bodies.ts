import type pptxgenModule from 'pptxgenjs';
import type { SceneParagraph, SlideItem, SlidePage, SlidesScene } from '../../../layout/types.js';
import type { Rect } from '../../../lib/units.js';
import { unreachable } from '../../../lib/unreachable.js';
import { toInches } from '../emu.js';
import { parseXml } from '../xml/parse.js';
import type { Element } from '../xml/tree.js';
import { readZip } from '../zip/read.js';

/** One transparent pixel in place of every picture: pptxgenjs 4.0.1 would copy the bytes once a slide (NOTES.md). */
const STUB = 'image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

/** The name by which finishing finds an item of the page again. */
export const itemName = (index: number): string => `item-${index}`;

/** The slide bodies as pptxgenjs writes them, one a page: frames in order, under the names of `itemName`. */
export async function writeBodies(scene: SlidesScene): Promise<readonly Element[]> {
  const presentation = await newPresentation();
  presentation.defineLayout({ name: 'scene', width: toInches(scene.size.width), height: toInches(scene.size.height) });
  presentation.layout = 'scene';
  for (const page of scene.pages) drawPage(presentation.addSlide(), page);
  // Stored, since finishing reads it back at once; pptxgenjs would store it anyway (NOTES.md).
  const archive = await presentation.write({ outputType: 'nodebuffer', compression: false });
  if (!(archive instanceof Uint8Array)) throw new Error('pptxgenjs did not write bytes');
  const parts = readZip(archive);
  return scene.pages.map((_, index) => {
    const part = parts.get(`ppt/slides/slide${index + 1}.xml`);
    if (part === undefined) throw new Error(`pptxgenjs wrote no slide ${index + 1}`);
    return parseXml(new TextDecoder().decode(part));
  });
}

// The package's types describe a CommonJS `default`; Node hands over the class itself.
type PptxGen = typeof pptxgenModule.default;
type Presentation = InstanceType<PptxGen>;
type Slide = ReturnType<Presentation['addSlide']>;

async function newPresentation(): Promise<Presentation> {
  const { default: loaded } = await import('pptxgenjs');
  return new (loaded as unknown as PptxGen)();
}

function drawPage(slide: Slide, page: SlidePage): void {
  for (const [index, item] of page.items.entries()) drawItem(slide, item, itemName(index));
}

/** A fresh options object for each call: pptxgenjs writes into what it is given. */
const placed = (box: Rect, objectName: string) => ({
  x: toInches(box.x),
  y: toInches(box.y),
  w: toInches(box.width),
  h: toInches(box.height),
  objectName,
});

function drawItem(slide: Slide, item: SlideItem, name: string): void {
  switch (item.kind) {
    case 'text':
      slide.addText(plain(item.paragraphs), placed(item.box, name));
      return;
    case 'table':
      slide.addTable(
        item.rows.map(({ cells }) => cells.map(({ paragraphs }) => ({ text: plain(paragraphs) }))),
        { ...placed(item.box, name), colW: item.columns.map(toInches), rowH: item.rows.map(({ height }) => toInches(height)) },
      );
      return;
    case 'image':
    case 'code':
      slide.addImage({ data: STUB, ...placed(item.box, name), altText: name });
      return;
    case 'shape':
      slide.addText('', { ...placed('box' in item.shape ? item.shape.box : NOWHERE, name) });
      return;
    default:
      unreachable(item, 'render/pptx');
  }
}

const NOWHERE = { x: 0, y: 0, width: 0, height: 0 } as Rect;

const plain = (paragraphs: readonly SceneParagraph[]): string =>
  paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
