import type { MarkdownIt } from 'markdown-it';
import { readAttributes } from '../attributes.js';
import { readInside } from './inside.js';

/** `[text]{.underline}` (Pandoc User's Guide, "bracketed_spans"): the braces' meaning goes to `meta.attributes` of the opening token. */
export function span(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('link', 'span', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x5b) return false;
    const end = state.md.helpers.parseLinkLabel(state, state.pos, false);
    const read = end < 0 ? undefined : readAttributes(state.src, end + 1);
    if (read === undefined || read.end > state.posMax) return false;
    if (!silent) readInside(state, 'span', state.pos + 1, end).meta = { attributes: read.attributes };
    state.pos = read.end;
    return true;
  });
}
