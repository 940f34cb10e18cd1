import type { MarkdownIt, StateInline } from 'markdown-it';

/** RFC 3986, section 2: reserved, unreserved and percent. So an address ends before `，中文`, before `<` and before `{.class}`. */
const REST = /:\/\/[A-Za-z0-9][A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]*/y;
const SCHEME = /(?:^|[^A-Za-z0-9])(https?)$/i;

/** Makes a link of a bare `https://…` in running text. It ends where ASCII ends, less the punctuation that belongs to the sentence. */
export function bareUrl(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'bare_url', (state, silent) => {
    if (silent || state.linkLevel > 0 || state.src.charCodeAt(state.pos) !== 0x3a) return false;
    const scheme = SCHEME.exec(state.pending.slice(-6))?.[1];
    const rest = scheme === undefined ? undefined : restAt(state);
    if (scheme === undefined || rest === undefined) return false;
    pushLink(state, scheme, rest);
    return true;
  });
}

function restAt(state: StateInline): string | undefined {
  const rest = new RegExp(REST);
  rest.lastIndex = state.pos;
  const match = rest.exec(state.src)?.[0].slice(0, state.posMax - state.pos);
  return match === undefined ? undefined : trimSentence(match);
}

function pushLink(state: StateInline, scheme: string, rest: string): void {
  state.pending = state.pending.slice(0, -scheme.length);
  const url = scheme + rest;
  state.pos -= scheme.length;
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', url]];
  open.info = 'auto';
  state.push('text', '', 0).content = url;
  state.push('link_close', 'a', -1).info = 'auto';
  state.pos += url.length;
}

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[' };

/** `_`, `-`, `/`, `=` and the like may end an address (every 64th video's does); these don't, and a bracket only where it was opened. */
function trimSentence(url: string): string {
  let end = url.length;
  const surplus = { ')': count(url, ')') - count(url, '('), ']': count(url, ']') - count(url, '[') };
  for (; end > 0; end -= 1) {
    const last = url[end - 1] ?? '';
    if (last in CLOSERS) {
      const closer = last === ')' ? ')' : ']';
      if (surplus[closer] <= 0) break;
      surplus[closer] -= 1;
    } else if (!".,:;!?'*~".includes(last)) break;
  }
  return url.slice(0, end);
}

const count = (text: string, character: string): number => text.split(character).length - 1;
