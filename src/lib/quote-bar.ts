import { pt } from './units.js';

/** Width of the bar down a quote's left edge, the same in the deck and where slides are drawn. */
export const QUOTE_BAR = pt(3);
