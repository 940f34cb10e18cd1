import type { Colour } from '../../../lib/colour.js';
import { QUOTE_BAR } from '../../../lib/quote-bar.js';
import { type Rect, rect } from '../../../lib/units.js';
import { declare } from '../../../lib/xml/names.js';
import { childOf, type Element, h } from '../../../lib/xml/tree.js';
import type { TextItem } from '../../../scene/types.js';
import type { Slot } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { transform } from '../emu.js';
import { defaultRun, paragraphProperties } from '../look.js';
import { placeholderElement } from '../placeholder.js';
import { bodyProperties, emptyParagraph, paragraphElements, type TextContext } from '../text.js';

/** An element of the shape tree before it has its id. */
export type MakeShape = (id: number) => Element;

/**
 * Text in a placeholder of the layout: nothing that the layout says is said again; `frame`, which pptxgenjs drew, gives the place
 * where that is not the layout's.
 */
export function placeholderShape(frame: Element | undefined, item: TextItem, slot: Slot, name: string, context: TextContext): MakeShape {
  const isNumber = slot.placeholder === 'sldNum';
  const text = isNumber
    ? slideNumber(item, slot, context.lang)
    : paragraphElements(item.paragraphs, context.frames.placeholder(item, slot), context);
  return (id) =>
    h(
      'p:sp',
      {},
      h(
        'p:nvSpPr',
        {},
        h('p:cNvPr', { id, name: `${name} ${id - 1}` }),
        h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
        h('p:nvPr', {}, placeholderElement(slot)),
      ),
      h('p:spPr', {}, placeOf(frame, item, slot)),
      h('p:txBody', {}, bodyProperties(item, slot), h('a:lstStyle'), text),
    );
}

/** What the slide says of a placeholder's place; a template's has insets around the room that text was measured in. */
function placeOf(frame: Element | undefined, { inherits, box }: TextItem, { native }: Slot): Element | undefined {
  if (native === undefined) return childOf(childOf(frame, 'p:spPr'), 'a:xfrm');
  const { top, right, bottom, left } = native.insets;
  return inherits ? undefined : transform(rect(box.x - left, box.y - top, box.width + left + right, box.height + top + bottom));
}

/** The GUID by which PowerPoint's own files call the field of a slide's number. */
export const NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

/** The number as a field, so that it stays right when slides move. */
function slideNumber({ paragraphs, colour }: TextItem, slot: Slot, lang: string): Element {
  const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const own = colour !== undefined && JSON.stringify(colour) !== JSON.stringify(slot.colour) && solidFill(colour);
  const properties = h('a:rPr', { lang, dirty: false }, own);
  return h('a:p', {}, h('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, properties, h('a:t', {}, text || '‹#›')));
}

/** Text outside the placeholders: a text box whose list style says all of its look. */
export function textBoxShapes(frame: Element, item: TextItem, context: TextContext): readonly MakeShape[] {
  const { theme } = context;
  const setting = context.frames.textBox(item);
  const properties = childOf(frame, 'p:spPr');
  const text: MakeShape = (id) =>
    h(
      'p:sp',
      {},
      textBoxProperties(id, item.slot === 'title'),
      h(
        'p:spPr',
        {},
        childOf(properties, 'a:xfrm'),
        childOf(properties, 'a:prstGeom'),
        item.fill === undefined ? h('a:noFill') : solidFill(item.fill),
      ),
      h(
        'p:txBody',
        {},
        bodyProperties(item, undefined),
        h(
          'a:lstStyle',
          {},
          setting.levels.map((level) => {
            const look = setting.inherited(level);
            return paragraphProperties(`a:lvl${level + 1}pPr`, look, undefined, {}, defaultRun(look, theme));
          }),
        ),
        paragraphElements(item.paragraphs, setting, context),
      ),
    );
  const { x, y, height } = item.box;
  return item.bar === undefined ? [text] : [text, bar(rect(x, y, QUOTE_BAR, height), item.bar, context.lang)];
}

/** A title that the layout has no placeholder for is one all the same: outline view and screen readers go by it. */
const textBoxProperties = (id: number, isTitle: boolean): Element =>
  isTitle
    ? h('p:nvSpPr', {}, h('p:cNvPr', { id, name: `Title ${id - 1}` }), h('p:cNvSpPr'), h('p:nvPr', {}, h('p:ph', { type: 'title' })))
    : h('p:nvSpPr', {}, h('p:cNvPr', { id, name: `TextBox ${id - 1}` }), h('p:cNvSpPr', { txBox: true }), h('p:nvPr'));

const bar =
  (box: Rect, colour: Colour, lang: string): MakeShape =>
  (id) =>
    h(
      'p:sp',
      {},
      h('p:nvSpPr', {}, decorative(id, `Quote bar ${id - 1}`), h('p:cNvSpPr'), h('p:nvPr')),
      h('p:spPr', {}, transform(box), h('a:prstGeom', { prst: 'rect' }, h('a:avLst')), solidFill(colour), h('a:ln', {}, h('a:noFill'))),
      h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), emptyParagraph(lang)),
    );

/** Properties of a shape that carries no meaning (MS-ODRAWXML 2.23.4, decorative). */
export const decorative = (id: number, name: string): Element =>
  h(
    'p:cNvPr',
    { id, name },
    h(
      'a:extLst',
      {},
      h('a:ext', { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' }, h('adec:decorative', { ...declare('adec'), val: true })),
    ),
  );
