import { canonicalPrefix, declare, isStrict, NAMESPACES } from './names.js';
import { isDeclaration, prefixesOf } from './prefixes.js';
import { type Element, isElement } from './tree.js';

/** True where a part's prefixes are PowerPoint's own already, so that its bytes can stay. */
export function isCanonical(root: Element): boolean {
  for (const name in root.attributes) {
    if (!isDeclaration(name)) continue;
    const uri = root.attributes[name] ?? '';
    const prefix = canonicalPrefix(uri);
    if (isStrict(uri) || (prefix !== undefined && name !== `xmlns:${prefix}` && !DEFAULTS.has(uri))) return false;
  }
  for (const child of root.children) if (isElement(child) && !isCanonical(child)) return false;
  return true;
}

/** Namespaces that PowerPoint itself writes without a prefix. */
const DEFAULTS: ReadonlySet<string> = new Set([NAMESPACES.ct, NAMESPACES.rel, NAMESPACES.ep, NAMESPACES.op]);

/**
 * A part as PowerPoint would write it: known namespaces declared once, at the root, under their own prefixes; what ISO/IEC 29500 Strict says
 * in per cent (`50%`) in thousandths of one (Part 4, 12.1), and no mark of Strict.
 */
export function canonical(root: Element): Element {
  const used = new Set<string>();
  const strict = declarations(root).some(([, uri]) => isStrict(uri));
  const inner = rewritten(root, used, strict);
  const known = Object.keys(NAMESPACES).filter((prefix): prefix is keyof typeof NAMESPACES => used.has(prefix));
  return { ...inner, attributes: { ...declare(...known), ...inner.attributes } };
}

function rewritten(element: Element, used: Set<string>, strict: boolean): Element {
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(element.attributes)) {
    if (isDeclaration(name) && canonicalPrefix(value) !== undefined) continue;
    if (strict && name === 'conformance') continue;
    attributes[name] = strict ? transitional(value) : value;
  }
  for (const prefix of prefixesOf({ name: element.name, attributes })) used.add(prefix);
  return {
    name: element.name,
    attributes,
    children: element.children.map((child) => (isElement(child) ? rewritten(child, used, strict) : child)),
  };
}

function transitional(value: string): string {
  const share = /^(-?\d+(?:\.\d+)?)%$/.exec(value)?.[1];
  return share === undefined ? value : String(Math.round(Number(share) * 1000));
}

const declarations = ({ attributes }: Element): readonly (readonly [string, string])[] =>
  Object.entries(attributes).filter(([name]) => isDeclaration(name));
