import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import type { Block, ListItem } from './types.js';

/** Reports what was written without anything in it (`block-empty`): nothing is shown of it. `what` is in the author's words: `a table`. */
export function reportEmpty(what: string, at: Span, report: Report): void {
  report({
    severity: 'warning',
    id: 'block-empty',
    message: `${what} with nothing in it; nothing is shown of it`,
    at,
    help: 'write what belongs there, or delete it',
  });
}

/** True for text that nobody sees. */
export const isBlank = (text: string): boolean => /^[\s\u200b\u00ad\ufeff]*$/.test(text);

type Table = Block & { readonly kind: 'table' };

/** True for a table without a cell that says something: PowerPoint repairs one without rows or columns. */
export const isEmptyTable = ({ head, rows }: Table): boolean =>
  [...head, ...rows].every((row) => row.every(({ text }) => text.every((run) => run.video === undefined && isBlank(run.text))));

/** The items that hold something; in a numbered list those before them keep their numbers. */
export function filledItems(items: readonly ListItem[], ordered: boolean): readonly ListItem[] {
  if (!ordered) return items.filter(({ blocks }) => blocks.length > 0);
  return items.slice(0, items.findLastIndex(({ blocks }) => blocks.length > 0) + 1);
}
