/**
 * An item's number as it is printed: `1.`, or `1)` where it was written so; in a line that is read from the right the full stop stands on its left, for which a right-to-left mark
 * opens the text (UAX #9: digits keep their order, the stop takes the direction of what is around it).
 */
export const listNumber = (number: number | string, rtl: boolean, paren = false): string =>
  `${rtl ? '\u200f' : ''}${number}${paren ? ')' : '.'}`;
