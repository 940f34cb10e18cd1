import type { Pt, Rect } from '../../lib/units.js';
import { type Element, h } from '../../lib/xml/tree.js';

/** English Metric Units, PowerPoint's own: 12,700 to the point (ECMA-376 Part 1, 20.1.10.16). Rounds to nearest. */
export function toEmu(length: Pt | number): number {
  if (!Number.isFinite(length)) throw new Error(`a length of ${length}`);
  return Math.round(length * 12_700);
}

/** Inches, for pptxgenjs; its numbers of 100 and more would be read as EMU. */
export const toInches = (length: Pt): number => Math.min(99, Math.max(0, length / 72));

/** `a:xfrm` of a box: sizes are never negative. */
export const transform = (box: Rect, name = 'a:xfrm'): Element =>
  h(
    name,
    {},
    h('a:off', { x: toEmu(box.x), y: toEmu(box.y) }),
    h('a:ext', { cx: Math.max(0, toEmu(box.width)), cy: Math.max(0, toEmu(box.height)) }),
  );
