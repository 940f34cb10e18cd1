import { NAMESPACES } from './names.js';
import { prefixesOf } from './prefixes.js';
import { type Element, isElement } from './tree.js';

/**
 * An element that is taken out of its document, with the declarations of the prefixes in it: a writer may have put them on any of the elements
 * around it, `outer`, the innermost last. Prefixes that are declared where it goes (`there`) are left alone. A prefix that nobody declares
 * makes a file that PowerPoint repairs and LibreOffice 7.4 dies of.
 */
export function standalone(element: Element, outer: readonly Element[], there: readonly (keyof typeof NAMESPACES)[]): Element {
  const missing = [...undeclared(element)].filter((prefix) => !there.some((known) => known === prefix));
  const found = missing.flatMap((prefix): [string, string][] => {
    const name = `xmlns:${prefix}`;
    const uri = canonical(prefix) ?? outer.findLast(({ attributes }) => attributes[name] !== undefined)?.attributes[name];
    return uri === undefined ? [] : [[name, uri]];
  });
  return found.length === 0 ? element : { ...element, attributes: { ...Object.fromEntries(found), ...element.attributes } };
}

const canonical = (prefix: string): string | undefined => Object.entries(NAMESPACES).find(([known]) => known === prefix)?.[1];

/** The prefixes that an element and what is in it use and do not declare. */
function undeclared(element: Element): ReadonlySet<string> {
  const used = new Set(prefixesOf(element));
  for (const child of element.children) if (isElement(child)) for (const prefix of undeclared(child)) used.add(prefix);
  for (const one of used) if (one === 'xmlns' || one === 'xml' || element.attributes[`xmlns:${one}`] !== undefined) used.delete(one);
  return used;
}
