/** `①` to `㊿` for 1 to 50 (Unicode: Enclosed Alphanumerics, Enclosed CJK Letters and Months), `[51]` beyond. */
export function markOf(number: number): string {
  if (number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (number <= 35) return String.fromCodePoint(0x3251 + number - 21);
  if (number <= 50) return String.fromCodePoint(0x32b1 + number - 36);
  return `[${number}]`;
}
