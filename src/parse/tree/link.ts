import type { Token } from 'markdown-it';
import type { Span } from '../../lib/span.js';
import type { Inline } from '../types.js';
import { attributesOf } from './attributes-of.js';

/** A link between its opening and its closing token, its address as it was written: whether outputs may carry it is judged where its meaning is. */
export function closeLink(open: Token, closing: Token, children: readonly Inline[], at: Span): Inline {
  const href = String(open.attrGet('href') ?? '');
  const title = open.attrGet('title');
  const name = title === null ? {} : { title: String(title) };
  return { kind: 'link', href, ...name, bare: open.info === 'auto', attributes: attributesOf(closing), children, at };
}
