/** What an XML file says in its own encoding: of its byte order mark, else of its declaration, else UTF-8 (XML 1.0, 4.3.3). Undefined where there is no such encoding. */
export function xmlText(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  const head = marked === undefined ? String.fromCharCode(...bytes.subarray(0, 200)) : '';
  const declared = /^[^<]{0,3}<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  // A text that says UTF-16 in single bytes has been turned into UTF-8 since.
  const label = marked ?? (declared === undefined || /^utf-?16/i.test(declared) ? 'utf-8' : declared);
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return undefined;
  }
}
