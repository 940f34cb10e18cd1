import type { MarkdownIt } from 'markdown-it';

/** Signs that touch the words and nothing else: `x==1` is no mark. */
const CONTENT = /==(?![\s=])([^=\n]+?)(?<!\s)==(?![\w=])/y;

/** `==words==` are highlighted (Pandoc User's Guide, "mark"; Typora, Obsidian). */
export function mark(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('emphasis', 'mark', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== 0x3d || /[\w=]/.test(state.src[state.pos - 1] ?? '')) return false;
    const content = new RegExp(CONTENT);
    content.lastIndex = state.pos;
    const match = content.exec(state.src);
    if (match === null || state.pos + match[0].length > state.posMax) return false;
    const { posMax, pos } = state;
    state.push('mark_open', 'mark', 1);
    state.pos = pos + 2;
    state.posMax = pos + match[0].length - 2;
    state.md.inline.tokenize(state);
    state.posMax = posMax;
    state.push('mark_close', 'mark', -1);
    state.pos = pos + match[0].length;
    return true;
  });
}
