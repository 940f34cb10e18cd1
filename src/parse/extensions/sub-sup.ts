import type { MarkdownIt, StateInline } from 'markdown-it';
import { execAt } from './exec-at.js';

/** Latin, Greek and digits with the signs of formulas: `~` and `^` in Chinese text are ranges and faces far more often. */
const CONTENT = /([~^])([A-Za-z\u0370-\u03ff0-9+\-−=()*/.′]{1,40})\1(?!\1)/y;

/** `H~2~O` and `x^2^` (Pandoc's "superscript and subscript"); other scripts write `<sub>` and `<sup>`. */
export function subSup(markdown: MarkdownIt): void {
  markdown.inline.ruler.after('emphasis', 'sub_sup', (state, silent) => {
    const marker = state.src.charCodeAt(state.pos);
    if (silent || (marker !== 0x7e && marker !== 0x5e)) return false;
    const match = execAt(CONTENT, state.src, state.pos);
    const inner = match?.[2];
    if (match === null || inner === undefined || state.pos + match[0].length > state.posMax || isRange(state, inner)) return false;
    const tag = marker === 0x7e ? 'sub' : 'sup';
    state.push(`${tag}_open`, tag, 1);
    state.push('text', '', 0).content = inner;
    state.push(`${tag}_close`, tag, -1);
    state.pos += match[0].length;
    return true;
  });
}

/** `3~5/7~9`: digits on both sides of the first mark are from-to, not a subscript. */
const isRange = (state: StateInline, inner: string): boolean =>
  state.src[state.pos] === '~' && /\d/.test(state.src[state.pos - 1] ?? '') && /^\d/.test(inner);
