import { type CST, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

/** More than any file of settings or numbers has. A chart's data, of a thousand points or two, has some 20,000 characters. */
const MOST_CHARACTERS = 2_500_000;

/** Mappings and lists in one another; the deepest that build-deck reads has five. */
const DEEPEST_YAML = 50;

/** Values that aliases stand for, all in all: a text of 300 characters can ask for a thousand million (a "billion laughs"). */
const MOST_REPEATED = 20_000;

/** Uses of anchors: to follow one, the library walks through the document. Its own limit by default. */
const MOST_ALIASES = 100;

/** A limit that was exceeded, as a mistake of the text. */
export interface Limit {
  readonly message: string;
  readonly offset: number;
  readonly help: string;
}

const count = (number: number): string => number.toLocaleString('en-US');

export const tooLong = (text: string): Limit | undefined =>
  text.length <= MOST_CHARACTERS
    ? undefined
    : {
        message: `It has ${count(text.length)} characters; at most ${count(MOST_CHARACTERS)} are read`,
        offset: 0,
        help: 'take out what is no setting',
      };

/** Found in the tokens, before anything is made of them. */
export function tooDeep(tokens: readonly CST.Token[]): Limit | undefined {
  const open: { readonly token: CST.Token; readonly depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token.type === 'document' && token.value !== undefined) open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    if (depth >= DEEPEST_YAML) {
      return { message: `It is nested more than ${DEEPEST_YAML} deep, which is the limit`, offset: token.offset, help: 'use fewer levels' };
    }
    for (const { key, value } of token.items) {
      if (key !== undefined && key !== null) open.push({ token: key, depth: depth + 1 });
      if (value !== undefined) open.push({ token: value, depth: depth + 1 });
    }
  }
  return undefined;
}

/** Found in the document: what its aliases stand for. */
export function limitOf(document: Document.Parsed): Limit | undefined {
  const anchors = new Map<string, Node>();
  let [aliases, repeated] = [0, 0];
  let limit: Limit | undefined;
  const exceed = (message: string, node: Node): void => {
    limit ??= { message, offset: node.range?.[0] ?? 0, help: 'write the values themselves where they are needed' };
  };
  const walk = (node: unknown, depth: number, alias: Node | undefined): void => {
    if (limit !== undefined || !isNode(node)) return;
    if (alias !== undefined && (++repeated > MOST_REPEATED || depth > DEEPEST_YAML)) {
      exceed(`Its aliases (\`*name\`) stand for more than ${count(MOST_REPEATED)} values, which is the limit`, alias);
      return;
    }
    if (isAlias(node)) {
      if (alias === undefined && ++aliases > MOST_ALIASES)
        exceed(`It has more than ${MOST_ALIASES} aliases (\`*name\`), which is the limit`, node);
      walk(anchors.get(node.source), depth + 1, alias ?? node);
      return;
    }
    if (alias === undefined && node.anchor !== undefined) anchors.set(node.anchor, node);
    if (isSeq(node)) for (const item of node.items) walk(item, depth + 1, alias);
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        if (!isScalar(key)) walk(key, depth + 1, alias);
        walk(value, depth + 1, alias);
      }
    }
  };
  walk(document.contents, 0, undefined);
  return limit;
}
