import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Block } from '../types.js';

/** Cells of a table that take seconds to set; those that are written out one by one are as many as the author wants. */
const MOST = 20_000;

/** Whether spans, or a few rows that are far longer than the others, make many more cells of a table than were written. */
export const isTooLarge = (cells: number, written: number): boolean => cells > MOST && cells > 4 * written;

/** Reports such a table (`table-size`); nothing is written. */
export function tooLarge(cells: number, written: number, at: Span, report: Report): Block {
  report({
    severity: 'error',
    id: 'table-size',
    message: `${written} cells make a table of ${cells}, with what they span and what is empty; expected at most ${MOST}`,
    at,
    help: 'correct its `rowspan` and `colspan`, or divide the table',
  });
  return { kind: 'paragraph', children: [], at };
}
