import { isAlphanumeric } from './characters.js';

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

/** True where a unit begins at `i`, so that it stays with the number before it. */
export function endsUnit(text: string, i: number): boolean {
  if (COUNTED.has(text.charAt(i))) return true;
  let end = i;
  while (end < text.length && end - i < 5 && isAlphanumeric(text.charCodeAt(end))) end++;
  return end > i && end - i < 5 && SYMBOLS.has(text.slice(i, end));
}
