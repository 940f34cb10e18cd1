import type { Token } from 'markdown-it';
import type { Block } from '../types.js';
import { blockSpan, type Source, spanAt } from './source.js';

const COMMENT = /^\s*<!--([\s\S]*?)-->/;

/** What a comment says. */
export const commentText = (html: string): string => (COMMENT.exec(html)?.[1] ?? '').trim();

/** An HTML block: its leading comments one by one, and what is left as `html`. Reports a comment without an end (`comment-unclosed`). */
export function readHtml(token: Token, source: Source): readonly Block[] {
  const blocks: Block[] = [];
  let rest = token.content;
  let line = token.map?.[0] ?? 0;
  for (let match = COMMENT.exec(rest); match !== null; match = COMMENT.exec(rest)) {
    const lead = /^\s*/.exec(rest)?.[0] ?? '';
    line += countLines(lead);
    blocks.push({
      kind: 'comment',
      text: (match[1] ?? '').trim(),
      at: spanAt(source, line, Math.max(0, (source.lines[line] ?? '').indexOf('<!--'))),
    });
    line += countLines(match[0].slice(lead.length));
    rest = rest.slice(match[0].length);
  }
  if (rest.trim() === '') return blocks;
  const at = blocks.length === 0 ? blockSpan(source, token) : spanAt(source, line, 0);
  if (!rest.trimStart().startsWith('<!--')) return [...blocks, { kind: 'html', text: rest.trim(), at }];
  source.report({
    severity: 'error',
    id: 'comment-unclosed',
    message: 'comment “<!--” is never closed; expected `-->`: everything after it would be lost',
    at,
    help: 'write `-->` where the comment ends',
  });
  return blocks;
}

const countLines = (text: string): number => text.split('\n').length - 1;
