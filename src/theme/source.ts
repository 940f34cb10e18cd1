import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Span } from '../lib/span.js';
import { startOf } from '../lib/span.js';
import type { Env } from '../lib/world.js';

/** A key or an index on the way from the top of the file to a value. */
export type Path = readonly (string | number)[];

/** What a YAML file holds, and where each of its values stands. */
export interface YamlSource {
  readonly file: string;
  readonly value: unknown;
  /** The place of a value; of the nearest one above it where there is none. */
  readonly at: (path: Path) => Span;
  /** The place of a mapping's key. */
  readonly keyAt: (path: Path) => Span;
}

/** Reads YAML 1.2. Reports `theme-syntax` for each mistake at its line and column, and returns undefined. */
export function readYaml(text: string, file: string, env: Env): YamlSource | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true, prettyErrors: false });
  const spanOf = (offset: number): Span => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  for (const error of document.errors) {
    env.report({
      severity: 'error',
      code: 'theme-syntax',
      message: `this is no YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}`,
      at: spanOf(error.pos[0]),
      help: 'check indentation, quotes and brackets; a colour such as \'#1A2B3C\' needs quotes',
    });
  }
  if (document.errors.length > 0) return undefined;
  const at = (path: Path): Span => {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return spanOf(node.range[0]);
    }
    return startOf(file);
  };
  const keyAt = (path: Path): Span => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
    return pair !== undefined && isScalar(pair.key) && pair.key.range ? spanOf(pair.key.range[0]) : at(path);
  };
  return { file, value: document.toJS(), at, keyAt };
}
