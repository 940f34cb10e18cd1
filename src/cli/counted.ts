import type { Diagnostic, Severity } from '../lib/diagnostics.js';

/** `1 error, 2 warnings`; empty where there are none of the `severities`. */
export function counted(diagnostics: readonly Diagnostic[], severities: readonly Severity[] = ['error', 'warning', 'note']): string {
  return severities
    .map((severity) => [severity, diagnostics.filter((one) => one.severity === severity).length] as const)
    .filter(([, found]) => found > 0)
    .map(([severity, found]) => count(found, severity))
    .join(', ');
}

export const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
