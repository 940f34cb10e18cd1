import type { Chart, ChartType } from '../../../../compose/types.js';
import { numberText } from './number-text.js';

const ENGLISH: Readonly<Record<ChartType, string>> = {
  bar: 'Bar chart',
  column: 'Column chart',
  line: 'Line chart',
  area: 'Area chart',
  pie: 'Pie chart',
  doughnut: 'Doughnut chart',
  scatter: 'Scatter chart',
};

const CHINESE: Readonly<Record<ChartType, string>> = {
  bar: '条形图',
  column: '柱形图',
  line: '折线图',
  area: '面积图',
  pie: '饼图',
  doughnut: '圆环图',
  scatter: '散点图',
};

/** Numbers told, at most: who listens to more asks for the table. */
const MOST = 24;

/** The author's description, or else what the chart shows, in numbers: `Column chart “Sales”: North: 2021 3, 2022 5; …`. */
export function describeChart({ alt, type, title, categories, xs, series, format }: Chart, lang: string): string {
  if (alt !== undefined) return alt;
  const chinese = /^zh\b/i.test(lang);
  const kind = (chinese ? CHINESE : ENGLISH)[type];
  const named = title === undefined ? kind : chinese ? `${kind}“${title}”` : `${kind} “${title}”`;
  let left = MOST;
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
  return `${named}: ${told.join('; ')}${all > MOST ? ' …' : ''}`;
}
