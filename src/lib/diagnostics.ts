import type { Span } from './span.js';

export type Severity = 'error' | 'warning' | 'note';

/**
 * One thing the author should know. `message` says what was found, then what was expected;
 * `help` says what the author can do now. A `code` is never renamed once released.
 */
export interface Diagnostic {
  readonly severity: Severity;
  readonly id: string;
  readonly message: string;
  readonly at: Span;
  readonly help: string;
  /** The theme it came up in, where there are several. */
  readonly theme?: string;
  readonly slide?: { readonly number: number; readonly title: string };
}

/** Takes a diagnostic; stages report and go on, so that one run shows every mistake. */
export type Report = (diagnostic: Diagnostic) => void;

/** Formats as `file:line:col: severity[code]: message` and a `help:` line (GNU coding standards, "Errors"); a switch of the command line has no line. */
export function formatDiagnostic({ severity, id: code, message, at, help, slide, theme }: Diagnostic): string {
  const where = slide ? ` (slide ${slide.number}${slide.title ? ` "${slide.title}"` : ''})` : '';
  const look = theme === undefined ? '' : ` (theme ${theme})`;
  const place = at.line === 0 ? at.file : `${at.file}:${at.line}:${at.column}`;
  return `${place}: ${severity}[${code}]: ${message}${where}${look}\n  help: ${help}`;
}

/** A way of calling build-deck that can't work (no such file, unknown theme, unwritable folder): exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(
    message: string,
    readonly help: string,
  ) {
    super(message);
  }
}

/** True for a `UsageError`, also for one of another copy of this file: the command and the builder are bundled apart. */
export const isUsageError = (cause: unknown): cause is UsageError => cause instanceof Error && cause.name === 'UsageError';
