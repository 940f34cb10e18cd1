/** Where the first line begins that is neither empty nor of a comment: what may stand above a front matter. */
export function topOf(text: string): number {
  let at = skipWhite(text, 0);
  while (text.startsWith('<!--', at)) {
    const end = text.indexOf('-->', at);
    if (end < 0) break;
    at = skipWhite(text, end + '-->'.length);
  }
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function skipWhite(text: string, from: number): number {
  const white = /\s*/y;
  white.lastIndex = from;
  white.exec(text);
  return white.lastIndex;
}
