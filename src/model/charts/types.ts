/** The kinds of chart there are: bars lie, columns stand. */
export const CHART_TYPES = ['bar', 'column', 'line', 'area', 'pie', 'doughnut', 'scatter'] as const;
export type ChartType = (typeof CHART_TYPES)[number];

export const LEGENDS = ['top', 'right', 'bottom', 'none'] as const;
export type Legend = (typeof LEGENDS)[number];

/** Numbers and how they are shown: all that a chart is drawn from. Every gap in what the author said is filled. */
export interface Chart {
  readonly type: ChartType;
  readonly title?: string;
  /** The author's own description; without one, the numbers are told. */
  readonly alt?: string;
  /** Of bars, columns and areas; `percent` fills each category up to 100 %. */
  readonly grouping: 'clustered' | 'stacked' | 'percent';
  /** What the categories are, as the first cell of the author's data says; seen where these are edited. */
  readonly corner?: string;
  /** Names of the values' places; empty for a scatter chart. */
  readonly categories: readonly string[];
  /** Of a scatter chart, the x that each value of every series stands at. */
  readonly xs: readonly number[];
  readonly series: readonly ChartSeries[];
  readonly legend: Legend;
  /** Each value is written beside its mark. */
  readonly labels: boolean;
  readonly format: NumberFormat;
  /** The axis of categories, or of a scatter chart's x. */
  readonly x: ChartAxis;
  /** The axis of values. */
  readonly y: ChartAxis;
}

export interface ChartSeries {
  /** Empty where the author gave none. */
  readonly name: string;
  /** One a category, or an x; `undefined` is a gap. */
  readonly values: readonly (number | undefined)[];
}

export interface ChartAxis {
  readonly title?: string;
  readonly min?: number;
  readonly max?: number;
}

/** How values are written: `12.50 €`, `1,200`, `12 %`. */
export interface NumberFormat {
  readonly decimals: number;
  /** A comma between thousands. */
  readonly grouped: boolean;
  /** 0.12 is written `12%`. */
  readonly percent: boolean;
  /** What stands before and behind the number, space included. */
  readonly prefix: string;
  readonly suffix: string;
}
