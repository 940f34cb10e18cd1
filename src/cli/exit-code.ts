import type { Diagnostic } from '../lib/diagnostics.js';

/** 0 fine, 1 mistakes in what was written, 2 where a file can't serve as a template at all: that is wrong usage, like a file that is not there. */
export const exitCode = (ok: boolean, diagnostics: readonly Diagnostic[]): number =>
  ok ? 0 : diagnostics.some(({ id: code, severity }) => code === 'theme-package' && severity === 'error') ? 2 : 1;
