import type { Chart } from '../../../../compose/types.js';

/** From where to where a value reaches on its axis; `undefined` for a gap. */
export type Reach = { readonly from: number; readonly to: number } | undefined;

/**
 * Reaches by series and category. Side by side each begins at zero; stacked, values above and below zero pile up on their own side;
 * `percent` makes them shares of their category's whole.
 */
export function reachesOf({
  categories,
  series,
  grouping,
}: Pick<Chart, 'categories' | 'series' | 'grouping'>): readonly (readonly Reach[])[] {
  const above = new Float64Array(categories.length);
  const below = new Float64Array(categories.length);
  const totals = categories.map((_, i) => series.reduce((sum, { values }) => sum + Math.abs(values[i] ?? 0), 0));
  return series.map(({ values }) =>
    categories.map((_, i): Reach => {
      const value = values[i];
      if (value === undefined) return undefined;
      if (grouping === 'clustered') return { from: 0, to: value };
      const share = grouping === 'percent' ? value / (totals[i] || 1) : value;
      const pile = share < 0 ? below : above;
      const from = pile[i] ?? 0;
      pile[i] = from + share;
      return { from, to: from + share };
    }),
  );
}
