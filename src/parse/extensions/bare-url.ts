import type { MarkdownIt, StateInline } from 'markdown-it';
import { PROVIDERS } from '../../lib/videos/providers.js';
import { recognise } from '../../lib/videos/recognise.js';
import { addressAt } from './address-at.js';

const SCHEME = /(?:^|[^A-Za-z0-9])(https?)$/i;

/**
 * Makes links of addresses in running text: `https://…`, `www.…` as on GitHub (GFM 6.9), and videos' without a scheme, `youtu.be/…`. Where they
 * end says `addressAt`.
 */
export function bareUrl(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'bare_url', (state, silent) => {
    if (silent || state.linkLevel > 0 || state.src.charCodeAt(state.pos) !== 0x3a) return false;
    // Not of `pending`: to look into it takes time in proportion to its length, at every colon.
    const scheme = SCHEME.exec(state.src.slice(Math.max(0, state.pos - 6), state.pos))?.[1];
    const rest = scheme === undefined ? undefined : addressAt(state, '://');
    if (scheme === undefined || rest === undefined || !state.pending.endsWith(scheme)) return false;
    state.pending = state.pending.slice(0, -scheme.length);
    state.pos -= scheme.length;
    pushLink(state, scheme + rest);
    return true;
  });
  markdown.inline.ruler.before('text', 'bare_host', (state, silent) => {
    if (silent || state.linkLevel > 0) return false;
    const { src, pos, posMax } = state;
    const first = nextHost(src, pos);
    const address = first === pos ? hostAddress(state) : undefined;
    if (address !== undefined) {
      pushLink(state, address);
      return true;
    }
    const next = first === pos ? nextHost(src, pos + 1) : first;
    if (next === undefined || next >= posMax) return false;
    state.pending += src.slice(pos, next);
    state.pos = next;
    return true;
  });
}

/** Where an address without a scheme may begin (not within a word, an address or a mail address); or what may begin a mark, where text ends. */
const NEXT = new RegExp(
  `(?<![A-Za-z0-9@/.\\\\:&=%+-])(www\\.(?=[^\\s.])|(?:${PROVIDERS.flatMap(({ hosts }) => hosts)
    .map((host) => host.replaceAll('.', '\\.'))
    .join('|')})/)|[\\n!#$%&*+\\-:<=>@[\\\\\\]^_\`{}~]`,
  'gi',
);

/** Where the next address may begin, before anything else than text. */
function nextHost(text: string, from: number): number | undefined {
  NEXT.lastIndex = from;
  const found = NEXT.exec(text);
  return found?.[1] === undefined ? undefined : found.index;
}

/** The address that begins here, `www.` before a host's name, or without it one of a video. */
function hostAddress(state: StateInline): string | undefined {
  const address = addressAt(state, '');
  if (address === undefined) return undefined;
  if (/^www\./i.test(address)) return /^www\.[^./?#]+\.[^./?#]/i.test(address) ? address : undefined;
  return recognise(`https://${address}`) === undefined ? undefined : address;
}

function pushLink(state: StateInline, url: string): void {
  const open = state.push('link_open', 'a', 1);
  open.attrs = [['href', url]];
  open.info = 'auto';
  state.push('text', '', 0).content = url;
  state.push('link_close', 'a', -1).info = 'auto';
  state.pos += url.length;
}
