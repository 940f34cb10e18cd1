import type { Handles } from './handles.js';
import type { Chart } from './types.js';

/** A template's chart with what its handles stand for in all its words. Its numbers are the template's own. */
export function exchangeChart(chart: Chart, handles: Handles): Chart {
  const axis = ({ title, ...ends }: Chart['x']): Chart['x'] => ({
    ...ends,
    ...(title === undefined ? {} : { title: handles.expand(title) }),
  });
  return {
    ...chart,
    ...(chart.title === undefined ? {} : { title: handles.expand(chart.title) }),
    ...(chart.alt === undefined ? {} : { alt: handles.expand(chart.alt) }),
    categories: chart.categories.map((category) => handles.expand(category)),
    series: chart.series.map((series) => ({ ...series, name: handles.expand(series.name) })),
    x: axis(chart.x),
    y: axis(chart.y),
  };
}
