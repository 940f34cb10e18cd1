import type { Diagnostic } from '../lib/diagnostics.js';

/** So many of a kind are printed in full. */
const SHOWN = 5;

/** So many lines are named of what is folded. */
const LINES = 20;

/** Many of one kind in one file, whose lines alone are told. */
export interface Fold {
  readonly first: Diagnostic;
  readonly count: number;
  readonly lines: string;
}

/**
 * Diagnostics as a person reads them: every error, and of each other kind in a file the first five; the rest of a kind is one entry behind
 * them. A deck written for another tool has hundreds that say the same.
 */
export function folded(diagnostics: readonly Diagnostic[]): readonly (Diagnostic | Fold)[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const kind = `${one.at.file}\0${one.severity}\0${one.id}\0${one.theme ?? ''}`;
    const same = kinds.get(kind);
    if (same === undefined) kinds.set(kind, [one]);
    else same.push(one);
  }
  const rest = new Map<Diagnostic, Fold>();
  const hidden = new Set<Diagnostic>();
  for (const [first, ...others] of kinds.values()) {
    const more = others.slice(SHOWN - 1);
    if (first === undefined || first.severity === 'error' || more.length < 2) continue;
    for (const one of more) hidden.add(one);
    rest.set(others[SHOWN - 2] ?? first, { first, count: more.length, lines: linesOf(more) });
  }
  return diagnostics.flatMap((one) => {
    const fold = rest.get(one);
    return hidden.has(one) ? [] : fold === undefined ? [one] : [one, fold];
  });
}

/** `12, 40, 41`. */
function linesOf(diagnostics: readonly Diagnostic[]): string {
  const lines = [...new Set(diagnostics.map(({ at }) => at.line))].sort((a, b) => a - b);
  return lines.length > LINES ? `${lines.slice(0, LINES).join(', ')} …` : lines.join(', ');
}
