import type { Element, Node } from './tree.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of a part. What XML 1.0 can't hold becomes U+FFFD: one such character costs the reader the whole file. */
export const writeXml = (root: Element): string => DECLARATION + writeNode(root);

/** The text of a node that goes into a document of somebody else's. What XML 1.0 can't hold becomes U+FFFD. */
export function writeNode(node: Node): string {
  if (typeof node === 'string') return escaped(node, SPECIAL_IN_TEXT);
  let tag = `<${node.name}`;
  for (const key in node.attributes) tag += ` ${key}="${escaped(node.attributes[key] ?? '', SPECIAL_IN_VALUE)}"`;
  if (node.children.length === 0) return `${tag}/>`;
  let inner = '';
  for (const child of node.children) inner += writeNode(child);
  return `${tag}>${inner}</${node.name}>`;
}

/** Markup, white space that a reader would change, and what XML 1.0 (2.2, Char) does not know. */
const SPECIAL = /[&<>"]|[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SPECIAL_IN_TEXT = /[&<>]|[^\t\n -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const SPECIAL_IN_VALUE = /[&<>"]|[^ -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};

const escaped = (text: string, special: RegExp): string =>
  special.test(text) ? text.replace(SPECIAL, (character) => ENTITIES[character] ?? '\ufffd') : text;
