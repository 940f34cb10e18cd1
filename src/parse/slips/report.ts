import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { SlipKind } from './types.js';

/** A slip and its place in the file. */
export interface Told {
  readonly kind: SlipKind;
  readonly found: string;
  readonly at: Span;
}

/** So many further lines of a kind are named. */
const LINES = 20;

/** One warning (`taken-as-meant`) for each kind, at its first place, with the lines of the others. */
export function reportSlips(told: readonly Told[], report: Report): void {
  for (const kind of new Set(told.map((one) => one.kind))) {
    const [first, ...others] = told.filter((one) => one.kind === kind);
    if (first === undefined) continue;
    const message = `“${shortened(first.found)}” ${kind.is}; it is read as ${kind.as}${linesOf(others)}`;
    report({ severity: 'warning', id: 'taken-as-meant', message, at: first.at, help: kind.help });
  }
}

function linesOf(others: readonly Told[]): string {
  if (others.length === 0) return '';
  const lines = [...new Set(others.map(({ at }) => at.line))].sort((a, b) => a - b);
  const named = lines.slice(0, LINES).join(', ');
  return `; so ${others.length === 1 ? 'is the one' : `are ${others.length} more`} in ${lines.length === 1 ? 'line' : 'lines'} ${named}${lines.length > LINES ? ' …' : ''}`;
}

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
