import { unreachable } from '../../../lib/unreachable.js';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { SlideItem, SlidePage } from '../../../scene/types.js';
import type { Layout, Slot } from '../../../theme/types.js';
import { shapeElement } from '../drawing.js';
import { placeholderName } from '../placeholder.js';
import type { TextContext } from '../text.js';
import { backgroundElement, colourMapOverride, veilShapes } from './background.js';
import { type Frames, itemName } from './bodies.js';
import { figureShape } from './figure.js';
import { type Pictures, pictureShape, qrShape } from './picture.js';
import { shapeTree } from './shape-tree.js';
import { type MakeShape, placeholderShape, textBoxShapes } from './shapes.js';
import { tableShape } from './table.js';

/**
 * `ppt/slides/slideN.xml`: each frame that pptxgenjs drew, found by its name, becomes what the scene says, on the layout's
 * placeholders; ids are counted from 2 in order.
 */
export function slidePart(frames: Frames, page: SlidePage, layout: Layout, pictures: Pictures, context: TextContext): Element {
  const shapes: Element[] = veilShapes(page, context.theme.size).map((make, i) => make(i + 2));
  for (const [index, item] of page.items.entries()) {
    const frame = (): Element => frameOf(frames, index, page);
    for (const make of finishItem(frame, item, layout, pictures, context)) shapes.push(make(shapes.length + 2));
  }
  return h(
    'p:sld',
    { ...declare('a', 'r', 'p'), showMasterSp: page.bare === true ? false : undefined, show: page.hidden ? false : undefined },
    h('p:cSld', {}, backgroundElement(page, pictures, context), shapeTree(shapes)),
    colourMapOverride(page, layout, context.theme),
  );
}

function frameOf(frames: Frames, index: number, page: SlidePage): Element {
  const frame = frames.get(itemName(index));
  if (frame === undefined) throw new Error(`pptxgenjs lost item ${index} of slide ${page.number}`);
  return frame;
}

function finishItem(frame: () => Element, item: SlideItem, layout: Layout, pictures: Pictures, context: TextContext): readonly MakeShape[] {
  switch (item.kind) {
    case 'text': {
      const slot = slotNamed(item.slot, layout);
      return slot === undefined
        ? textBoxShapes(frame(), item, context)
        : [placeholderShape(item.inherits ? undefined : frame(), item, slot, placeholderName(slot), context)];
    }
    case 'table':
      return [tableShape(frame(), item, context)];
    case 'image': {
      const slot = slotNamed(item.slot, layout);
      return [pictureShape(frame(), item, slot?.placeholder === 'pic' ? slot : undefined, pictures, context)];
    }
    case 'figure':
      return [figureShape(item, pictures, context)];
    case 'code':
      return [qrShape(frame(), item, pictures, context)];
    case 'shape':
      return [(id) => shapeElement(item.shape, id, `Decoration ${id - 1}`, { pictures, relations: context.relations })];
    default:
      return unreachable(item, 'render/pptx');
  }
}

/** A slot that is a placeholder of PowerPoint's own. */
const slotNamed = (slot: string | undefined, { slots }: Layout): Slot | undefined =>
  slot === undefined ? undefined : slots.find(({ name, placeholder }) => name === slot && placeholder !== 'codes' && placeholder !== 'box');
