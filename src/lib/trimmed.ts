/**
 * The text without what `isTaken` is true of at its end, and `trimmedStart` at its beginning. A pattern such as `/[\s,]+$/` would take the square of a
 * long row of such characters within the text: engines begin at each of them anew.
 */
export function trimmedEnd(text: string, isTaken: (character: string) => boolean): string {
  let end = text.length;
  while (end > 0 && isTaken(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

export function trimmedStart(text: string, isTaken: (character: string) => boolean): string {
  let start = 0;
  while (start < text.length && isTaken(text.charAt(start))) start++;
  return text.slice(start);
}

/** Characters of a set, as `trimmedEnd` asks for them. */
export const oneOf =
  (set: string): ((character: string) => boolean) =>
  (character) =>
    set.includes(character);

/** The text's lines trimmed, those that hold something, in one line. */
export const inOneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
