import { type Element, isElement, type Node } from '../../../lib/xml/tree.js';

/** Elements that can go by themselves; what refers to something gone takes the nearest of these with it. */
const WHOLE = new Set([
  'p:sp',
  'p:pic',
  'p:graphicFrame',
  'p:cxnSp',
  'p:control',
  'p:bg',
  'p:tags',
  'p:timing',
  'p:transition',
  'p:embeddedFont',
  'p:ext',
  'a:ext',
  'a:hlinkClick',
  'a:hlinkHover',
  'a:hlinkMouseOver',
  'a:snd',
  'a:buBlip',
  'c:externalData',
]);

/** Lists that may not be empty. */
const LISTS = new Set(['p:controls', 'p:custDataLst', 'p:extLst', 'a:extLst', 'p:embeddedFontLst']);

/** A part without what refers to relationships that are left out, so that none dangles. */
export function pruned(root: Element, gone: ReadonlySet<string>): Element {
  return gone.size === 0 ? root : (kept(root, '', gone) ?? { ...root, children: [] });
}

function kept(element: Element, parent: string, gone: ReadonlySet<string>): Element | undefined {
  const attributes = keptAttributes(element, gone);
  if (attributes === undefined) return undefined;
  const children: Node[] = [];
  let lost = false;
  for (const child of element.children) {
    const left = isElement(child) ? kept(child, element.name, gone) : child;
    if (left !== undefined) children.push(left);
    else if (!isElement(child) || !standsAlone(child, element.name) || isBranch(element.name)) return undefined;
    else lost = true;
  }
  if (lost && children.length === 0 && LISTS.has(element.name) && parent !== '') return undefined;
  return children.length === element.children.length && !lost && attributes === element.attributes && same(children, element.children)
    ? element
    : { ...element, attributes, children };
}

const same = (a: readonly Node[], b: readonly Node[]): boolean => a.every((node, i) => node === b[i]);

const standsAlone = ({ name }: Element, parent: string): boolean =>
  WHOLE.has(name) || LISTS.has(name) || (name === 'mc:AlternateContent' && parent !== 'a:graphicData');

const isBranch = (name: string): boolean => name === 'mc:Choice' || name === 'mc:Fallback';

/** Undefined where the element itself refers to something gone. A picture that is both embedded and linked keeps what is embedded. */
function keptAttributes({ name, attributes }: Element, gone: ReadonlySet<string>): Element['attributes'] | undefined {
  const refers = Object.entries(attributes).filter(([key, value]) => key.startsWith('r:') && gone.has(value));
  if (refers.length === 0) return attributes;
  const { 'r:link': _link, ...rest } = attributes;
  return name === 'a:blip' && rest['r:embed'] !== undefined && refers.every(([key]) => key === 'r:link') ? rest : undefined;
}
