import type { Element, Node } from './tree.js';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The text of a part. Throws on a character that XML 1.0 forbids (2.2 Char): it would cost the author a repair prompt. */
export const writeXml = (root: Element): string => DECLARATION + writeNode(root);

function writeNode(node: Node): string {
  if (typeof node === 'string') return escapeText(node);
  let tag = `<${node.name}`;
  for (const key in node.attributes) tag += ` ${key}="${escapeAttribute(node.attributes[key] ?? '')}"`;
  if (node.children.length === 0) return `${tag}/>`;
  let inner = '';
  for (const child of node.children) inner += writeNode(child);
  return `${tag}>${inner}</${node.name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
  '\r': '&#13;',
};
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters looked for
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

function escapeText(text: string): string {
  check(text);
  return /[&<>]/.test(text) ? text.replace(/[&<>]/g, (c) => ENTITIES[c] ?? c) : text;
}

function escapeAttribute(text: string): string {
  check(text);
  return /[&<>"\n\t\r]/.test(text) ? text.replace(/[&<>"\n\t\r]/g, (c) => ENTITIES[c] ?? c) : text;
}

function check(text: string): void {
  if (FORBIDDEN.test(text)) throw new Error(`a character that XML forbids in “${text.slice(0, 40)}”`);
}
