import type { PaperStep, SceneParagraph } from '../../scene/types.js';
import { elementId } from '../page/element-id.js';

/** Where a paragraph stands in the lists of its text: the steps around its bullet, and those around its words. */
interface ListPlace {
  readonly item: readonly PaperStep[];
  readonly body: readonly PaperStep[];
}

interface OpenList {
  readonly level: number;
  readonly numbered: boolean;
  readonly list: PaperStep;
  readonly item: PaperStep;
  readonly body: PaperStep;
}

/** Lists as ISO 32000-1, 14.8.4.3.3 wants them (L, LI, LBody), from paragraphs that only know their level; asked in order. */
export function openLists(): { readonly next: (paragraph: SceneParagraph | undefined) => ListPlace } {
  const open: OpenList[] = [];
  const around = (): readonly PaperStep[] => open.flatMap(({ list, item, body }) => [list, item, body]);
  const next = (paragraph: SceneParagraph | undefined): ListPlace => {
    const level = paragraph?.level;
    if (level === undefined) open.length = 0;
    while ((open.at(-1)?.level ?? -1) > (level ?? 0)) open.pop();
    const bullet = paragraph?.bullet?.kind;
    // A paragraph that goes on below an item's first belongs to the item.
    if (level === undefined || bullet === 'none') return { item: around(), body: around() };
    const numbered = bullet === 'number';
    const same = open.at(-1)?.level === level ? open.pop() : undefined;
    const list: PaperStep =
      same?.numbered === numbered ? same.list : { type: 'L', id: elementId(), numbering: numbered ? 'Decimal' : 'Disc' };
    const outer = around();
    const item: PaperStep = { type: 'LI', id: elementId() };
    open.push({ level, numbered, list, item, body: { type: 'LBody', id: elementId() } });
    return { item: [...outer, list, item], body: around() };
  };
  return { next };
}
