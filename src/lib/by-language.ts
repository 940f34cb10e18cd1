import { isTraditional } from './traditional.js';

/**
 * The text for a language of several by their tags (BCP 47): the tag itself, for `zh-TW` and its like one in traditional characters, its language without region or script, or another
 * region's of the same language (RFC 4647, 3.4 “lookup”, and back up from there). Undefined where there is none.
 */
export function inLanguage<T>(texts: Readonly<Record<string, T>>, lang: string): { readonly tag: string; readonly text: T } | undefined {
  const tag = lang.toLowerCase();
  const primary = tag.split('-')[0] ?? tag;
  const entries = Object.entries(texts);
  const find = (fits: (key: string) => boolean): (typeof entries)[number] | undefined => entries.find(([key]) => fits(key.toLowerCase()));
  const found =
    find((key) => key === tag) ??
    (isTraditional(tag) ? find(isTraditional) : undefined) ??
    find((key) => key === primary) ??
    find((key) => key.split('-')[0] === primary);
  return found === undefined ? undefined : { tag: found[0], text: found[1] };
}
