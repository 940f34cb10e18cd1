import type { Chart } from '../../../../compose/types.js';
import { kindName } from './kind-names.js';
import { numberText } from './number-text.js';

/** Numbers told, at most: who listens to more asks for the table. */
const MOST_NUMBERS = 24;

/** The author's description, or else what the chart shows, in numbers: `Column chart “Sales”: North: 2021 3, 2022 5; …`. */
export function describeChart({ alt, type, title, categories, xs, series, format }: Chart, lang: string): string {
  if (alt !== undefined) return alt;
  let left = MOST_NUMBERS;
  const told = series.flatMap(({ name, values }) => {
    const numbers = values.flatMap((value, i) => {
      if (value === undefined || left <= 0) return [];
      left--;
      const place = type === 'scatter' ? String(xs[i]) : categories[i];
      return [`${place ?? ''} ${numberText(value, format)}`.trim()];
    });
    return numbers.length === 0 ? [] : [`${name === '' ? '' : `${name}: `}${numbers.join(', ')}`];
  });
  const all = series.reduce((sum, { values }) => sum + values.filter((value) => value !== undefined).length, 0);
  return `${kindName(type, title, lang)}: ${told.join('; ')}${all > MOST_NUMBERS ? ' …' : ''}`;
}
