import type { MarkdownIt, StateBlock } from 'markdown-it';

/**
 * Levels of lists, quotes and directives, an item and its list counted apart. Nobody follows a text so deep, and what stands in n quotes is drawn n times
 * over; markdown-it drops text without a word at 100.
 */
const DEEPEST_BLOCK = 24;

/** Takes what is nested too deeply as one `too_deep` token that holds the source lines, so that nothing is lost and no recursion overflows. */
export function depthGuard(markdown: MarkdownIt): void {
  markdown.block.ruler.before('table', 'depth_guard', (state, start, end, silent) => {
    if (silent || state.level < DEEPEST_BLOCK) return false;
    const last = endOfBlock(state, start, end);
    const token = state.push('too_deep', '', 0);
    token.map = [start, last];
    token.content = state.getLines(start, last, state.blkIndent, false);
    state.line = last;
    return true;
  });
}

function endOfBlock(state: StateBlock, start: number, end: number): number {
  let line = start + 1;
  while (line < end && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line += 1;
  return line;
}
