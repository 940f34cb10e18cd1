import type { Token } from 'markdown-it';
import type { Span } from '../../lib/span.js';
import { NO_ATTRIBUTES } from '../attributes.js';
import { reportForeignSyntax } from '../foreign/index.js';
import { isTexLook } from '../foreign/tex-look.js';
import type { Block, Footnote, Inline, ListItem } from '../types.js';
import { attributesOf } from './attributes-of.js';
import { captioned, unnamed } from './captions.js';
import { readChunk } from './chunk.js';
import { readCode } from './code.js';
import { readDefinitions } from './definitions.js';
import { formulaOf } from './formula.js';
import { readHeading } from './heading.js';
import { commentText, readHtml } from './html-block.js';
import { inlinesOf } from './inlines.js';
import { isRemarkHead, remarkSettings } from './remark.js';
import { blockSpan, type Source } from './source.js';
import { readTable } from './table.js';
import { Tokens } from './tokens.js';

/** What one text holds: its blocks, and the footnotes taken out of them. */
export interface Tree {
  readonly blocks: readonly Block[];
  readonly footnotes: ReadonlyMap<string, Footnote>;
}

/** markdown-it's flat tokens as a tree. */
export function readTree(tokens: readonly Token[], source: Source): Tree {
  const footnotes = new Map<string, Footnote>();
  const blocks = readBlocks(new Tokens(tokens), source, footnotes);
  for (const footnote of source.inlineFootnotes) footnotes.set(footnote.label, footnote);
  return { blocks, footnotes };
}

type Footnotes = Map<string, Footnote>;

/** The blocks up to the token that closes what surrounds them, which is taken too. */
function readBlocks(tokens: Tokens, source: Source, footnotes: Footnotes): readonly Block[] {
  const blocks: Block[] = [];
  for (let token = tokens.next(); token !== undefined && token.nesting !== -1; token = tokens.next()) {
    blocks.push(...readBlock(token, tokens, source, footnotes));
  }
  return captioned(blocks, source);
}

function readBlock(token: Token, tokens: Tokens, source: Source, footnotes: Footnotes): readonly Block[] {
  const at = blockSpan(source, token);
  switch (token.type) {
    case 'heading_open':
      return readHeading(token, tokens, source);
    case 'paragraph_open':
      return readParagraph(tokens, source);
    case 'bullet_list_open':
    case 'ordered_list_open':
      return [
        {
          kind: 'list',
          ordered: token.type === 'ordered_list_open',
          start: Number(token.attrGet('start') ?? 1),
          ...(token.markup === ')' && { paren: true as const }),
          items: readItems(tokens, source, footnotes),
          at,
        },
      ];
    case 'dl_open':
      return [readDefinitions(token, tokens, source, () => readBlocks(tokens, source, footnotes))];
    case 'blockquote_open':
      return [{ kind: 'quote', blocks: readBlocks(tokens, source, footnotes), at }];
    case 'table_open':
      return [readTable(token, tokens, source)];
    case 'fence':
      return readChunk(token, source) ?? [readCode(token, source)];
    case 'code_block':
      return [readCode(token, source)];
    case 'math_block':
      return [readMath(token, at)];
    case 'hr':
      return isTableLine(token, source) ? [] : [{ kind: 'break', marker: markerOf(token), at }];
    case 'slot_mark':
      return [{ kind: 'slot', name: token.info, at }];
    case 'html_block':
      return readHtml(token, source);
    case 'comment_open':
      return [{ kind: 'comment', text: commentText(token.content), blocks: readBlocks(tokens, source, footnotes), at }];
    case 'directive_open':
      return readDirective(token, tokens, source, footnotes);
    case 'footnote_open':
      readFootnote(token, tokens, source, footnotes);
      return [];
    case 'directive_stray':
      source.report({
        severity: 'warning',
        id: 'directive-unopened',
        message: '“:::” closes nothing; expected an opening such as `::: notes` above it',
        at,
        help: 'delete the line, or write the opening one',
      });
      return [];
    case 'too_deep':
      return [tooDeep(token, source)];
    case 'nests_cut':
      source.report({
        severity: 'warning',
        id: 'nesting-too-deep',
        message: 'lists of HTML nested more than 12 deep, or quotes more than 24; what is deeper stands in the deepest',
        at,
        help: 'use fewer levels',
      });
      return [];
    default:
      return [];
  }
}

/** A formula on lines of its own: a paragraph where text can say it, else code in the language `math`. */
function readMath(token: Token, at: Span): Block {
  const children = formulaOf(token.content, at);
  if (children !== undefined && children.length > 0) return { kind: 'paragraph', children, at };
  return { kind: 'code', lang: 'math', attributes: attributesOf(token), text: token.content, at };
}

