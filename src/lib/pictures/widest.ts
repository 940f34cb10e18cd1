import type { Span } from '../span.js';

/** A picture where it is shown. */
export interface PictureUse {
  readonly bytes: Uint8Array;
  /** Of the whole picture, in points. */
  readonly width: number;
  readonly height: number;
  /** Absent for the theme's. */
  readonly at?: Span;
}

/** Of each picture its widest use, in the order of their first; at the place of that. */
export function widestUses<T extends PictureUse>(uses: readonly T[]): readonly T[] {
  const widest = new Map<Uint8Array, T>();
  for (const use of uses) {
    const known = widest.get(use.bytes);
    if (known === undefined || known.width < use.width)
      widest.set(use.bytes, { ...use, ...(known?.at === undefined ? {} : { at: known.at }) });
  }
  return [...widest.values()];
}
