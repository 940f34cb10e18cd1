import type { MarkdownIt } from 'markdown-it';

/** How far back a pending text may start before it was expected to: `[`, `![` or an escape stand between. */
const SLACK = 3;

/**
 * Gives every inline token the offset in its block's text where it begins, as `map[0]` (markdown-it leaves `map` of inline
 * tokens empty), and keeps text pieces apart, since joining them would lose the first one's place: the tree joins them.
 */
export function inlinePositions(markdown: MarkdownIt): void {
  markdown.disable(['text_join', 'fragments_join']);
  markdown.inline.State = class extends markdown.inline.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1) {
      const token = super.push(type, tag, nesting);
      // markdown-it's link rule stands behind the bracket already, and has set the end of what it reads to the closing one.
      const inLabel = type === 'link_open' && this.src[this.pos - 1] === '[' && this.src[this.posMax] === ']';
      const start = inLabel ? this.pos - 1 : this.pos;
      token.map = [start, start];
      return token;
    }

    override pushPending() {
      const text = this.pending;
      const token = super.pushPending();
      const latest = Math.max(0, this.pos - text.length);
      let start = latest;
      while (start > 0 && latest - start < SLACK && !this.src.startsWith(text, start)) start -= 1;
      token.map = [start, start];
      return token;
    }
  };
}
