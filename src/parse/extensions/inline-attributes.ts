import type { MarkdownIt } from 'markdown-it';
import { readAttributes } from '../attributes.js';

/**
 * `![alt](picture.png){width=50%}` and `[text](url){.qr}`: the braces' meaning goes to `meta.attributes` of the picture or the link's closing token.
 * Behind code (`` `x`{.r} ``) they name its language (Pandoc User's Guide, "inline_code_attributes"), which nothing asks for; `{}` stays there.
 */
export function inlineAttributes(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'inline_attributes', (state, silent) => {
    if (silent || state.pending !== '' || state.src.charCodeAt(state.pos) !== 0x7b) return false;
    const before = state.tokens.at(-1);
    if (before?.type !== 'link_close' && before?.type !== 'image' && before?.type !== 'code_inline') return false;
    const read = readAttributes(state.src, state.pos);
    if (read === undefined || read.end > state.posMax || (before.type === 'code_inline' && read.end === state.pos + 2)) return false;
    before.meta = { attributes: read.attributes };
    state.pos = read.end;
    return true;
  });
}
