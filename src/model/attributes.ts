import type { Attributes } from '../parse/types.js';

/** The attributes of what has none. */
export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };
