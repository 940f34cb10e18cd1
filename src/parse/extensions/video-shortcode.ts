import type { MarkdownIt } from 'markdown-it';
import { execAt } from './exec-at.js';

const SHORTCODE = /\{\{<[ \t]{0,9}video[ \t]{1,9}"?(https?:\/\/[^\s">]+)(?![^\s">])[^>\n]*>\}\}/y;

/** Quarto's `{{< video https://… >}}` is a link to the video. */
export function videoShortcode(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('link', 'video_shortcode', (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== 0x7b || state.src.charCodeAt(state.pos + 1) !== 0x7b) return false;
    const match = execAt(SHORTCODE, state.src, state.pos);
    if (match?.[1] === undefined || state.pos + match[0].length > state.posMax) return false;
    if (!silent) {
      const open = state.push('link_open', 'a', 1);
      open.attrs = [['href', match[1]]];
      open.info = 'auto';
      state.push('text', '', 0).content = match[1];
      state.push('link_close', 'a', -1).info = 'auto';
    }
    state.pos += match[0].length;
    return true;
  });
}
