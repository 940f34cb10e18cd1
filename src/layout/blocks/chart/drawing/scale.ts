import type { ChartAxis } from '../../../../compose/types.js';

/** An axis of numbers: where it begins and ends, and what is marked on it. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
  /** Where a value stands, 0 at the axis's beginning to 1 at its end; what lies beyond stands at the end. */
  readonly share: (value: number) => number;
}

/** An axis that begins above zero misleads, unless all values lie within this share of the largest: PowerPoint's own rule. */
const FAR_FROM_ZERO = 5 / 6;

/**
 * An axis for values, with about `count` marks at round numbers (Heckbert, "Nice Numbers for Graph Labels", Graphics Gems, 1990).
 * `zero`: it shows zero whatever the values are, as bars need it. The author's own ends stand as they are.
 */
export function scaleFor(values: readonly number[], axis: ChartAxis, count: number, zero: boolean): Scale {
  let least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  let most = values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(least)) [least, most] = [0, 1];
  if (least > 0 && (zero || least < FAR_FROM_ZERO * most)) least = 0;
  if (most < 0 && (zero || most > FAR_FROM_ZERO * least)) most = 0;
  const from = axis.min ?? least;
  let to = axis.max ?? most;
  if (to <= from) to = from + (Math.abs(from) || 1);
  const step = niceStep((to - from) / Math.max(1, count), values.every(Number.isInteger));
  const min = axis.min ?? snapped(Math.floor(from / step + 1e-9) * step);
  const max = axis.max ?? snapped(Math.ceil(to / step - 1e-9) * step);
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const ticks = Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => snapped((first + i) * step));
  return { min, max, step, ticks, share: (value) => Math.min(1, Math.max(0, (value - min) / (max - min))) };
}

/** The round number (1, 2, 2.5 or 5 times a power of ten) that is at least `rough`; a whole one where only whole things are counted. */
function niceStep(rough: number, whole: boolean): number {
  if (whole && rough <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const nice =
    [1, 2, 2.5, 5, 10].find(
      (candidate) => candidate * power >= rough * (1 - 1e-9) && (!whole || Number.isInteger(snapped(candidate * power))),
    ) ?? 10;
  return nice * power;
}

/** 0.30000000000000004 is 0.3. */
const snapped = (value: number): number => Number(value.toPrecision(12));
