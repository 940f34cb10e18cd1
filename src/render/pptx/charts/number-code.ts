import type { Chart, NumberFormat } from '../../../compose/types.js';

/** Literal text in a number format (ECMA-376 Part 1, 18.8.31): quoted, a quotation mark behind a backslash. */
const literal = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '"\\""')}"`);

/** A number format's code: `#,##0.0" kg"`, `"$"0`, `0%`. */
export function numberCode({ decimals, grouped, percent, prefix, suffix }: NumberFormat): string {
  const digits = `${grouped ? '#,##0' : '0'}${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
  return `${literal(prefix)}${digits}${percent ? '%' : ''}${literal(suffix)}`;
}

/** As many as Excel shows. */
const MOST_DECIMALS = 30;

/** Numbers from here on are read more easily with commas. */
const LONG = 10_000;

/** The code for an axis, whose steps PowerPoint chooses: as many decimals as they need, where there is no reason for another. */
export function axisCode({ format, grouping, series }: Chart): string {
  if (grouping === 'percent') return '0%';
  const values = series.flatMap(({ values: all }) => all.filter((value) => value !== undefined));
  const most = values.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  // LibreOffice rounds `General` to four decimals or so, and then marks the same number twice.
  if (!format.percent && most > 0 && most < 0.01)
    return numberCode({ ...format, decimals: Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(most)) + 1) });
  const digits = format.percent ? (most < 0.05 ? '0.0%' : '0%') : format.grouped || most >= LONG ? '#,##0' : 'General';
  return `${literal(format.prefix)}${digits}${literal(format.suffix)}`;
}
