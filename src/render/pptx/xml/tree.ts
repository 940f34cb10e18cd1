/** An XML element with its canonical prefix (`a:t`); `text` children are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

type Value = string | number | boolean | undefined;
type Child = Node | undefined | false;

/** Makes an element. `undefined` attributes and children are left out; switches are written `1` and `0`, as PowerPoint does. */
export function h(
  name: string,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly (Child | readonly Child[])[]
): Element {
  const kept: Record<string, string> = {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) kept[key] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return { name, attributes: kept, children: children.flat().filter((child): child is Node => child !== undefined && child !== false) };
}

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The element's child elements, all or those of one name. */
export const childrenOf = (element: Element, name?: string): readonly Element[] =>
  element.children.filter((child): child is Element => isElement(child) && (name === undefined || child.name === name));

export const childOf = (element: Element | undefined, name: string): Element | undefined =>
  element === undefined ? undefined : childrenOf(element, name)[0];

/** Follows a path of names down from an element. */
export const descend = (element: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => childOf(at, name), element);

/** Every element of a name below (and including) one, in document order. */
export function elementsIn(element: Element, name: string): readonly Element[] {
  const found: Element[] = [];
  const walk = (at: Element): void => {
    if (at.name === name) found.push(at);
    for (const child of at.children) if (isElement(child)) walk(child);
  };
  walk(element);
  return found;
}
