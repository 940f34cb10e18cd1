import { Class, classOf, isAlphanumeric } from './characters.js';

/** Han that a number counts or measures by: 500 亿, 12 月, 34 倍. */
const COUNTED = new Set('年月日号时分秒点万亿千百兆元个款家次人倍岁届名种项条张台部位层页章节米克吨度瓦周天季代');

/** Unit symbols that a space parts from their number (ISO 80000-1, 7.1.4). */
const SYMBOLS = new Set([
  'nm',
  'µm',
  'mm',
  'cm',
  'dm',
  'm',
  'km',
  'in',
  'pt',
  'px',
  'ms',
  's',
  'min',
  'h',
  'Hz',
  'kHz',
  'MHz',
  'GHz',
  'THz',
  'B',
  'kB',
  'KB',
  'MB',
  'GB',
  'TB',
  'PB',
  'Mbps',
  'Gbps',
  'g',
  'mg',
  'kg',
  't',
  'W',
  'kW',
  'MW',
  'GW',
  'kWh',
  'V',
  'A',
  'mA',
  'K',
  'J',
  'kJ',
  'Pa',
  'dB',
  'l',
  'L',
  'ml',
  'fps',
  'dpi',
  'x',
]);

/** Signs of a range: 10–20, 3～5. */
const RANGE = new Set('–—～〜~');

const isDigit = (text: string, i: number): boolean => classOf(text.charCodeAt(i)) === Class.Digit;

/**
 * True where no line may end before offset `i`, so that a number keeps its unit (3.5 GHz, 500 亿, 50 €), its counter (第 12 页) and the other
 * end of its range (10–20), after UAX #14's rules for classes PR, PO and NU. `last` is the offset of the last character that is no space;
 * `before` and `kind` are its class and that of the character at `i`.
 */
export function keepsNumber(text: string, i: number, last: number, before: Class, kind: Class): boolean {
  if (before === Class.Digit) return endsUnit(text, i) || (kind === Class.Prefix && !isDigit(text, i + 1));
  if (kind !== Class.Digit) return false;
  const sign = text.charAt(last);
  return sign === '第' || (RANGE.has(sign) && last === i - 1 && isDigit(text, last - 1));
}

/** True where a unit begins at `i`, so that it stays with the number before it. */
function endsUnit(text: string, i: number): boolean {
  if (COUNTED.has(text.charAt(i))) return true;
  let end = i;
  while (end < text.length && end - i < 5 && isAlphanumeric(text.charCodeAt(end))) end++;
  return end > i && end - i < 5 && SYMBOLS.has(text.slice(i, end));
}
