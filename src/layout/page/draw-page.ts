import type { ElementId, PaperItem, PaperPage } from '../../scene/types.js';
import { mirrored } from './mirrored.js';
import { moved } from './moved.js';
import type { Sheet } from './paginate.js';
import { resolved } from './reference.js';
import type { PageSetting, Shift } from './setting.js';
import type { Places } from './strip.js';

/** A sheet's items in reading order: each code behind the whole paragraph that cites it; grounds that touch become one. */
export function itemsOf(sheet: Sheet, places: Places, shift: Shift): readonly PaperItem[] {
  const items: PaperItem[] = [];
  let waiting: PaperItem[] = [];
  let part: ElementId | undefined;
  for (const [i, { strip, top }] of sheet.strips.entries()) {
    for (const item of [...strip.items, ...(strip.late?.(places) ?? [])]) {
      if (waiting.length > 0 && item.tag !== 'Artifact' && item.part !== part) {
        items.push(...waiting);
        waiting = [];
      }
      if (item.tag !== 'Artifact') part = item.part;
      add(moved(resolved(item, places), strip.wide === true && strip.over === undefined ? shift.full : shift.column, top), items);
    }
    for (const { card, top: cardTop, strip: owner } of sheet.cards) {
      if (owner === i) waiting.push(...card.items.map((item) => moved(item, shift.rail, cardTop)));
    }
  }
  return [...items, ...waiting];
}

/** The page as it is read: mirrored where the document is read from the right, so that its rail, bullets, first columns and binding change sides. */
export const sidedPage = (page: PaperPage, { rtl, paper }: PageSetting): PaperPage =>
  rtl ? { ...page, items: page.items.map((item) => mirrored(item, paper.size.width)) } : page;

export const sideOf = ({ rtl }: PageSetting): { readonly rtl?: true } => (rtl ? { rtl } : {});

/** How far back a ground may stand that the item goes on. */
const REACH = 6;

/** Adds an item, or lets one that it continues grow: a ground of the same kind right above it, or the last item's lines (no shape may come to lie over them). */
function add(item: PaperItem, items: PaperItem[]): void {
  const reach = item.kind === 'shape' ? REACH : 1;
  for (let i = items.length - 1; i >= Math.max(0, items.length - reach); i--) {
    const joined = join(items[i], item);
    if (joined === undefined) continue;
    items[i] = joined;
    return;
  }
  items.push(item);
}

function join(above: PaperItem | undefined, item: PaperItem): PaperItem | undefined {
  if (above?.kind === 'lines' && item.kind === 'lines') {
    return item.part !== undefined && above.part === item.part ? { ...above, lines: [...above.lines, ...item.lines] } : undefined;
  }
  if (above?.kind !== 'shape' || item.kind !== 'shape' || above.shape.kind !== 'rect' || item.shape.kind !== 'rect') return undefined;
  const [a, b] = [above.shape.box, item.shape.box];
  const touches = a.x === b.x && a.width === b.width && Math.abs(a.y + a.height - b.y) < 0.01 && above.shape.fill === item.shape.fill;
  return touches ? { ...above, shape: { ...above.shape, box: { ...a, height: (b.y + b.height - a.y) as typeof a.height } } } : undefined;
}
