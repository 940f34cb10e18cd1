import { SaxesParser } from 'saxes';
import { canonicalPrefix } from './names.js';
import { type Element, isElement, type Node } from './tree.js';

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Node[];
}

/** Deeper than any real part, and within what a recursive walk can take. */
const DEEPEST = 500;

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
  const parser = new SaxesParser({ xmlns: true, position: false });
  const root: Open = { name: '', attributes: {}, children: [] };
  const stack: Open[] = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new UnsafeXml('it has a document type declaration');
  });
  parser.on('opentag', ({ attributes, prefix, local, uri }) => {
    const open: Open = { name: qualified(uri, prefix, local), attributes: {}, children: [] };
    for (const attribute of Object.values(attributes))
      open.attributes[qualified(attribute.uri, attribute.prefix, attribute.local)] = attribute.value;
    stack.at(-1)?.children.push(open);
    stack.push(open);
    if (stack.length > DEEPEST) throw new UnsafeXml(`it has elements over ${DEEPEST} deep`);
  });
  const add = (value: string): void => {
    if (stack.length > 1) stack.at(-1)?.children.push(value);
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
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

function qualified(uri: string, prefix: string, local: string): string {
  const canonical = prefix === 'xmlns' || local === 'xmlns' ? prefix : (canonicalPrefix(uri) ?? prefix);
  return canonical === '' ? local : `${canonical}:${local}`;
}
