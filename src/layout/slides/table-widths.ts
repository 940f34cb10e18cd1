/**
 * Widths of a table's columns that fill `width`: each at least as wide as its widest word and, where there is room, as its longest cell;
 * what is over or short is shared in proportion (as CSS 2.2, 17.5.2.2 "automatic table layout" does).
 * `least` and `natural` are column by column, in points, padding included.
 */
export function columnWidths(least: readonly number[], natural: readonly number[], width: number): readonly number[] {
  const leastSum = total(least);
  const naturalSum = total(natural);
  if (naturalSum <= width) return natural.map((column) => (column / naturalSum) * width);
  if (leastSum >= width) return shrunk(least, width);
  const share = (width - leastSum) / (naturalSum - leastSum);
  return natural.map((column, i) => (least[i] ?? 0) + (column - (least[i] ?? 0)) * share);
}

/** Narrow columns keep their width as long as wider ones can give way: words are cut where nothing else is left. */
function shrunk(least: readonly number[], width: number): readonly number[] {
  const order = least.map((column, i) => ({ column, i })).sort((a, b) => a.column - b.column);
  const widths = [...least];
  let left = width;
  order.forEach(({ column, i }, done) => {
    widths[i] = Math.min(column, left / (order.length - done));
    left -= widths[i] ?? 0;
  });
  return widths;
}

const total = (numbers: readonly number[]): number =>
  Math.max(
    1e-6,
    numbers.reduce((sum, number) => sum + number, 0),
  );
