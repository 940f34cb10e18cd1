const STOPS = new Set('/?&=-_');
const SCHEME = '://';

/** Lets a line end inside an address, after `/ ? & = - _` before a letter or digit (Chicago Manual of Style 7.46 gives the idea). Takes time in proportion to the text. */
export function urlBreaks(text: string, breaks: Uint8Array): void {
  if (!text.includes('/') && !text.includes('www.')) return;
  for (let start = 0; start < text.length; start++) {
    if (!isAscii(text.charCodeAt(start))) continue;
    let end = start;
    while (end < text.length && isAscii(text.charCodeAt(end))) end++;
    breakWord(text.slice(start, end), start, breaks);
    start = end;
  }
}

/** Printable ASCII, the only characters of an address (RFC 3986, 2). */
const isAscii = (unit: number): boolean => unit > 0x20 && unit < 0x7f;

function breakWord(word: string, offset: number, breaks: Uint8Array): void {
  const path = pathOf(word);
  if (path === undefined) return;
  for (let i = path; i < word.length; i++) {
    if (STOPS.has(word.charAt(i - 1)) && isLetterOrDigit(word.charCodeAt(i))) breaks[offset + i] = 1;
  }
}

/** Where an address may first break: after `https://`, or in `www.…` and `host.name/…`; undefined for what is none. */
function pathOf(word: string): number | undefined {
  const scheme = word.indexOf(SCHEME);
  if (scheme > 0) return scheme + SCHEME.length + 1;
  const dot = word.indexOf('.');
  const slash = word.indexOf('/');
  return word.startsWith('www.') || (dot > 0 && slash > dot) ? Math.max(dot, 4) : undefined;
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a);
