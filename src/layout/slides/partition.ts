import { FORBIDDEN } from './laid.js';
import type { Unit } from './types.js';

/** Units from `from` up to `to`: what stands on one slide. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Divides units among as few slides of height `room` as will do, filled as evenly as good places to divide allow.
 * A line, bullet or heading is left alone only where there is no other way. Undefined where a single unit is higher than the room.
 */
export function partition(units: readonly Unit[], room: number): readonly Range[] | undefined {
  if (units.length === 0) return [{ from: 0, to: 0 }];
  const heights = runningHeights(units);
  const whole = heights.between(0, units.length);
  if (whole <= room) return [{ from: 0, to: units.length }];
  const kept = divide(units, heights, room, room, false);
  const rough = kept ?? divide(units, heights, room, room, true);
  return rough === undefined ? undefined : divide(units, heights, room, Math.min(room, whole / rough.length), kept === undefined);
}

interface Heights {
  /** Height of a slide that holds the units from `from` up to `to`. */
  readonly between: (from: number, to: number) => number;
}

function runningHeights(units: readonly Unit[]): Heights {
  const sums = new Float64Array(units.length + 1);
  units.forEach(({ height, gap }, i) => {
    sums[i + 1] = (sums[i] ?? 0) + height + gap;
  });
  return {
    between: (from, to) =>
      (sums[to] ?? 0) -
      (sums[from] ?? 0) -
      (units[from]?.gap ?? 0) +
      (from === 0 ? 0 : (units[from]?.open ?? 0)) +
      (to === units.length ? 0 : (units[to - 1]?.close ?? 0)),
  };
}

/** Weight of an uneven slide beside the cost of a bad place to divide: a slide half as full as it should be costs 100. */
const UNEVEN = 400;

/** Rounding in sums of heights. */
const TOLERANCE = 1e-6;

/** Best division by dynamic programming over the places to divide: fewest slides first, then least cost. */
function divide(units: readonly Unit[], heights: Heights, room: number, target: number, loose: boolean): readonly Range[] | undefined {
  const count = units.length;
  const slides = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const costs = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY);
  const froms = new Int32Array(count + 1).fill(-1);
  slides[0] = 0;
  costs[0] = 0;
  for (let to = 1; to <= count; to++) {
    for (let from = to - 1; from >= 0; from--) {
      const height = heights.between(from, to);
      if (height > room + TOLERANCE && height - (units[from]?.open ?? 0) - (units[to - 1]?.close ?? 0) > room) break;
      const before = slides[from] ?? Number.POSITIVE_INFINITY;
      const place = from === 0 ? 0 : (units[from]?.cost ?? 0);
      if (height > room + TOLERANCE || before === Number.POSITIVE_INFINITY || (!loose && place >= FORBIDDEN)) continue;
      const uneven = (height - target) / target;
      const cost = (costs[from] ?? 0) + place + UNEVEN * uneven * uneven;
      if (before + 1 > (slides[to] ?? 0) || (before + 1 === slides[to] && cost >= (costs[to] ?? 0))) continue;
      slides[to] = before + 1;
      costs[to] = cost;
      froms[to] = from;
    }
  }
  return rangesTo(count, froms);
}

function rangesTo(count: number, froms: Int32Array): readonly Range[] | undefined {
  const ranges: Range[] = [];
  for (let to = count; to > 0; to = froms[to] ?? -1) {
    const from = froms[to] ?? -1;
    if (from < 0) return undefined;
    ranges.push({ from, to });
  }
  return ranges.reverse();
}
