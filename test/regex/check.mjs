import { checkSync } from 'recheck';

/** Beginnings of those that see a few characters only, whatever the author writes; with the words of `src` that say how many. */
const BOUNDED = [['/(?<![\\p{L}\\p{N}])\\.(?:left|right|', 'parse/extensions/remark-class.ts: `LONGEST_NAME`, 60']];

/**
 * What recheck finds of a regular expression `/pattern/flags`: `safe` where it takes time in proportion to the text, else what it takes and a text that
 * shows it. recheck's search for such a text ends after 20 s: `unknown`.
 */
export function check(literal) {
  if (BOUNDED.some(([beginning]) => literal.startsWith(beginning))) return 'safe';
  const end = literal.lastIndexOf('/');
  const { status, complexity, attack, error } = checkSync(literal.slice(1, end), literal.slice(end + 1), { timeout: 20_000 });
  return status === 'safe'
    ? 'safe'
    : `${status}: ${complexity?.summary ?? error?.kind}${attack === undefined ? '' : `, with ${attack.pattern}`}`;
}
