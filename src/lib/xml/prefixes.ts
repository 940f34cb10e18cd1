import type { Element } from './tree.js';

/** True for an attribute that declares a namespace. */
export const isDeclaration = (name: string): boolean => name === 'xmlns' || name.startsWith('xmlns:');

/** The prefixes that an element itself uses: of its name, its attributes, and those that markup compatibility names in values (ECMA-376 Part 3, 7.2 and 7.6). */
export function prefixesOf({ name, attributes }: Pick<Element, 'name' | 'attributes'>): ReadonlySet<string> {
  const used = new Set<string>();
  for (const one of [name, ...Object.keys(attributes)]) {
    const colon = one.indexOf(':');
    if (colon > 0) used.add(one.slice(0, colon));
  }
  for (const listed of [attributes['mc:Ignorable'], attributes.Requires]) for (const prefix of listed?.split(/\s+/) ?? []) used.add(prefix);
  return used;
}
