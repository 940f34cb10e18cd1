import type { Token } from 'markdown-it';
import { reportForeignSyntax } from '../foreign/index.js';
import type { Block } from '../types.js';
import { attributesOf } from './attributes-of.js';
import { inlinesOf } from './inlines.js';
import { blockSpan, type Source, spanAt } from './source.js';
import type { Tokens } from './tokens.js';

/** A heading, or the settings of one slide that look like one. Reports `---` that makes a heading of the text above it (`setext-heading`). */
export function readHeading(token: Token, tokens: Tokens, source: Source): readonly Block[] {
  const at = blockSpan(source, token);
  const inline = tokens.next();
  tokens.next();
  if (token.markup === '-' && inline !== undefined && isSlideHead(token, inline, source))
    return [{ kind: 'comment', text: inline.content, settings: true, at }];
  if (token.markup === '-') {
    const line = (token.map?.[1] ?? 1) - 1;
    const message = `“${source.lines[line]?.trim() ?? '---'}” directly under text makes that text a heading; expected an empty line before a slide break`;
    source.report({
      severity: 'warning',
      id: 'setext-heading',
      message,
      at: { ...spanAt(source, line, 0), column: 1 },
      help: 'put an empty line above it for a new slide, or write `## ` before the text for a heading',
    });
  }
  const children = inline === undefined ? [] : inlinesOf(inline, source);
  if (inline !== undefined) reportForeignSyntax(inline.content, children, children[0]?.at ?? at, source.report);
  return [{ kind: 'heading', level: Number(token.tag.slice(1)), children, attributes: attributesOf(token), at }];
}

/** Slidev's settings of one slide: lines of `key: value` between two `---` lines. They do what a comment does that holds them. */
function isSlideHead(token: Token, inline: Token, source: Source): boolean {
  const above = source.lines[(token.map?.[0] ?? 0) - 1] ?? '';
  return above.trimEnd() === '---' && inline.content.split('\n').every((line) => /^[A-Za-z][\w-]*:(\s|$)/.test(line));
}
