import { COLOUR_MAP } from '../../../lib/colour-map.js';
import { declare } from '../../../lib/xml/names.js';
import { type Element, h } from '../../../lib/xml/tree.js';
import type { Slot, Theme } from '../../../theme/types.js';
import { solidFill } from '../colour.js';
import { inheritedLook, levelStyle, plainStyles, styleLook } from '../look.js';
import { shapeTree } from '../slides/shape-tree.js';
import { placeholderOnLayout } from './layout.js';

/** The palette's roles as the master's text and shapes name them. */
export const colourMap = (): Element => h('p:clrMap', COLOUR_MAP);

/** `ppt/slideMasters/slideMaster1.xml`: the placeholders that all layouts build on, and the text styles of title and body. */
export function masterPart(theme: Theme, layoutIds: readonly { readonly id: number; readonly relation: string }[]): Element {
  const slots = masterSlots(theme);
  const placeholders = slots.map((slot, i) => placeholderOnLayout(slot, i + 2, theme, false));
  const ground = theme.layouts.get('content')?.background ?? { role: 'lt1' as const };
  return h(
    'p:sldMaster',
    declare('a', 'r', 'p'),
    h('p:cSld', {}, h('p:bg', {}, h('p:bgPr', {}, solidFill(ground), h('a:effectLst'))), shapeTree(placeholders)),
    colourMap(),
    h(
      'p:sldLayoutIdLst',
      {},
      layoutIds.map(({ id, relation }) => h('p:sldLayoutId', { id, 'r:id': relation })),
    ),
    h(
      'p:txStyles',
      {},
      h('p:titleStyle', {}, levelStyle(0, styleLook(theme.text.title), theme)),
      h(
        'p:bodyStyle',
        {},
        nine((level) => levelStyle(level, inheritedLook(theme, 'body', level), theme)),
      ),
      h('p:otherStyle', {}, plainStyles(theme)),
    ),
  );
}

const nine = (make: (level: number) => Element): readonly Element[] => Array.from({ length: 9 }, (_, level) => make(level));

/** The content layout's slots under the types a master has: title, body, date, footer, number. */
function masterSlots(theme: Theme): readonly Slot[] {
  const slots = theme.layouts.get('content')?.slots ?? [];
  const find = (...types: readonly string[]): Slot | undefined => slots.find(({ placeholder }) => types.includes(placeholder));
  const body = find('body', 'obj');
  return [
    find('title', 'ctrTitle'),
    body === undefined ? undefined : ({ ...body, placeholder: 'body', idx: 1 } as const),
    find('dt'),
    find('ftr'),
    find('sldNum'),
  ].filter((slot): slot is Slot => slot !== undefined);
}
