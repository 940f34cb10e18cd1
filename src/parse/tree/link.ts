import type { Token } from 'markdown-it';
import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Inline } from '../types.js';
import { attributesOf } from './attributes-of.js';
import type { Source } from './source.js';

/** Schemes that run code, read the reader's disk or hold a whole file; an address of these stays text. */
const UNSAFE = /^\s*(javascript|vbscript|data|file):/i;

export const isUnsafe = (url: string): boolean => UNSAFE.test(url);

/** Reports an address that no output may carry (`link-unsafe`). */
export function reportUnsafe(url: string, at: Span, report: Report): void {
  const scheme = UNSAFE.exec(url)?.[1]?.toLowerCase() ?? '';
  const shown = url.length > 40 ? `${url.slice(0, 40)}…` : url;
  report({
    severity: 'warning',
    code: 'link-unsafe',
    message: `address “${shown}”; expected https:, mailto:, a file or #id, not ${scheme}:`,
    at,
    help: scheme === 'data' ? 'save the data as a file beside the content and name that' : 'it stays text; write a web address',
  });
}

/** A link between its opening and its closing token. */
export function closeLink(open: Token, closing: Token, children: readonly Inline[], at: Span, source: Source): readonly Inline[] {
  const href = String(open.attrGet('href') ?? '');
  const title = open.attrGet('title');
  const link = { href, ...(title === null ? {} : { title: String(title) }), bare: open.info === 'auto', attributes: attributesOf(closing) };
  return linkTo(link, children, at, source);
}

type Link = Extract<Inline, { kind: 'link' }>;

/** A link, or text where its address is one that no output may carry. */
export function linkTo(
  link: Omit<Link, 'kind' | 'children' | 'at'>,
  children: readonly Inline[],
  at: Span,
  { report }: Source,
): readonly Inline[] {
  if (!isUnsafe(link.href)) return [{ kind: 'link', ...link, children, at }];
  reportUnsafe(link.href, at, report);
  return link.bare ? children : [{ kind: 'text', value: '[', at }, ...children, { kind: 'text', value: `](${link.href})`, at }];
}
