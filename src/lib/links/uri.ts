/** What a URI may hold beside its escapes (RFC 3986, 2.2 and 2.3), without the brackets of IPv6. */
const FORBIDDEN = /%(?![0-9a-f]{2})|[^%A-Za-z0-9\-._~!$&'()*+,;=:@/?#]/giu;

/** Text as a URI holds it: escapes stay, what may not stand in one is percent-encoded UTF-8; so is a second `#`. Throws for half a surrogate pair. */
export function escaped(text: string): string {
  const uri = text.replace(FORBIDDEN, (character) => encodeURIComponent(character));
  const fragment = uri.indexOf('#') + 1;
  return fragment === 0 ? uri : uri.slice(0, fragment) + uri.slice(fragment).replaceAll('#', '%23');
}
