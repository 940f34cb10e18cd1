const ADDRESS = /(?:[a-z][a-z\d+.-]*:\/\/|www\.|[a-z\d-]+(?:\.[a-z\d-]+)+\/)[!-~]+/gi;
const STOPS = new Set('/?&=-_');

/** Lets a line end inside an address, after `/ ? & = - _` before a letter or digit (Chicago Manual of Style 7.46 gives the idea). */
export function urlBreaks(text: string, breaks: Uint8Array): void {
  if (!text.includes('/') && !text.includes('www.')) return;
  for (const match of text.matchAll(ADDRESS)) {
    const path = match[0].indexOf('://') + 3;
    for (let i = Math.max(path, 4); i < match[0].length; i++) {
      if (STOPS.has(match[0].charAt(i - 1)) && /[a-z\d]/i.test(match[0].charAt(i))) breaks[match.index + i] = 1;
    }
  }
}
