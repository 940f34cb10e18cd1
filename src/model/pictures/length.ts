import type { Length } from '../types.js';

/** Points a unit (CSS Values 4, 6.2); a bare number counts pixels, as in HTML. */
const POINTS: Readonly<Record<string, number>> = { '': 0.75, px: 0.75, pt: 1, in: 72, cm: 72 / 2.54, mm: 7.2 / 2.54 };

/** Reads `50%`, `300px`, `8cm`; undefined for anything else. */
export function readLength(text: string): Length | undefined {
  const [, digits, unit = ''] = /^(\d+(?:\.\d+)?|\.\d+)\s*(%|[a-z]*)$/i.exec(text.trim()) ?? [];
  const value = Number(digits);
  if (!(value > 0)) return undefined;
  if (unit === '%') return { unit: 'share', value: value / 100 };
  const points = POINTS[unit.toLowerCase()];
  return points === undefined ? undefined : { unit: 'pt', value: value * points };
}
