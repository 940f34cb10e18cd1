/** An XML element with its canonical prefix (`a:t`); `text` children are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export type Node = Element | string;

type Value = string | number | boolean | undefined;
type Child = Node | undefined | false;

const NONE: Readonly<Record<string, string>> = {};
const EMPTY: readonly Node[] = [];

/**
 * Makes an element. `undefined` attributes and children are left out; switches are written `1` and `0`, as PowerPoint does.
 * Throws on a number that is none: PowerPoint would offer to repair the file.
 */
export function h(
  name: string,
  attributes: Readonly<Record<string, Value>> = NONE,
  ...children: readonly (Child | readonly Child[])[]
): Element {
  return { name, attributes: attributeTexts(attributes, name), children: children.length === 0 ? EMPTY : flatten(children) };
}

function attributeTexts(attributes: Readonly<Record<string, Value>>, name: string): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key];
    if (value === undefined) continue;
    if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${name}@${key} is ${value}`);
    kept[key] = typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
  }
  return kept;
}

function flatten(children: readonly (Child | readonly Child[])[]): readonly Node[] {
  const nodes: Node[] = [];
  for (const child of children) {
    if (child === undefined || child === false) continue;
    if (isList(child)) nodes.push(...flatten(child));
    else nodes.push(child);
  }
  return nodes;
}

const isList = (child: Node | readonly Child[]): child is readonly Child[] => Array.isArray(child);

export const isElement = (node: Node): node is Element => typeof node !== 'string';

/** The element's child elements, all or those of one name. */
export const childrenOf = (element: Element, name?: string): readonly Element[] =>
  element.children.filter((child): child is Element => isElement(child) && (name === undefined || child.name === name));

/** The first child of a name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  for (const child of element?.children ?? EMPTY) if (isElement(child) && child.name === name) return child;
  return undefined;
}

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

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
