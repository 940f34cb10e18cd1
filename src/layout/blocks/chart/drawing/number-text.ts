import type { NumberFormat } from '../../../../compose/types.js';

/** A number as the chart's format writes it: `1,234.5 kg`, `12%`, with a true minus. */
export function numberText(value: number, { decimals, grouped, percent, prefix, suffix }: NumberFormat): string {
  const [whole = '', fraction] = Math.abs(percent ? value * 100 : value)
    .toFixed(decimals)
    .split('.');
  const thousands = grouped ? inThousands(whole) : whole;
  const digits = `${prefix}${thousands}${fraction === undefined ? '' : `.${fraction}`}${percent ? '%' : ''}${suffix}`;
  return value < 0 && /[1-9]/.test(digits) ? `−${digits}` : digits;
}

function inThousands(digits: string): string {
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return [...(first === 0 ? [] : [digits.slice(0, first)]), ...groups].join(',');
}

/** Numbers from here on are read more easily with commas. */
const LONG = 10_000;

/** The format for the numbers on an axis: as many decimals as its steps need. */
export function axisFormat(format: NumberFormat, ticks: readonly number[], step: number): NumberFormat {
  const shown = format.percent ? step * 100 : step;
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(shown) + 1e-9)));
  const exact = Number(shown.toFixed(decimals)) === Number(shown.toPrecision(10)) ? decimals : decimals + 1;
  return { ...format, decimals: exact, grouped: format.grouped || ticks.some((tick) => Math.abs(tick) >= LONG) };
}
