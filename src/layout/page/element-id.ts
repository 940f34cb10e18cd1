import type { ElementId } from '../../scene/types.js';

/** An element of the document's structure that no other item belongs to yet. */
export const elementId = (): ElementId => Symbol();
