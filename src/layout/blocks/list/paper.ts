import type { Block, ListItem } from '../../../compose/types.js';
import { type Pt, pt } from '../../../lib/units.js';
import type { ListNumbering, PaperStep } from '../../../scene/types.js';
import type { ListLevel } from '../../../theme/types.js';
import { elementId } from '../../page/element-id.js';
import type { Galley } from '../../page/galley.js';
import { nearGrid, type PageSetting } from '../../page/setting.js';
import { keptWithNext, type Strip } from '../../page/strip.js';
import { grouped } from '../picture/grouped.js';
import { linesItem } from '../text/paper/lines.js';
import { listNumber } from './number.js';

type List = Block & { readonly kind: 'list' };

/** A list: bullets or numbers hang before their text, levels step in; items of one block stand closer than paragraphs do. No page has the first line alone, or the last. */
export function listStrips(list: List, galley: Galley): readonly Strip[] {
  const { setting, column, style } = galley;
  const indent = hangOf(list, galley);
  const listStep: PaperStep = { type: 'L', id: elementId(), numbering: numberingOf(list, galley) };
  const tight = { ...style, before: pt(0), after: pt(setting.unit / 2) };
  const inner: Galley = {
    ...galley,
    style: list.items.every(isShort) ? tight : style,
    column: { x: pt(column.x + indent), width: pt(column.width - indent) },
    level: galley.level + 1,
  };
  const strips = list.items.flatMap((item, i): readonly Strip[] => {
    const within = [...galley.within, listStep, { type: 'LI', id: elementId() }] as const;
    const body = itemStrips(item, { ...inner, within: [...within, { type: 'LBody', id: elementId() }] });
    return withBullet(body, item, list.start + i, list, { ...galley, within }, indent);
  });
  const last = strips.length - 1;
  const after = galley.level === 0 ? nearGrid(style.after, setting.unit) : pt(setting.unit / 2);
  return strips.map((strip, i) => {
    if (i === last) return { ...strip, after: pt(Math.max(strip.after, after)) };
    const ends = galley.level === 0 && (i === 0 || i === last - 1);
    // Without a rail a code stands right below the item that cites it.
    return ends && (setting.hasRail || strip.cites.length === 0) ? { ...strip, keep: true } : strip;
  });
}

const SQUARES = new Set('▪■□◼◻❑');
const CIRCLES = new Set('○◦⚪');

/** What marks the items, by the kinds that PDF knows: a bullet that is neither square nor circle counts as a disc. */
function numberingOf({ ordered, items }: List, { setting, level }: Galley): ListNumbering {
  if (ordered) return 'Decimal';
  if (items.some(({ checked }) => checked !== undefined)) return 'Square';
  const { bullet = '' } = levelAt(level, setting) ?? {};
  return SQUARES.has(bullet) ? 'Square' : CIRCLES.has(bullet) ? 'Circle' : 'Disc';
}

const levelAt = (level: number, { theme }: PageSetting): ListLevel | undefined => theme.levels[level] ?? theme.levels.at(-1);

/** An item's text stays with the list below it, which it introduces. */
function itemStrips({ blocks }: ListItem, galley: Galley): readonly Strip[] {
  return grouped(blocks).flatMap((group, i, groups) => {
    const strips = galley.strips(group, galley);
    const introduces = group[0]?.kind === 'paragraph' && groups[i + 1]?.[0]?.kind === 'list';
    return introduces ? keptWithNext(strips) : strips;
  });
}

/** How far the text stands in from the bullet: for numbers, by the widest of them. */
function hangOf(list: List, { setting, style }: Galley): Pt {
  if (!list.ordered) return pt(style.size * 1.25);
  const widest = [list.start, list.start + list.items.length - 1].map((number) =>
    setting.widthOf([{ text: listNumber(number, setting.rtl, list.paren), at: list.at }], { style }),
  );
  return pt(Math.max(...widest, style.size) + style.size * 0.45);
}

function withBullet(strips: readonly Strip[], item: ListItem, number: number, list: List, galley: Galley, indent: Pt): readonly Strip[] {
  const { setting, column, style, level, within } = galley;
  const look = levelAt(level, setting);
  const text =
    item.checked === undefined
      ? list.ordered
        ? listNumber(number, setting.rtl, list.paren)
        : (look?.bullet ?? '•')
      : item.checked
        ? '✓'
        : '□';
  const typing = { style, colour: list.ordered ? setting.paper.accent : (look?.bulletColour ?? setting.paper.accent) };
  const bullet = linesItem(setting.set([{ text, at: item.at }], { x: column.x, width: indent }, typing), 0, {
    tag: 'Lbl',
    within,
    part: elementId(),
    at: item.at,
  });
  const [first, ...rest] = strips.length > 0 ? strips : [emptyStrip(style.leading)];
  if (first === undefined) return [];
  return [{ ...first, items: [bullet, ...first.items] }, ...rest];
}

/** One paragraph, perhaps with a list below it: such items stand close together. */
const isShort = ({ blocks }: ListItem): boolean => blocks.filter(({ kind }) => kind !== 'list').length <= 1;

const emptyStrip = (height: Pt): Strip => ({ height, before: pt(0), after: pt(0), keep: false, items: [], cites: [] });
