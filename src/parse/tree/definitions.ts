import type { Token } from 'markdown-it';
import type { Block, Inline, ListItem } from '../types.js';
import { inlinesOf } from './inlines.js';
import { blockSpan, type Source } from './source.js';
import type { Tokens } from './tokens.js';

interface Entry {
  readonly term: Token;
  readonly children: readonly Inline[];
  readonly definitions: ListItem[];
}

/** Pandoc's definition list, behind its opening token: a list of its terms, in bold, the definitions of each beneath it. */
export function readDefinitions(opening: Token, tokens: Tokens, source: Source, readBlocks: () => readonly Block[]): Block {
  const entries: Entry[] = [];
  for (let token = tokens.next(); token !== undefined && token.type !== 'dl_close'; token = tokens.next()) {
    if (token.type === 'dt_open') {
      const inline = tokens.next();
      entries.push({ term: token, children: inline === undefined ? [] : inlinesOf(inline, source), definitions: [] });
    } else if (token.type === 'dd_open') entries.at(-1)?.definitions.push({ at: blockSpan(source, token), blocks: readBlocks() });
  }
  return listOf(
    entries.map((entry) => itemOf(entry, source)),
    opening,
    source,
  );
}

function itemOf({ term, children, definitions }: Entry, source: Source): ListItem {
  const at = children[0]?.at ?? blockSpan(source, term);
  const isBold = children.every(({ kind }) => kind === 'strong');
  const words: readonly Inline[] = isBold ? children : [{ kind: 'strong', children, at }];
  const named: Block = { kind: 'paragraph', children: words, at };
  return { blocks: definitions.length === 0 ? [named] : [named, listOf(definitions, term, source)], at };
}

const listOf = (items: readonly ListItem[], token: Token, source: Source): Block => ({
  kind: 'list',
  ordered: false,
  start: 1,
  items,
  at: blockSpan(source, token),
});
