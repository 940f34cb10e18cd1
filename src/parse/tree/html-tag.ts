type Mark = 'strong' | 'emphasis' | 'strike' | 'sub' | 'sup' | 'underline' | 'mark' | 'kbd';

/** HTML tags that mean what a mark of ours means. */
const TAGS: ReadonlyMap<string, Mark> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'strike'],
  ['del', 'strike'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['u', 'underline'],
  ['ins', 'underline'],
  ['mark', 'mark'],
  ['kbd', 'kbd'],
]);

type Tag =
  | { readonly kind: 'break' }
  | { readonly kind: 'open'; readonly name: string; readonly mark: Mark }
  | { readonly kind: 'link'; readonly href: string }
  | { readonly kind: 'close'; readonly name: string };

const LINK = /^<a\s+href\s*=\s*(?:"([^"]*)"|'([^']*)')(?:\s+(?:target|rel|title)\s*=\s*(?:"[^"]*"|'[^']*'))*\s*>$/i;

/** Reads `<br>`, `<sup>`, `</sup>` or `<a href=…>`; undefined for every other tag and for one with attributes, whose meaning would be lost. */
export function readHtmlTag(text: string): Tag | undefined {
  const link = LINK.exec(text);
  if (link !== null) return { kind: 'link', href: (link[1] ?? link[2] ?? '').replaceAll('&amp;', '&').trim() };
  const [, slash, name = '', end] = /^<(\/?)([A-Za-z]+)\s*(\/?)>$/.exec(text) ?? [];
  const lower = name.toLowerCase();
  if (lower === 'br' && slash === '') return { kind: 'break' };
  if (lower === 'a' && slash === '/') return { kind: 'close', name: lower };
  const mark = TAGS.get(lower);
  if (mark === undefined || end === '/') return undefined;
  return slash === '/' ? { kind: 'close', name: lower } : { kind: 'open', name: lower, mark };
}
