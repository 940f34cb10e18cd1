import { type Tag, tagAt } from '../lib/html/tags.js';

/** What stands between the texts of HTML, by its offsets. */
export type HtmlPart =
  /** A comment, or an element whose text is no text of the page, up to its end or to the block's. */
  | { readonly kind: 'silent'; readonly start: number; readonly end: number }
  /** A whole `<pre>`. */
  | { readonly kind: 'pre'; readonly text: string; readonly start: number; readonly end: number }
  | ({ readonly kind: 'tag' } & Tag);

const SILENT = /<(script|style|svg|template|math|head|title)\b/iy;

/** The end tags of these, and of `<pre>`. */
const CLOSE = /<\/(script|style|svg|template|math|head|title|pre)\s*>/gi;

/** The parts of an HTML block in their order. */
export function* partsIn(html: string): Generator<HtmlPart> {
  let at = html.indexOf('<');
  while (at >= 0) {
    const part = partAt(html, at);
    if (part !== undefined) yield part;
    at = html.indexOf('<', part?.end ?? at + 1);
  }
}

function partAt(html: string, start: number): HtmlPart | undefined {
  if (html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start + 4);
    return { kind: 'silent', start, end: close < 0 ? html.length : close + 3 };
  }
  SILENT.lastIndex = start;
  const silent = SILENT.exec(html)?.[1];
  if (silent !== undefined) return { kind: 'silent', start, end: closing(html, silent, start).end };
  const tag = tagAt(html, start);
  if (tag === undefined) return undefined;
  if (tag.name !== 'pre' || tag.closes) return { kind: 'tag', ...tag };
  const close = closing(html, 'pre', tag.end);
  return { kind: 'pre', text: html.slice(tag.end, close.start), start, end: close.end };
}

/** The end tag of that name from `from` on; the end of all where there is none. */
function closing(html: string, name: string, from: number): { readonly start: number; readonly end: number } {
  CLOSE.lastIndex = from;
  for (let match = CLOSE.exec(html); match !== null; match = CLOSE.exec(html)) {
    if (match[1]?.toLowerCase() === name.toLowerCase()) return { start: match.index, end: CLOSE.lastIndex };
  }
  return { start: html.length, end: html.length };
}
