import type { Token } from 'markdown-it';
import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Footnote } from '../types.js';

/** The text that a tree is built from, and what the tree's builders share during one parse. */
export interface Source {
  readonly lines: readonly string[];
  /** Where the text begins in its file. */
  readonly start: Span;
  /** Where a 0-based line and column of `lines` stood in the text as typed. */
  readonly origin: (line: number, column: number) => { readonly line: number; readonly column: number };
  readonly report: Report;
  /** Labels that have a definition. */
  readonly defined: ReadonlySet<string>;
  /** Labels cited so far; the builders add to it. */
  readonly cited: Set<string>;
  /** Footnotes written where they are cited; the builders add to it. */
  readonly inlineFootnotes: Footnote[];
  /** What a line end in a paragraph is. */
  readonly lineEnds: 'soft' | 'hard';
}

/** The place of a 0-based line and column of the source. */
export function spanAt({ start, origin, lines }: Pick<Source, 'start' | 'origin' | 'lines'>, line: number, column: number): Span {
  // What HTML's text is made of stands in other columns, and its line ends have moved: no place is beyond its line, or the last one.
  const within = Math.max(0, Math.min(line, lines.length - 1));
  const was = origin(within, Math.min(column, lines[within]?.length ?? 0));
  return { file: start.file, line: start.line + was.line, column: was.column + (was.line === 0 ? start.column : 1) };
}

/** Where a block begins: its first line's first character that is no space. */
export function blockSpan(source: Source, token: Token): Span {
  const line = token.map?.[0] ?? 0;
  return spanAt(source, line, Math.max(0, (source.lines[line] ?? '').search(/\S/)));
}

/** Tells the place of offsets in a block's text; offsets should grow, so that a long text is walked through once. */
export type Locate = (offset: number) => Span;

/** `content` is a block's text without its markers, whose lines stand at the ends of the source's lines from `line` (0-based) on. */
export function locator(source: Source, content: string, line: number): Locate {
  let row = 0;
  let start = 0;
  let end = content.indexOf('\n');
  let shift = shiftOf(source.lines[line], content, start, end);
  return (offset) => {
    while (end >= 0 && offset > end) {
      row += 1;
      start = end + 1;
      end = content.indexOf('\n', start);
      shift = shiftOf(source.lines[line + row], content, start, end);
    }
    return spanAt(source, line + row, shift + Math.max(0, offset - start));
  };
}

/** How far right of the source line's beginning the content's line begins. */
function shiftOf(sourceLine = '', content: string, start: number, end: number): number {
  const found = sourceLine.lastIndexOf(content.slice(start, end < 0 ? undefined : end));
  return found >= 0 ? found : Math.max(0, sourceLine.search(/\S/));
}
