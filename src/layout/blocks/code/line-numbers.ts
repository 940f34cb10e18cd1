/** The number before a line of code, as wide as the last one's and two spaces; undefined where the author asked for none. `index` is from 0. */
export function lineNumber(first: number | undefined, index: number, count: number): string | undefined {
  if (first === undefined) return undefined;
  return `${String(first + index).padStart(String(first + count - 1).length)}  `;
}
