import { type Element, h } from '../../lib/xml/tree.js';
import type { PlaceholderType, Slot } from '../../theme/types.js';

/** `p:ph` of a slot, the same on layout and slide: a content placeholder has no type, a title no index (ECMA-376 Part 1, 19.3.1.36). */
export function placeholderElement({ placeholder, idx }: Slot, hasCustomPrompt = false): Element {
  const isTitle = placeholder === 'title' || placeholder === 'ctrTitle';
  return h('p:ph', {
    type: placeholder === 'obj' ? undefined : placeholder,
    sz: SIZES[placeholder],
    idx: isTitle ? undefined : idx,
    hasCustomPrompt: hasCustomPrompt ? true : undefined,
  });
}

/** As PowerPoint writes them for its own masters. */
const SIZES: Partial<Record<PlaceholderType, string>> = { dt: 'half', ftr: 'quarter', sldNum: 'quarter' };

const NAMES: Readonly<Record<PlaceholderType, string>> = {
  title: 'Title',
  ctrTitle: 'Title',
  subTitle: 'Subtitle',
  body: 'Text Placeholder',
  obj: 'Content Placeholder',
  pic: 'Picture Placeholder',
  dt: 'Date Placeholder',
  ftr: 'Footer Placeholder',
  sldNum: 'Slide Number Placeholder',
  codes: 'QR codes',
  box: 'TextBox',
};

/** PowerPoint's own names for placeholders, as its selection pane shows them before the number. */
export const placeholderName = ({ placeholder }: Slot): string => NAMES[placeholder];
