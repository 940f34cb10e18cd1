import type { Step } from './types.js';

/** PowerPoint's own steps of `fontScale` when it shrinks text on overflow; with the first ones, 10 and 20 % are taken off the line spacing. */
const SCALES = [0.925, 0.85, 0.775, 0.7, 0.625, 0.55, 0.475, 0.4, 0.325, 0.25];

/** The theme's own size and spacing. */
export const AS_DESIGNED: Step = { scale: 1, tighter: 0, below: false };

const FULL: readonly Step[] = [AS_DESIGNED, { scale: 1, tighter: 0.1, below: false }, { scale: 1, tighter: 0.2, below: false }];

/** Steps from the theme's own size down to `floor`, a share of it: a little less spacing first, then smaller. */
export function stepsTo(floor: number): readonly Step[] {
  const within = SCALES.filter((scale) => scale > floor).flatMap((scale): Step[] =>
    scale === SCALES[0]
      ? [
          { scale, tighter: 0.1, below: false },
          { scale, tighter: 0.2, below: false },
        ]
      : [{ scale, tighter: 0.2, below: false }],
  );
  return floor >= 1 ? FULL : [...FULL, ...within, { scale: floor, tighter: 0.2, below: false }];
}

/** Steps below the floor, for what can't be shown otherwise. */
export const stepsBelow = (floor: number): readonly Step[] =>
  SCALES.filter((scale) => scale < floor).map((scale) => ({ scale, tighter: 0.2, below: true }));
