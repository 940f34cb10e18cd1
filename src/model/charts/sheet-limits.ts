import type { Report } from '../../lib/diagnostics.js';
import type { Sheet, Written, WrittenSeries } from './sheet.js';

/** Characters of a cell, and series of a chart (Excel specifications and limits): PowerPoint can't open data with more. */
const MOST_CHARACTERS = 32_767;
const MOST_SERIES = 255;

/** The sheet as far as Excel can hold it. Reports names that are cut (`chart-value`) and series that are left out (`chart-series`). */
export function withinLimits(sheet: Sheet, report: Report): Sheet {
  const cut = (name: Written): Written => shortened(name, report);
  const { corner, categories, series } = sheet;
  return {
    ...sheet,
    ...(corner === undefined ? {} : { corner: cut(corner) }),
    categories: categories.map(cut),
    series: fewer(series, report).map((one) => (one.name.text.length > MOST_CHARACTERS ? { ...one, name: cut(one.name) } : one)),
  };
}

function shortened(name: Written, report: Report): Written {
  const { text } = name;
  if (text.length <= MOST_CHARACTERS) return name;
  report({
    severity: 'warning',
    id: 'chart-value',
    message: `a name of ${text.length} characters, expected ${MOST_CHARACTERS} or fewer, as a cell of Excel holds; the rest is left out`,
    at: name.at,
    help: 'shorten it; what needs more words stands in the text beside the chart',
  });
  // Not between the two halves of a character.
  return { text: text.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, ''), at: name.at };
}

function fewer(series: readonly WrittenSeries[], report: Report): readonly WrittenSeries[] {
  const next = series[MOST_SERIES];
  if (next === undefined) return series;
  report({
    severity: 'warning',
    id: 'chart-series',
    message: `${series.length} series, expected ${MOST_SERIES} or fewer, as a chart of PowerPoint holds; the others are left out`,
    at: next.name.at,
    help: 'draw fewer, or divide them among several charts',
  });
  return series.slice(0, MOST_SERIES);
}
