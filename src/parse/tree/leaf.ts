import type { Token } from 'markdown-it';
import { checkLink } from '../../lib/links/check-link.js';
import type { Span } from '../../lib/span.js';
import type { Inline } from '../types.js';
import { attributesOf } from './attributes-of.js';
import { formulaOf } from './formula.js';
import type { Source } from './source.js';

/** A token that holds no other tokens. Reports formulas, footnotes without a definition, and pictures of an unsafe scheme. */
export function readLeaf(token: Token, at: Span, source: Source): readonly Inline[] {
  switch (token.type) {
    case 'softbreak':
    case 'hardbreak':
      return [{ kind: 'lineBreak', soft: token.type === 'softbreak' && source.lineEnds === 'soft', at }];
    case 'code_inline':
      return [{ kind: 'code', value: token.content, at }];
    case 'math_inline':
      return formulaOf(token.content, at) ?? [formulaSource(token.content, at, source)];
    case 'image':
      return image(token, at, source);
    case 'footnote_reference':
      return footnote(token.content, at, source);
    default:
      return token.content === '' ? [] : [{ kind: 'text', value: token.content, at }];
  }
}

function formulaSource(value: string, at: Span, { report }: Source): Inline {
  report({
    severity: 'note',
    id: 'math-source',
    message: `formula “${value}” is shown as its source`,
    at,
    help: 'write it with letters, signs, indices, powers and `\\frac` alone, or use a picture of it',
  });
  return { kind: 'code', value, at };
}

function image(token: Token, at: Span, source: Source): readonly Inline[] {
  const src = String(token.attrGet('src') ?? '');
  const alt = plainText(token.children ?? []);
  const title = token.attrGet('title');
  const checked = SCHEME.test(src) ? checkLink(src) : undefined;
  if (checked !== undefined && 'fault' in checked) {
    source.report({ severity: 'warning', at, ...checked.fault });
    return [{ kind: 'text', value: alt, at }];
  }
  return [{ kind: 'image', src, alt, ...(title === null ? {} : { title: String(title) }), attributes: attributesOf(token), at }];
}

/** A scheme that no picture has, of two letters or more: one letter is a drive of Windows, and no file is found there. */
const SCHEME = /^\s*(?!https?:)[a-z][a-z0-9+.-]+:/i;

function footnote(label: string, at: Span, source: Source): readonly Inline[] {
  if (source.defined.has(label)) {
    source.cited.add(label);
    return [{ kind: 'footnote', label, at }];
  }
  source.report({
    severity: 'warning',
    id: 'footnote-undefined',
    message: `footnote “[^${label}]” has no text; expected a line that begins with \`[^${label}]:\``,
    at,
    help: `write \`[^${label}]: …\` on a line of its own, anywhere in the file`,
  });
  return [{ kind: 'text', value: `[^${label}]`, at }];
}

/** A picture's description: its text without the marks (CommonMark 0.31, "Images"). */
function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) =>
      token.type === 'softbreak' || token.type === 'hardbreak'
        ? ' '
        : token.children === null || token.children.length === 0
          ? token.content
          : plainText(token.children),
    )
    .join('');
}
