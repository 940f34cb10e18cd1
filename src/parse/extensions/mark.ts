import type { MarkdownIt } from 'markdown-it';
import { execAt } from './exec-at.js';
import { readInside } from './inside.js';

/** Signs that touch the words and nothing else: `x==1` is no mark. */
const CONTENT = /==(?![\s=])([^=\n]+?)(?<!\s)==(?![\w=])/y;

/** `==words==` are highlighted (Pandoc User's Guide, "mark"; Typora, Obsidian). */
export function mark(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('emphasis', 'mark', (state, silent) => {
    if (silent || state.src.charCodeAt(state.pos) !== 0x3d || /[\w=]/.test(state.src[state.pos - 1] ?? '')) return false;
    const match = execAt(CONTENT, state.src, state.pos);
    if (match === null || state.pos + match[0].length > state.posMax) return false;
    const end = state.pos + match[0].length;
    readInside(state, 'mark', state.pos + 2, end - 2);
    state.pos = end;
    return true;
  });
}
