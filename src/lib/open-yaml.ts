import { Composer, type CST, type Document, isMap, isScalar, LineCounter, Parser } from 'yaml';
import { type Limit, limitOf, tooDeep, tooLong } from './yaml-limits.js';
import type { Mistake } from './yaml-line.js';
import { type YamlError, yamlMistakes } from './yaml-mistakes.js';

/** What is wrong with YAML text, the offset where, and what to type instead. */
export type YamlMistake = Pick<Mistake, 'message' | 'offset' | 'help'>;

/** YAML text, read; of text with mistakes the document is not to be used. */
export interface OpenYaml {
  readonly document: Document.Parsed | undefined;
  readonly mistakes: readonly YamlMistake[];
  /** 1-based line and column of an offset. */
  readonly lineOf: (offset: number) => { readonly line: number; readonly column: number };
}

/**
 * The one place where YAML is parsed: front matter, charts, themes, sidecars and company files. Takes time in proportion to the text, which must keep within
 * the limits of `yaml-limits.ts`: what is beyond is a mistake that names the limit.
 */
export function openYaml(text: string, merge: boolean): OpenYaml {
  const lines = new LineCounter();
  // The parser tells of most line ends, but of some within brackets it does not.
  for (let start = 0; start >= 0; start = text.indexOf('\n', start) + 1 || -1) lines.addNewLine(start);
  const lineOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const failed = (limit: Limit): OpenYaml => ({ document: undefined, mistakes: [beyond(limit)], lineOf });
  const long = tooLong(text);
  if (long !== undefined) return failed(long);
  const tokens: CST.Token[] = [...new Parser().parse(text)];
  // What comes behind is made of calls within calls, which a deep text has no room for.
  const deep = tooDeep(tokens);
  if (deep !== undefined) return failed(deep);
  // The library compares each key with all before it, and prints warnings by itself.
  const composer = new Composer({ merge, prettyErrors: false, uniqueKeys: false, logLevel: 'error' });
  const [document, another] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return { document, mistakes: [], lineOf };
  const limit = document.errors.length === 0 ? limitOf(document) : undefined;
  const errors: readonly YamlError[] = [
    ...document.errors,
    ...(another === undefined ? [] : [{ code: 'MULTIPLE_DOCS', message: 'Source contains multiple documents', pos: another.range }]),
    ...(limit === undefined ? twins(document) : []),
  ];
  const mistakes = [...yamlMistakes(text, errors), ...(limit === undefined ? [] : [beyond(limit)])];
  return { document, mistakes, lineOf };
}

const beyond = ({ message, offset, help }: Limit): YamlMistake => ({
  offset,
  message: `broken YAML: ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
  help,
});

/** Keys that their mapping has twice. */
function twins(document: Document.Parsed): readonly YamlError[] {
  const found: YamlError[] = [];
  const open: unknown[] = [document.contents];
  while (open.length > 0) {
    const node = open.pop();
    if (!isMap(node)) {
      if (typeof node === 'object' && node !== null && 'items' in node && Array.isArray(node.items)) open.push(...node.items);
      continue;
    }
    const keys = new Set<unknown>();
    for (const { key, value } of node.items) {
      open.push(value);
      if (!isScalar(key) || key.value === '<<') continue;
      if (keys.has(key.value)) found.push({ code: 'DUPLICATE_KEY', message: 'Map keys must be unique', pos: key.range ?? [0] });
      keys.add(key.value);
    }
  }
  return found.sort((a, b) => a.pos[0] - b.pos[0]);
}
