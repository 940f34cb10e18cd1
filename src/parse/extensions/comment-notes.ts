import type { MarkdownIt, StateCore, Token } from 'markdown-it';

/** A comment and nothing else. */
const COMMENT = /^\s*<!--([\s\S]*)-->\s*$/;

/** Lists, quotations, stress, code and links: what a speaker writes in notes. */
const MARKS = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\S|^[ \t]*> |(?:^|\s)\*\S|`\S|\]\(\S/m;

/** Slides or settings put aside: pictures, headings, tables, directives, breaks, HTML, footnotes, `key: value`. */
const ASIDE = /!\[|^[ \t]*(?:#|\||:::|```|~~~|---|[a-z][\w-]*:\s|[{[]\[?\.?\w+:)|[<{]|\[\^/m;

/** A comment with the marks of notes is read as Markdown, between `comment_open` and `comment_close`; what puts slides aside stays one text. */
export function commentNotes(markdown: MarkdownIt): void {
  markdown.core.ruler.after('block', 'comment_notes', (state) => {
    if (!state.tokens.some(isComment)) return;
    state.tokens = state.tokens.flatMap((token) => (isComment(token) ? readNotes(token, state) : [token]));
  });
}

const isComment = ({ type, content }: Token): boolean => type === 'html_block' && content.trimStart().startsWith('<!--');

function readNotes(html: Token, state: StateCore): readonly Token[] {
  const text = COMMENT.exec(html.content)?.[1];
  if (text === undefined || text.includes('-->') || !MARKS.test(text) || ASIDE.test(text)) return [html];
  const inner: Token[] = [];
  state.md.block.parse(text.trim() === '' ? '' : text.replace(/^[ \t]*\n/, ''), state.md, state.env, inner);
  const first = (html.map?.[0] ?? 0) + (/^[ \t]*\n/.test(text) ? 1 : 0);
  for (const token of inner) if (token.map !== null) token.map = [token.map[0] + first, token.map[1] + first];
  return [bracket(html, state, 1), ...inner, bracket(html, state, -1)];
}

function bracket({ map, content }: Token, state: StateCore, nesting: 1 | -1): Token {
  const token = new state.Token(nesting === 1 ? 'comment_open' : 'comment_close', '', nesting);
  token.map = map;
  token.content = content;
  return token;
}
