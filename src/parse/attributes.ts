import type { Attributes } from './types.js';

export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

const ITEM =
  /\s*(?:#(?<id>[^\s{}#."'=]+)|\.(?<name>[^\s{}#."'=]+)|(?<minus>-)(?=[\s}])|(?<key>[A-Za-z_:][\w:.-]*)=(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s{}"']+)))(?=[\s}]|(?<=\.[^\s{}#."'=]+)\.)/y;

/**
 * Reads `{#id .class key=value key="a b" -}`, also `{.class.class}`, at `start` (Pandoc's attribute syntax, Pandoc User's Guide
 * "Extension: header_attributes"; `-` is `.unnumbered`); `{}` says nothing. Undefined where the braces hold anything else: they are text then.
 */
export function readAttributes(text: string, start: number): { readonly attributes: Attributes; readonly end: number } | undefined {
  if (text[start] !== '{') return undefined;
  const classes: string[] = [];
  const values: Record<string, string> = {};
  let id: string | undefined;
  let position = start + 1;
  for (let match = matchAt(text, position); match?.groups !== undefined; match = matchAt(text, position)) {
    const { id: name, name: className, minus, key, double, single, bare } = match.groups;
    if (name !== undefined) id = name;
    if (className !== undefined) classes.push(className);
    if (minus !== undefined) classes.push('unnumbered');
    if (key !== undefined) values[key] = double ?? single ?? bare ?? '';
    position += match[0].length;
  }
  while (text[position] === ' ' || text[position] === '\t') position += 1;
  if (text[position] !== '}') return undefined;
  return { attributes: { ...(id === undefined ? {} : { id }), classes, values }, end: position + 1 };
}

function matchAt(text: string, position: number): RegExpExecArray | null {
  const item = new RegExp(ITEM);
  item.lastIndex = position;
  return item.exec(text);
}
