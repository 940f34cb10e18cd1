import type { Pt, Rect } from '../../lib/units.js';
import { type Element, h } from '../../lib/xml/tree.js';

/** English Metric Units, PowerPoint's own: 12,700 to the point (ECMA-376 Part 1, 20.1.10.16). Rounds to nearest. */
export function toEmu(length: Pt | number): number {
  if (!Number.isFinite(length)) throw new Error(`a length of ${length}`);
  return Math.round(length * 12_700);
}

/** What is as large as the largest slide (56 in, ECMA-376 Part 1, 19.7.17) can't be seen whole anywhere; PowerPoint's own shapes end not far from there. */
const FARTHEST = 4032;

const within = (length: number, least: number): number => Math.min(FARTHEST, Math.max(least, length));

/** Inches, for pptxgenjs; its numbers of 100 and more would be read as EMU. */
export const toInches = (length: Pt): number => within(length, 0) / 72;

/** `a:xfrm` of a box: sizes are never negative. What is further out than any slide, for it did not fit (`slot-overflow`), ends there. */
export const transform = (box: Rect, name = 'a:xfrm'): Element =>
  h(
    name,
    {},
    h('a:off', { x: toEmu(within(box.x, -FARTHEST)), y: toEmu(within(box.y, -FARTHEST)) }),
    h('a:ext', { cx: toEmu(within(box.width, 0)), cy: toEmu(within(box.height, 0)) }),
  );
