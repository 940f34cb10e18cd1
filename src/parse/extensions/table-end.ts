import type { StateBlock } from 'markdown-it';

/** What was found on one way through the lines: where the tables that begin in them end. */
interface Ends {
  readonly from: number;
  readonly closes: readonly (number | undefined)[];
  /** It holds for lists and quotations of one depth. */
  readonly within: string;
}

const FOUND = new WeakMap<StateBlock, Ends>();

/**
 * The line with the tag that closes the table that begins in line `start`; tables inside are counted. Takes time in proportion to the text, also
 * where thousands of tables are never closed: each line is looked at once.
 */
export function closingLine(state: StateBlock, start: number, end: number): number | undefined {
  const within = `${state.level} ${state.blkIndent} ${end}`;
  const known = FOUND.get(state);
  if (known?.within === within && start >= known.from && start < known.from + known.closes.length) return known.closes[start - known.from];
  const closes = endsFrom(state, start, end);
  FOUND.set(state, { from: start, closes, within });
  return closes[0];
}

/**
 * For each line from `start` on the next one after which no more tables are open than before it; up to the one that ends what begins in `start`,
 * or to the end of the list or quotation.
 */
function endsFrom(state: StateBlock, start: number, end: number): readonly (number | undefined)[] {
  const closes: (number | undefined)[] = [];
  const open: { readonly line: number; readonly before: number }[] = [];
  let depth = 0;
  for (let line = start; line < end; line += 1) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) break;
    open.push({ line, before: depth });
    closes.push(undefined);
    depth += opened(state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]));
    for (let last = open.at(-1); last !== undefined && depth <= last.before; last = open.at(-1)) {
      closes[last.line - start] = line;
      open.pop();
    }
    if (open.length === 0) break;
  }
  return closes;
}

/** How many more tables are opened in a line than closed. */
const opened = (text: string): number =>
  [...text.matchAll(/<\/?table(?=[\s>]|$)/gi)].reduce((sum, [tag]) => sum + (tag[1] === '/' ? -1 : 1), 0);

/** The line before the first blank one, where CommonMark's HTML block ends (4.6, condition 6). */
export function lastOfBlock(state: StateBlock, start: number, end: number): number {
  let line = start + 1;
  while (line < end && !state.isEmpty(line) && (state.sCount[line] ?? 0) >= state.blkIndent) line += 1;
  return line - 1;
}
