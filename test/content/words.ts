const URL = /https?:\/\/[!-;=?-~]+/g;

/** Each Han character, and each run of other letters, digits and signs, with how often it occurs; addresses and white space left out. */
export function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.replace(URL, ' ').matchAll(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export const findUrls = (text: string): readonly string[] => text.match(URL) ?? [];

/** What `expected` has more often than `actual`: `word ×2`. */
export function missing(expected: ReadonlyMap<string, number>, actual: ReadonlyMap<string, number>): readonly string[] {
  return [...expected].flatMap(([word, count]) => (count > (actual.get(word) ?? 0) ? [`${word} ×${count - (actual.get(word) ?? 0)}`] : []));
}
