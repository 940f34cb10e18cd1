/** A cell that spans columns, and the width that it asks of them together. */
export interface Spanning {
  readonly first: number;
  readonly across: number;
  readonly need: number;
}

/** Widths of columns with those that are too narrow for a cell that spans them grown in proportion. */
export function widened(widths: readonly number[], spanning: readonly Spanning[]): readonly number[] {
  const grown = [...widths];
  for (const { first, across, need } of spanning) {
    const have = sum(grown.slice(first, first + across));
    if (have < need) for (let i = first; i < first + across; i++) grown[i] = ((grown[i] ?? 0) * need) / Math.max(have, TINY);
  }
  return grown;
}

/**
 * Widths of a table's columns that fill `room`, all in points. `natural` is what each needs on one line: where they have the room, what is
 * over is shared in proportion. Else columns that need less than an even share keep what they need, and the others share the rest by need,
 * none narrower than its least: `leasts` are tried in order, the first that fits together holds (its longest word, say, then a few letters).
 * Where none fits, narrow columns keep their last least as long as wider ones can give way.
 */
export function filledWidths(natural: readonly number[], leasts: readonly (readonly number[])[], room: number): readonly number[] {
  const total = Math.max(TINY, sum(natural));
  if (total <= room) return natural.map((width) => (width / total) * room);
  const least = leasts.find((widths) => sum(widths) <= room);
  return least === undefined ? shrunk(leasts.at(-1) ?? natural, room) : shared(natural, least, room);
}

function shared(natural: readonly number[], least: readonly number[], room: number): readonly number[] {
  const kept = new Map<number, number>();
  for (;;) {
    const left = room - sum([...kept.values()]);
    const open = sum(natural.filter((_, i) => !kept.has(i)));
    const small = natural.findIndex((need, i) => !kept.has(i) && need <= left / (natural.length - kept.size));
    const low = natural.findIndex((need, i) => !kept.has(i) && (need / open) * left < (least[i] ?? 0));
    if (small >= 0) kept.set(small, natural[small] ?? 0);
    else if (low >= 0) kept.set(low, least[low] ?? 0);
    else return natural.map((need, i) => kept.get(i) ?? (need / open) * left);
  }
}

function shrunk(least: readonly number[], room: number): readonly number[] {
  const order = least.map((width, i) => ({ width, i })).sort((a, b) => a.width - b.width);
  const widths = [...least];
  let left = room;
  order.forEach(({ width, i }, done) => {
    widths[i] = Math.min(width, left / (order.length - done));
    left -= widths[i] ?? 0;
  });
  return widths;
}

/** Columns without any width share nothing: this keeps a division from being one by zero. */
const TINY = 1e-6;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
