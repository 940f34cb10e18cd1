/** What a sticky pattern finds at a place of the text; the pattern itself keeps no place. */
export function execAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = position;
  return sticky.exec(text);
}
