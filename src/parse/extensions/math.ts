import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * A formula in a line of text: between dollars that touch it, without Han, and with a sign that only formulas have; or a letter or a number
 * alone, a ratio `16:9`, a function `f(x)`, or letters and numbers with signs between them: prices and variables of a shell are none of these.
 */
const isFormula = (text: string): boolean =>
  /[\\^_=]/.test(text) ||
  /^(?:[A-Za-z]'?(?:\([A-Za-z\d,+|-]{1,12}\))?|\d+(?:[.,]\d+)*|\d+(?: ?: ?\d+){1,2})$/.test(text) ||
  (/^\S*[A-Za-z]/.test(text) && /^(?:[A-Za-z]|\d+[A-Za-z]?)(?: ?[-+<>/] ?(?:[A-Za-z]|\d+[A-Za-z]?)){1,9}$/.test(text));

/** What stands between dollars that touch it, without Han. */
const INLINE = /\$\$?(?!\s)([^$\n\u2e80-\uffef]+)(?<!\s)\$\$?(?![\dA-Za-z])/y;

/** `$$ … $$` as a block and `$x^2$` in a line: kept as code in the language `math`, so that no other rule eats its `_` and `\`. */
export function math(markdown: MarkdownIt): void {
  markdown.block.ruler.before('fence', 'math_block', readMath, { alt: ['paragraph', 'reference', 'blockquote', 'list'] });
  markdown.inline.ruler.before('escape', 'math_inline', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x24) return false;
    const inline = new RegExp(INLINE);
    inline.lastIndex = state.pos;
    const match = inline.exec(state.src.slice(0, Math.min(state.posMax, state.pos + 500)));
    if (match?.[1] === undefined || !isFormula(match[1])) return false;
    if (!silent) state.push('math_inline', '', 0).content = match[0];
    state.pos += match[0].length;
    return true;
  });
}

function readMath(state: StateBlock, start: number, end: number, silent: boolean): boolean {
  if ((state.sCount[start] ?? 0) - state.blkIndent >= 4 || !lineOf(state, start).startsWith('$$')) return false;
  const last = lastLine(state, start, end);
  if (last === undefined) return false;
  if (silent) return true;
  const token = state.push('math_block', '', 0);
  token.map = [start, last + 1];
  token.content = state.getLines(start, last + 1, state.blkIndent, false);
  state.line = last + 1;
  return true;
}

const lineOf = (state: StateBlock, line: number): string =>
  state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line]).trimEnd();

/** Lines that a formula may have: every line of a paragraph is asked whether a formula begins there, so the search must end. */
const LONGEST = 100;

/** A formula ends at the line that ends with `$$`, and at the latest before an empty line: an unclosed one is text. */
function lastLine(state: StateBlock, start: number, end: number): number | undefined {
  if (lineOf(state, start).length > 4 && lineOf(state, start).endsWith('$$')) return start;
  for (let line = start + 1; line < Math.min(end, start + LONGEST) && !state.isEmpty(line); line += 1)
    if (lineOf(state, line).endsWith('$$')) return line;
  return undefined;
}
