import type { StateInline } from 'markdown-it';

/** Letters of alphabets, which stand in addresses as they are copied (`/wiki/Straße`); Han and kana go on with the sentence. */
const LETTER = '\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}';

/** A host's name in any letters, where a dot and a name in ASCII end it: `例え.jp`. Its parts have 63 letters at most (RFC 1035, 2.3.4). */
const HOST = '(?:[\\p{L}\\p{N}-]{1,63}\\.){1,16}[A-Za-z0-9-]+';

/** RFC 3986, section 2: reserved, unreserved and percent. So an address ends before `，中文`, before `<` and before `{.class}`. */
const REST = new RegExp(`(?:${HOST}|[A-Za-z0-9${LETTER}])[A-Za-z0-9\\-._~:/?#[\\]@!$&'()*+,;=%${LETTER}]*`, 'uy');

/** The address at a place in running text, behind `lead`: it ends where its letters end, less the punctuation that belongs to the sentence. */
export function addressAt({ src, pos, posMax }: StateInline, lead: string): string | undefined {
  if (!src.startsWith(lead, pos)) return undefined;
  REST.lastIndex = pos + lead.length;
  const rest = REST.exec(src)?.[0];
  return rest === undefined ? undefined : trimSentence(`${lead}${rest}`.slice(0, posMax - pos));
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
