import type { PlaceholderType, Slot } from '../../theme/types.js';
import { type Element, h } from './xml/tree.js';

/** `p:ph` of a slot, the same on layout and slide: a content placeholder has no type, a title no index (ECMA-376 Part 1, 19.3.1.36). */
export function placeholderElement({ placeholder, idx }: Slot): Element {
  const isTitle = placeholder === 'title' || placeholder === 'ctrTitle';
  return h('p:ph', {
    type: placeholder === 'obj' ? undefined : placeholder,
    sz: SMALL.has(placeholder) ? 'quarter' : undefined,
    idx: isTitle ? undefined : idx,
  });
}

const SMALL: ReadonlySet<PlaceholderType> = new Set(['ftr', 'sldNum']);
