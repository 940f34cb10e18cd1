import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { Layout, Slot, Theme } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { shapeElement } from '../drawing.js';
import { transform } from '../emu.js';
import { levelStyle, slotLook } from '../look.js';
import { placeholderElement, placeholderName } from '../placeholder.js';
import { collectRelations, type Relations } from '../relations.js';
import type { Pictures } from '../slides/picture.js';
import { shapeTree } from '../slides/shape-tree.js';
import { NUMBER_FIELD } from '../slides/shapes.js';
import { ANCHOR, insets } from '../text.js';

/** `ppt/slideLayouts/slideLayoutN.xml`: background, decoration, then the placeholders with their own geometry and look. */
export function layoutPart(layout: Layout, theme: Theme, pictures: Pictures): { readonly root: Element; readonly relations: Relations } {
  const relations = collectRelations();
  relations.to('slideMaster', '../slideMasters/slideMaster1.xml');
  const decoration = layout.shapes.map((shape, i) => shapeElement(shape, i + 2, `Decoration ${i + 1}`, { pictures, relations }));
  const slots = layout.slots.filter(({ placeholder }) => placeholder !== 'codes');
  const placeholders = slots.map((slot, i) => placeholderOnLayout(slot, decoration.length + i + 2, theme));
  const root = h(
    'p:sldLayout',
    {
      ...declare('a', 'r', 'p'),
      type: layout.type === 'cust' ? undefined : layout.type,
      preserve: true,
      userDrawn: layout.type === 'cust' ? true : undefined,
    },
    h('p:cSld', { name: layout.label }, background(layout), shapeTree([...decoration, ...placeholders])),
    h('p:clrMapOvr', {}, h('a:masterClrMapping')),
  );
  return { root, relations };
}

const background = ({ background: fill }: Layout): Element => h('p:bg', {}, h('p:bgPr', {}, solidFill(fill), h('a:effectLst')));

/** Styles whose text the master already describes. */
const MASTER_STYLE: Readonly<Record<string, string>> = { title: 'title', ctrTitle: 'title', body: 'body', obj: 'body' };

/** A placeholder as the layout (and the master) defines it: box, anchor, insets, the levels' looks where they differ from the master's. */
export function placeholderOnLayout(slot: Slot, id: number, theme: Theme, onLayout = true): Element {
  const isText = slot.placeholder !== 'pic';
  return h(
    'p:sp',
    {},
    h(
      'p:nvSpPr',
      {},
      h('p:cNvPr', { id, name: `${placeholderName(slot)} ${id - 1}` }),
      h('p:cNvSpPr', {}, h('a:spLocks', { noGrp: true })),
      h('p:nvPr', {}, placeholderElement(slot, onLayout && slot.placeholder === 'body')),
    ),
    h('p:spPr', {}, transform(slot.box)),
    h(
      'p:txBody',
      {},
      h(
        'a:bodyPr',
        { vert: 'horz', wrap: 'square', ...insets(slot.inset), rtlCol: false, anchor: ANCHOR[slot.anchor] },
        h('a:normAutofit'),
      ),
      h('a:lstStyle', {}, isText ? levelStyles(slot, theme) : []),
      onLayout ? promptParagraph(slot) : masterParagraphs(slot),
    ),
  );
}

function levelStyles(slot: Slot, theme: Theme): readonly Element[] {
  const plain = slot.colour === undefined && slot.align === undefined;
  if (plain && MASTER_STYLE[slot.placeholder] === slot.style) return [];
  const levels = slot.style === 'body' || slot.placeholder === 'body' || slot.placeholder === 'obj' ? 9 : 1;
  return Array.from({ length: levels }, (_, level) => levelStyle(level, slotLook(theme, slot, level), theme));
}

function promptParagraph({ placeholder, prompt }: Slot): Element {
  if (placeholder === 'sldNum')
    return h('a:p', {}, h('a:fld', { id: NUMBER_FIELD, type: 'slidenum' }, h('a:rPr', { lang: 'en-US' }), h('a:t', {}, '‹#›')));
  if (placeholder === 'dt' || placeholder === 'ftr') return h('a:p', {}, h('a:endParaRPr', { lang: 'en-US' }));
  return h('a:p', {}, h('a:r', {}, h('a:rPr', { lang: 'en-US' }), h('a:t', {}, prompt)));
}

/** The master's body shows the looks of its levels, as PowerPoint's own do. */
const LEVELS = ['Click to edit the text', 'Second level', 'Third level', 'Fourth level', 'Fifth level'];

function masterParagraphs(slot: Slot): Element | readonly Element[] {
  if (slot.placeholder !== 'body') return promptParagraph(slot);
  return LEVELS.map((text, level) =>
    h('a:p', {}, level > 0 && h('a:pPr', { lvl: level }), h('a:r', {}, h('a:rPr', { lang: 'en-US' }), h('a:t', {}, text))),
  );
}
