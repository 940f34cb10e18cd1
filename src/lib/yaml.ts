import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Report } from './diagnostics.js';
import { type Span, startOf } from './span.js';

/** A key or an index on the way from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** What YAML text holds, and where each of its values stands. */
export interface YamlSource {
  readonly value: unknown;
  /** The place of a value; of the nearest one above it where there is none. */
  readonly at: (path: Path) => Span;
  /** The place of a mapping's key. */
  readonly keyAt: (path: Path) => Span;
}

/**
 * Reads YAML 1.2 (with merge keys) that begins on line `first` of its file. Reports each syntax mistake as an error
 * `code` at its line and column, and then returns undefined.
 */
export function readYaml(text: string, file: string, first: number, code: string, report: Report): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const spanOf = (offset: number): Span => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line) + first - 1, column: Math.max(1, col) };
  };
  for (const { message, pos } of document.errors) {
    report({
      severity: 'error',
      code,
      message: `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      at: spanOf(pos[0]),
      help: "check indentation, quotes and brackets; text with `: ` or `#` in it needs quotes, such as '#1A2B3C'",
    });
  }
  if (document.errors.length > 0) return undefined;
  const at = (path: Path): Span => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return spanOf(node.range[0]);
    }
    return { ...startOf(file), line: first };
  };
  const keyAt = (path: Path): Span => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return pair !== undefined && isScalar(pair.key) && pair.key.range ? spanOf(pair.key.range[0]) : at(path);
  };
  return { value: document.toJS(), at, keyAt };
}
