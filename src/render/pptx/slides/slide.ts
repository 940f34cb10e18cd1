import type { SlideItem, SlidePage } from '../../../layout/types.js';
import { unreachable } from '../../../lib/unreachable.js';
import type { Layout, Slot, Theme } from '../../../theme/types.js';
import { shapeElement } from '../drawing.js';
import { collectRelations, type Relations } from '../relations.js';
import { declare } from '../xml/names.js';
import { childOf, childrenOf, descend, type Element, h } from '../xml/tree.js';
import { itemName } from './bodies.js';
import { codeShape, type Pictures, pictureShape } from './picture.js';
import { type MakeShape, placeholderShape, textBoxShapes } from './shapes.js';
import { tableShape } from './table.js';

export interface FinishedSlide {
  readonly root: Element;
  readonly relations: Relations;
}

/**
 * Turns the body that pptxgenjs wrote into a slide of the deck: each frame, found by its name, becomes what the scene says,
 * on the layout's placeholders; ids are counted from 2 in order.
 */
export function finishSlide(
  body: Element,
  page: SlidePage,
  layout: Layout,
  layoutPath: string,
  theme: Theme,
  pictures: Pictures,
): FinishedSlide {
  const relations = collectRelations();
  relations.to('slideLayout', layoutPath);
  const names = frameNames(body);
  const context = { theme, relations };
  const makers = page.items.flatMap((item, index): readonly MakeShape[] => {
    if (!names.has(itemName(index))) throw new Error(`pptxgenjs lost item ${index} of slide ${page.number}`);
    return finishItem(item, layout, pictures, context);
  });
  const shapes = makers.map((make, index) => make(index + 2));
  const root = h(
    'p:sld',
    { ...declare('a', 'r', 'p'), show: page.hidden ? false : undefined },
    h('p:cSld', {}, shapeTree(shapes)),
    h('p:clrMapOvr', {}, h('a:masterClrMapping')),
  );
  return { root, relations };
}

/** `p:spTree` around shapes: its group has the id 1 (ECMA-376 Part 1, 19.3.1.45). */
export const shapeTree = (shapes: readonly Element[]): Element =>
  h(
    'p:spTree',
    {},
    h('p:nvGrpSpPr', {}, h('p:cNvPr', { id: 1, name: '' }), h('p:cNvGrpSpPr'), h('p:nvPr')),
    h(
      'p:grpSpPr',
      {},
      h(
        'a:xfrm',
        {},
        h('a:off', { x: 0, y: 0 }),
        h('a:ext', { cx: 0, cy: 0 }),
        h('a:chOff', { x: 0, y: 0 }),
        h('a:chExt', { cx: 0, cy: 0 }),
      ),
    ),
    shapes,
  );

function frameNames(body: Element): ReadonlySet<string> {
  const tree = descend(body, 'p:cSld', 'p:spTree');
  if (tree === undefined) throw new Error('pptxgenjs wrote a slide without a shape tree');
  const nameOf = (frame: Element): string | undefined =>
    childrenOf(frame)
      .map((part) => childOf(part, 'p:cNvPr')?.attributes['name'])
      .find((name) => name !== undefined);
  return new Set(
    childrenOf(tree)
      .map(nameOf)
      .filter((name): name is string => name !== undefined),
  );
}

function finishItem(
  item: SlideItem,
  layout: Layout,
  pictures: Pictures,
  context: { theme: Theme; relations: Relations },
): readonly MakeShape[] {
  switch (item.kind) {
    case 'text': {
      const slot = layout.slots.find(({ name, placeholder }) => name === item.slot && placeholder !== 'codes');
      return slot === undefined ? textBoxShapes(item, 'Text', context) : [placeholderShape(item, slot, placeholderName(slot), context)];
    }
    case 'table':
      return [tableShape(item, 'Table', context)];
    case 'image':
      return [pictureShape(item, 'Picture', pictures, context)];
    case 'code':
      return [codeShape(item, `QR code ${item.number}`, pictures, context)];
    case 'shape':
      return [(id) => shapeElement(item.shape, id, 'Decoration', { pictures, relations: context.relations })];
    default:
      return unreachable(item, 'render/pptx');
  }
}

/** PowerPoint's own names for placeholders, as its selection pane shows them. */
export const placeholderName = ({ placeholder, name }: Slot): string =>
  ({
    title: 'Title',
    ctrTitle: 'Title',
    subTitle: 'Subtitle',
    body: `Text Placeholder ${name}`,
    obj: 'Content Placeholder',
    pic: 'Picture Placeholder',
    dt: 'Date Placeholder',
    ftr: 'Footer Placeholder',
    sldNum: 'Slide Number Placeholder',
    codes: 'QR codes',
  })[placeholder];
