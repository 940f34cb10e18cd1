import type { MarkdownIt } from 'markdown-it';

const MARK = /^::([A-Za-z][\w-]*)::[ \t]*$/;

/** Slidev's `::right::` alone on its line: what follows stands in that place of the slide's layout. */
export function slotMark(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'fence',
    'slot_mark',
    (state, start, _end, silent) => {
      const first = (state.bMarks[start] ?? 0) + (state.tShift[start] ?? 0);
      if (state.src.charCodeAt(first) !== 0x3a || state.blkIndent > 0) return false;
      const name = MARK.exec(state.src.slice(first, state.eMarks[start]))?.[1];
      if (name === undefined) return false;
      if (silent) return true;
      const token = state.push('slot_mark', '', 0);
      token.map = [start, start + 1];
      token.info = name;
      state.line = start + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}
