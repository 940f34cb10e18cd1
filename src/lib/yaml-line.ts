/** A mistake in YAML text: what was found, what to type, and where, counted from the text's beginning. */
export interface Mistake {
  readonly offset: number;
  readonly message: string;
  readonly help: string;
  /** The value's quote is never closed, so that the parser complains of a line further down. */
  readonly unclosed?: boolean;
}

/** A line of YAML, cut at its first colon, be it a full-width one. */
export interface Line {
  readonly text: string;
  /** Offsets in the whole text; `end` is that of the line feed. */
  readonly start: number;
  readonly end: number;
  /** Spaces before its first letter. */
  readonly indent: number;
  /** What stands before the colon, with what is before it; absent in a line without one. */
  readonly key?: string;
  readonly colon: string;
  /** What stands behind it. */
  readonly value: string;
}

/** The line that an offset stands in. */
export function lineOf(text: string, offset: number): Line {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', start);
  const end = feed < 0 ? text.length : feed;
  const line = text.slice(start, end);
  const colon = line.search(/[:：]/);
  const isKey = colon > 0 && /^\s*(?:- +)*[^\s"'“”‘’[\]{}#-]/.test(line.slice(0, colon));
  return {
    text: line,
    start,
    end,
    indent: line.length - line.trimStart().length,
    ...(isKey && { key: line.slice(0, colon) }),
    colon: isKey ? line.charAt(colon) : '',
    value: isKey ? line.slice(colon + 1) : line,
  };
}

/** Characters that mean something at the beginning of a value (YAML 1.2.2, 5.3 and 7.3.3). */
export const INDICATOR = /^(?:[-?:](?=\s|$)|[,[\]{}#&*!|>%@`])/;

/** A value as it is to be typed: between quotes where it needs them. */
export function quoted(value: string): string {
  const text = value.trim();
  const isQuoted = /^"[^"\\]*"$|^'[^']*'$/.test(text);
  return isQuoted || (text !== '' && !INDICATOR.test(text) && !/^["']|: |:$| #/.test(text)) ? text : inQuotes(text);
}

/** Between quotes that it does not hold itself. */
export function inQuotes(text: string): string {
  if (!/["\\]/.test(text)) return `"${text}"`;
  return text.includes("'") ? `"${text.replace(/["\\]/g, '\\$&')}"` : `'${text}'`;
}
