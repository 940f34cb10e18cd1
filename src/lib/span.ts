/** Where something was written: a file and a 1-based line and column (in UTF-16 units, as editors count). What was said on the command line has its switch for a file, and line 0. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A switch of the command line, as it is written: `--paper`, `--set title`. */
export const switchSpan = (written: string): Span => ({ file: written, line: 0, column: 0 });

/** The first character of a file: where a message about the whole file points. */
export const startOf = (file: string): Span => ({ file, line: 1, column: 1 });
