import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import { legalText } from '../clean.js';
import { TYPED_KEYS } from './schema.js';

/** More levels than any front matter has; an anchor that holds itself would go on for ever. */
const DEEPEST_VALUE = 20;

/**
 * A YAML node as plain data. Under a key that takes text, numbers, dates and switches are the text they were written as;
 * under the others they keep their type. Characters that XML forbids (a `"\x07"` in quotes) are left out.
 */
export function plainValue(node: unknown, key: string, document: Document.Parsed, depth = 0): unknown {
  if (depth > DEEPEST_VALUE) return null;
  if (isAlias(node)) return plainValue(node.resolve(document), key, document, depth + 1);
  if (isSeq(node)) return node.items.map((item) => plainValue(item, key, document, depth + 1));
  if (isMap(node)) {
    const entries = node.items.map(({ key: name, value }) => {
      const inner = keyName(name);
      return [inner, plainValue(value, TYPED_KEYS.has(key) ? key : inner, document, depth + 1)] as const;
    });
    return Object.fromEntries(entries);
  }
  if (!isScalar(node)) return null;
  if (typeof node.value === 'string') return legalText(node.value);
  return TYPED_KEYS.has(key) || node.value === null ? node.value : legalText(node.source ?? String(node.value));
}

/** A key as text: YAML allows numbers and more. */
export const keyName = (key: unknown): string => (isScalar(key) ? String(key.value) : String(key));

/** A node's kind in words, for messages. */
export function kindOf(node: Node | null | undefined): string {
  if (isSeq(node)) return 'a list';
  if (isMap(node)) return 'a mapping';
  if (!isScalar(node)) return 'empty';
  const { value } = node;
  return typeof value === 'number'
    ? `the number ${node.source ?? value}`
    : typeof value === 'boolean'
      ? `the switch ${value}`
      : `“${String(value)}”`;
}
