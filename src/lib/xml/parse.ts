import { SaxesParser } from 'saxes';
import { Scope } from './scope.js';
import { type Element, isElement, type Node } from './tree.js';

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** Deeper than any real part, and within what a recursive walk can take. */
const DEEPEST_ELEMENT = 500;

/** As no sound program writes a part. */
export class UnsafeXml extends Error {
  override readonly name = 'UnsafeXml';
}

/**
 * Reads a part with its namespaces: an element's or attribute's prefix becomes the one PowerPoint writes, whatever the part wrote.
 * Namespace declarations are kept as attributes, white space between elements is not, unless `exact` asks for it. Throws on XML that is
 * not well-formed, and on a document type declaration, which parts may not have (ECMA-376 Part 2, 6.2.5): there are no entities but XML's
 * own five.
 */
export function parseXml(text: string, { exact = false }: { readonly exact?: boolean } = {}): Element {
  // saxes looks up every name anew, and makes an object of each attribute: reading takes half again as long with its `xmlns`.
  const parser = new SaxesParser({ xmlns: false, position: false });
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  const scopes: Scope[] = [Scope.outer()];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new UnsafeXml('it has a document type declaration');
  });
  parser.on('opentag', ({ name, attributes }) => {
    const scope = innermost(scopes).within(attributes);
    const open: Open = { name: scope.element(name), attributes: attributesIn(scope, attributes), children: [] };
    innermost(stack).children.push(open);
    stack.push(open);
    scopes.push(scope);
    if (stack.length > DEEPEST_ELEMENT) throw new UnsafeXml(`it has elements over ${DEEPEST_ELEMENT} deep`);
  });
  const add = (value: string): void => {
    if (stack.length > 1) innermost(stack).children.push(value);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    scopes.pop();
    const closed = stack.pop();
    if (closed !== undefined && !exact) withoutLayout(closed);
  });
  parser.write(text).close();
  const [element] = root.children.filter((node): node is Element => typeof node !== 'string');
  if (element === undefined) throw new Error('a part without a root element');
  return element;
}

/** White space between elements is the writer's layout, not content. */
function withoutLayout(element: Open): void {
  if (element.children.length < 2 || !element.children.some(isElement)) return;
  element.children = element.children.filter((child) => isElement(child) || child.trim() !== '');
}

function attributesIn(scope: Scope, written: Readonly<Record<string, string>>): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const name in written) {
    const canonical = scope.attribute(name);
    if (Object.hasOwn(attributes, canonical)) throw new Error(`${name} stands twice`);
    attributes[canonical] = written[name] ?? '';
  }
  return attributes;
}

function innermost<T>(stack: readonly T[]): T {
  const last = stack[stack.length - 1];
  if (last === undefined) throw new Error('more elements are closed than were opened');
  return last;
}