function readParagraph(tokens: Tokens, source: Source): readonly Block[] {
  const inline = tokens.next();
  tokens.next();
  if (inline === undefined) return [];
  const children = inlinesOf(inline, source);
  const at = children[0]?.at ?? blockSpan(source, inline);
  if (children.length === 0) return [];
  if (isRemarkHead(inline, source)) return [{ kind: 'comment', text: remarkSettings(inline.content), settings: true, at }];
  if (isTexLook(inline.content, at, source.report)) return [];
  if (inline.content.startsWith('^ ')) return [decksetNote(children, at)];
  reportForeignSyntax(unnamed(inline.content), children, at, source.report);
  return [{ kind: 'paragraph', children, at }];
}

function readItems(tokens: Tokens, source: Source, footnotes: Footnotes): readonly ListItem[] {
  const items: ListItem[] = [];
  for (let token = tokens.next(); token !== undefined && token.nesting !== -1; token = tokens.next()) {
    const checked = token.meta?.checked;
    items.push({
      blocks: readBlocks(tokens, source, footnotes),
      ...(typeof checked === 'boolean' ? { checked } : {}),
      at: blockSpan(source, token),
    });
  }
  return items;
}

/** Deckset's `^ text` is a speaker note; each of its lines may begin with the mark. */
function decksetNote(children: readonly Inline[], at: Span): Block {
  const bare = children.map(
    (child, i): Inline =>
      child.kind === 'text' && (i === 0 || children[i - 1]?.kind === 'lineBreak')
        ? { ...child, value: child.value.replace(/^\^\s*/, '') }
        : child,
  );
  return { kind: 'directive', name: 'notes', attributes: NO_ATTRIBUTES, blocks: [{ kind: 'paragraph', children: bare, at }], at };
}

/** Pandoc's simple tables have a line of dashes for each column, which CommonMark takes for a break. */
function isTableLine(token: Token, source: Source): boolean {
  const at = blockSpan(source, token);
  const line = source.lines[token.map?.[0] ?? 0] ?? '';
  if (!/^\s*-{2,}(?:\s+-{2,})+\s*$/.test(line)) return false;
  source.report({
    severity: 'warning',
    id: 'foreign-syntax',
    message: `“${line.trim()}” is a line of Pandoc’s simple table; the table is shown as it is written`,
    at,
    help: 'write it as a pipe table: `| a | b |` over `|---|---|`',
  });
  return true;
}

function markerOf(token: Token): '-' | '*' | '_' {
  return token.markup.startsWith('*') ? '*' : token.markup.startsWith('_') ? '_' : '-';
}

function readDirective(token: Token, tokens: Tokens, source: Source, footnotes: Footnotes): readonly Block[] {
  const at = blockSpan(source, token);
  if (token.meta?.closed !== true) {
    source.report({
      severity: 'error',
      id: 'directive-unclosed',
      message: `“::: ${token.info}” is never closed; expected a line \`:::\` after it`,
      at,
      help: 'write `:::` on a line of its own where it ends, indented as the opening is',
    });
  }
  return [{ kind: 'directive', name: token.info, attributes: attributesOf(token), blocks: readBlocks(tokens, source, footnotes), at }];
}

function readFootnote(token: Token, tokens: Tokens, source: Source, footnotes: Footnotes): void {
  const at = blockSpan(source, token);
  const label = token.content;
  const footnote: Footnote = { label, blocks: readBlocks(tokens, source, footnotes), at };
  // Where it is cited, it is reported as one without a text.
  if (footnote.blocks.length === 0) return;
  const first = footnotes.get(label);
  if (first === undefined) footnotes.set(label, footnote);
  else
    source.report({
      severity: 'warning',
      id: 'footnote-duplicate',
      message: `footnote “[^${label}]” has a text already, in line ${first.at.line}; this one is left out`,
      at,
      help: 'give it another label',
    });
}

function tooDeep(token: Token, source: Source): Block {
  const at = blockSpan(source, token);
  source.report({
    severity: 'warning',
    id: 'nesting-too-deep',
    message: 'lists nested more than 12 deep, or quotes and directives more than 24; what is deeper is shown as it was written',
    at,
    help: 'use fewer levels',
  });
  const lines = token.content.split('\n');
  return {
    kind: 'paragraph',
    children: lines.flatMap((value, index) => [
      ...(index === 0 ? [] : [{ kind: 'lineBreak', soft: false, at } as const]),
      { kind: 'text', value, at } as const,
    ]),
    at,
  };
}
