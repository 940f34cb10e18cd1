import type { Palette } from '../../../lib/colour.js';
import { type Rect, rect, type Size } from '../../../lib/units.js';
import { childOf, elementsIn } from '../../../lib/xml/tree.js';
import { groundsUnder } from '../../contrast/grounds.js';
import type { Layout } from '../../types.js';
import { areaOf } from '../anatomy/anatomy.js';
import type { RawLayout } from '../anatomy/masters.js';
import { placeholderMark } from '../anatomy/placeholders.js';
import { type Placed, shapesOf } from '../anatomy/shape-tree.js';
import { readableOn } from '../looks/readable.js';

/** Height of a footer's strip over the slide's. */
const STRIP = 1 / 24;

/** In points: a narrower place holds no footer. */
const LEAST_WIDTH = 96;

/**
 * Where a footer of ours stands on a layout that has none, and its colour there: in the widest free stretch of the slide's foot, else above what
 * stands there, else at the slide's head. Clear of static text and pictures of layout and master, and of the layout's placeholders.
 */
export function footOf(
  { root, showsMaster }: RawLayout,
  master: RawLayout['root'],
  look: Pick<Layout, 'background' | 'shapes' | 'slots'>,
  palette: Palette,
  size: Size,
): NonNullable<Layout['foot']> {
  const taken = [
    ...[root, ...(showsMaster ? [master] : [])].flatMap((part) => shapesOf(part).flatMap((placed) => standing(placed, size))),
    ...look.slots.map(({ box }) => box),
  ];
  const box = freeStrip(taken, size);
  return { box, colour: readableOn({ role: 'dk1' }, groundsUnder(box, look, { palette }), palette) };
}

/** The place of static text, or of a picture that is no ground. */
function standing({ element, box }: Placed, size: Size): readonly Rect[] {
  if (box === undefined || placeholderMark(element) !== undefined || areaOf(box) > 0.5 * size.width * size.height) return [];
  const says = elementsIn(element, 'a:t').some(({ children }) =>
    children.some((child) => typeof child === 'string' && child.trim() !== ''),
  );
  const shows =
    element.name === 'p:pic' || element.name === 'p:graphicFrame' || childOf(childOf(element, 'p:spPr'), 'a:blipFill') !== undefined;
  return says || shows ? [box] : [];
}

function freeStrip(taken: readonly Rect[], { width, height }: Size): Rect {
  const high = Math.max(18, height * STRIP);
  const margin = 0.05 * width;
  const foot = height - 1.25 * high;
  const low = taken.filter(({ y }) => y > 0.75 * height).map(({ y }) => y - high - 2);
  const rows = [foot, ...low.filter((y) => y > 0.75 * height).sort((a, b) => b - a), 0.25 * high];
  for (const y of rows) {
    const widest = widestGap(
      taken.filter((one) => one.y < y + high && one.y + one.height > y),
      margin,
      width - margin,
    );
    if (widest.to - widest.from >= LEAST_WIDTH) return rect(widest.from, y, widest.to - widest.from, high);
  }
  return rect(margin, foot, width - 2 * margin, high);
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The widest stretch between `from` and `to` that no box takes, a little off them. */
function widestGap(boxes: readonly Rect[], from: number, to: number): Gap {
  let best: Gap = { from, to: from };
  let start = from;
  const keep = (end: number): void => {
    if (end - start > best.to - best.from) best = { from: start, to: end };
  };
  for (const { x, width } of [...boxes].sort((a, b) => a.x - b.x)) {
    keep(Math.min(to, x - AWAY));
    start = Math.max(start, x + width + AWAY);
  }
  keep(to);
  return best;
}

const AWAY = 8;
