/** Text of an address without its percent escapes (RFC 3986, 2.1); as it stands where they are broken. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
