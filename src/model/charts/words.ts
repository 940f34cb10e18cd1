import type { Chart } from './types.js';

/** A chart with each of its words as `change` has it. Its numbers stay. */
export function mapChartWords(chart: Chart, change: (words: string) => string): Chart {
  const axis = ({ title, ...ends }: Chart['x']): Chart['x'] => ({
    ...ends,
    ...(title === undefined ? {} : { title: change(title) }),
  });
  return {
    ...chart,
    ...(chart.title === undefined ? {} : { title: change(chart.title) }),
    ...(chart.alt === undefined ? {} : { alt: change(chart.alt) }),
    ...(chart.corner === undefined ? {} : { corner: change(chart.corner) }),
    categories: chart.categories.map((category) => change(category)),
    series: chart.series.map((series) => ({ ...series, name: change(series.name) })),
    x: axis(chart.x),
    y: axis(chart.y),
  };
}
