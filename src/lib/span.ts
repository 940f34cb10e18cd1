/** Where something was written: a file and a 1-based line and column (in UTF-16 units, as editors count). */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The first character of a file: where a message about the whole file points. */
export const startOf = (file: string): Span => ({ file, line: 1, column: 1 });
