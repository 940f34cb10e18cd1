import type { Step } from './types.js';

/** A single line, a lone bullet or a heading would be left behind. */
export const FORBIDDEN = 300;

/** The scale a piece is set at: the step's, but not below its own floor as long as that is not the last resort. */
export const scaleAt = ({ scale, below }: Step, floor: number): number => (below ? Math.min(scale, floor) : Math.max(scale, floor));
