import { Composer, type CST, type Document, isMap, isScalar, LineCounter, Parser } from 'yaml';
import { type Limit, limitOf, tooDeep, tooLong } from './yaml-limits.js';

/** What is wrong with YAML text, and the offset where. */
export interface YamlMistake {
  readonly message: string;
  readonly offset: number;
  /** What can be done about it, where that is more than to look for the slip. */
  readonly help?: string;
}

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
  const lineOf = (offset: number): { readonly line: number; readonly column: number } => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const failed = (limit: Limit): OpenYaml => ({ document: undefined, mistakes: [limit], lineOf });
  const long = tooLong(text);
  if (long !== undefined) return failed(long);
  const tokens: CST.Token[] = [...new Parser(lines.addNewLine).parse(text)];
  // What comes behind is made of calls within calls, which a deep text has no room for.
  const deep = tooDeep(tokens);
  if (deep !== undefined) return failed(deep);
  // The library compares each key with all before it.
  const composer = new Composer({ merge, prettyErrors: false, uniqueKeys: false });
  const [document, another] = [...composer.compose(tokens, true, text.length)];
  if (document === undefined) return { document, mistakes: [], lineOf };
  const limit = document.errors.length === 0 ? limitOf(document) : undefined;
  const mistakes = [
    ...document.errors.map(({ message, pos }): YamlMistake => ({ message, offset: pos[0] })),
    ...(another === undefined ? [] : [{ message: 'Source contains multiple documents', offset: another.range[0] }]),
    ...(limit === undefined ? twins(document) : [limit]),
  ];
  return { document, mistakes, lineOf };
}

/** Keys that their mapping has twice. */
function twins(document: Document.Parsed): readonly YamlMistake[] {
  const found: YamlMistake[] = [];
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
      if (keys.has(key.value)) found.push({ message: 'Map keys must be unique', offset: key.range?.[0] ?? 0 });
      keys.add(key.value);
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}
