import type { MarkdownIt } from 'markdown-it';

const TAG = /^<\/?v-(?:clicks?|after|switch)(?:\s[^<>]*)?>\s*$/i;

/** Slidev's `<v-click>` alone on its line, as HTML of that line only: CommonMark's HTML block would swallow the text up to the next empty line. */
export function stepTags(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'html_block',
    'step_tags',
    (state, start, _end, silent) => {
      const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
      if (state.src.charCodeAt(first) !== 0x3c || (state.sCount[start] ?? 0) - state.blkIndent >= 4) return false;
      const text = state.src.slice(first, state.eMarks[start]);
      if (!TAG.test(text)) return false;
      if (silent) return true;
      const token = state.push('html_block', '', 0);
      token.map = [start, start + 1];
      token.content = text;
      state.line = start + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote'] },
  );
}
