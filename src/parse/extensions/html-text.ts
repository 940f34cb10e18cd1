import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { type HtmlPiece, type Nest, readHtmlFlow } from '../html-flow.js';

/** Marks of lists, quotes, headings and fences: a text with one is Markdown of its own. */
const MARKDOWN = /^[ \t]*(?:[-*+][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|>|```|~~~)/m;

/**
 * Text inside HTML (`<div class="note">text</div>`, CommonMark 0.31, 4.6) as paragraphs, headings, lists and quotes. Text is read as Markdown,
 * as Pandoc does (`markdown_in_html_blocks`): who writes `**` there means it. What holds no text stays the HTML that it is.
 */
export function htmlText(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'html_text', (state) => {
    if (!state.tokens.some(({ type }) => type === 'html_block')) return;
    state.tokens = state.tokens.flatMap((token) => (token.type === 'html_block' ? tokensOf(token, state) : [token]));
  });
}

function tokensOf(html: Token, state: StateCore): readonly Token[] {
  const pieces = readHtmlFlow(html.content, html.map?.[0] ?? 0);
  return pieces.every(({ kind }) => kind === 'tags') ? [html] : pieces.flatMap((piece) => tokensFrom(piece, state));
}

function tokensFrom(piece: HtmlPiece, state: StateCore): readonly Token[] {
  const { line } = piece;
  switch (piece.kind) {
    case 'open':
    case 'close':
      return [nestToken(piece, state)];
    case 'deep':
      return [tokenOf(state, 'nests_cut', '', 0, line)];
    case 'tags':
      return [withContent(tokenOf(state, 'html_block', '', 0, line), piece.html)];
    case 'code':
      return [withContent(tokenOf(state, 'code_block', 'code', 0, line), piece.text)];
    case 'text':
      return textTokens(piece, state);
  }
}

function nestToken({ kind, name, start, line }: Extract<HtmlPiece, { kind: 'open' | 'close' }>, state: StateCore): Token {
  const token = tokenOf(state, `${NESTS[name]}_${kind}`, name, kind === 'open' ? 1 : -1, line);
  if (start !== undefined) token.attrSet('start', String(start));
  return token;
}

const NESTS: Readonly<Record<Nest, string>> = { ul: 'bullet_list', ol: 'ordered_list', li: 'list_item', blockquote: 'blockquote' };

function textTokens({ text, level, line }: Extract<HtmlPiece, { kind: 'text' }>, state: StateCore): readonly Token[] {
  const content = dedented(text);
  if (level === undefined && MARKDOWN.test(content)) return blocksOf(content, line, state);
  const [type, tag] = level === undefined ? ['paragraph', 'p'] : ['heading', `h${level}`];
  const inline = withContent(tokenOf(state, 'inline', '', 0, line), level === undefined ? content : content.replaceAll('\n', ' '));
  inline.children = [];
  return [tokenOf(state, `${type}_open`, tag, 1, line), inline, tokenOf(state, `${type}_close`, tag, -1, line)];
}

function blocksOf(content: string, line: number, state: StateCore): readonly Token[] {
  const tokens: Token[] = [];
  state.md.block.parse(content, state.md, state.env, tokens);
  for (const token of tokens) if (token.map !== null) token.map = [token.map[0] + line, token.map[1] + line];
  return tokens;
}

/** Without the indentation that all lines have, and without breaks at either end. */
function dedented(text: string): string {
  const lines = withoutLastBreaks(text.replace(/^(?:[ \t]*(?:\n|<br\s{0,9}\/?>))+/i, '')).split('\n');
  const least = lines.reduce((smallest, row) => (row.trim() === '' ? smallest : Math.min(smallest, row.search(/\S/))), 200);
  return lines
    .map((row) => row.slice(least).trimEnd())
    .join('\n')
    .trimStart();
}

function withoutLastBreaks(text: string): string {
  let rest = text.trimEnd();
  for (let mark = LAST_BREAK.exec(rest.slice(-16)); mark !== null; mark = LAST_BREAK.exec(rest.slice(-16)))
    rest = rest.slice(0, -mark[0].length).trimEnd();
  return rest;
}

const LAST_BREAK = /<br\s{0,9}\/?>$/i;

function tokenOf(state: StateCore, type: string, tag: string, nesting: -1 | 0 | 1, line: number): Token {
  const token = new state.Token(type, tag, nesting);
  token.map = [line, line + 1];
  token.block = true;
  return token;
}

function withContent(token: Token, content: string): Token {
  token.content = content;
  return token;
}
