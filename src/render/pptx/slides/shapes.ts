import type { TextItem } from '../../../layout/types.js';
import { type Rect, rect } from '../../../lib/units.js';
import type { Slot } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { transform } from '../emu.js';
import { levelStyle } from '../look.js';
import { placeholderElement } from '../placeholder.js';
import { bodyProperties, boxFrameOf, frameOf, paragraphElements, type TextContext } from '../text.js';
import { type Element, h } from '../xml/tree.js';

/** An element of the shape tree before it has its id. */
export type MakeShape = (id: number) => Element;

const plainRect = (): Element => h('a:prstGeom', { prst: 'rect' }, h('a:avLst'));

/** Text in a placeholder of the layout: nothing that the layout says is said again. */
export function placeholderShape(item: TextItem, slot: Slot, name: string, context: TextContext): MakeShape {
  const frame = frameOf(item, slot, context.theme);
  return (id) =>
    h(
      'p:sp',
      {},
      h(
        'p:nvSpPr',
        {},
        h('p:cNvPr', { id, name }),
        h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
        h('p:nvPr', {}, placeholderElement(slot)),
      ),
      h('p:spPr', {}, !item.inherits && transform(item.box)),
      h(
        'p:txBody',
        {},
        bodyProperties(item, false),
        h('a:lstStyle'),
        slot.placeholder === 'sldNum' ? slideNumber(item) : paragraphElements(item.paragraphs, frame, context),
      ),
    );
}

/** The number as a field, so that it stays right when slides move. The GUID is the field type's own in PowerPoint's files. */
function slideNumber(item: TextItem): Element {
  const text = item.paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const lang = item.paragraphs[0]?.runs[0]?.lang ?? 'en-US';
  return h(
    'a:p',
    {},
    h('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, h('a:rPr', { lang, dirty: false }), h('a:t', {}, text)),
  );
}

/** Text outside the placeholders: a text box that says all of its own look. */
export function textBoxShapes(item: TextItem, name: string, context: TextContext): readonly MakeShape[] {
  const { theme } = context;
  const frame = boxFrameOf(item, theme);
  const levels = [...new Set([0, ...item.paragraphs.map(({ level }) => Math.min(8, level ?? 0))])].sort();
  const text: MakeShape = (id) =>
    h(
      'p:sp',
      {},
      h('p:nvSpPr', {}, h('p:cNvPr', { id, name }), h('p:cNvSpPr', { txBox: true }), h('p:nvPr')),
      h('p:spPr', {}, transform(item.box), plainRect(), item.fill === undefined ? h('a:noFill') : solidFill(item.fill)),
      h(
        'p:txBody',
        {},
        bodyProperties(item, true),
        h(
          'a:lstStyle',
          {},
          levels.map((level) => levelStyle(level, frame.inherited(level), theme)),
        ),
        paragraphElements(item.paragraphs, frame, context),
      ),
    );
  return item.bar === undefined
    ? [text]
    : [text, filledRect(rect(item.box.x, item.box.y, BAR_WIDTH, item.box.height), item, `${name} bar`)];
}

/** Width of a quote's bar, in points. */
const BAR_WIDTH = 3;

function filledRect(box: Rect, { bar }: TextItem, name: string): MakeShape {
  return (id) =>
    h(
      'p:sp',
      {},
      h('p:nvSpPr', {}, decorative(id, name), h('p:cNvSpPr'), h('p:nvPr')),
      h('p:spPr', {}, transform(box), plainRect(), bar !== undefined && solidFill(bar), h('a:ln', {}, h('a:noFill'))),
      h('p:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' }))),
    );
}

/** Properties of a shape that carries no meaning (MS-ODRAWXML 2.23.4, decorative). */
export const decorative = (id: number, name: string): Element =>
  h(
    'p:cNvPr',
    { id, name },
    h(
      'a:extLst',
      {},
      h(
        'a:ext',
        { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
        h('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: true }),
      ),
    ),
  );
