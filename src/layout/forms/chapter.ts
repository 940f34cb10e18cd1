import type { Chapter, Rich } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { ElementId, PaperItem } from '../../scene/types.js';
import { linesItem } from '../blocks/text/paper/lines.js';
import { block } from '../page/box.js';
import { elementId } from '../page/element-id.js';
import { type Column, onGrid, type PageSetting } from '../page/setting.js';
import type { Strip } from '../page/strip.js';

/** The number of a chapter as it is printed: `01`. */
export const chapterNumber = (number: number): string => String(number).padStart(2, '0');

/**
 * A chapter's opening across column and rail, or in the column alone where codes of the last chapter still stand beside it, and where pages are
 * mirrored: the rail lies left on every other page, and titles would begin away from their text. Number and title on one line, in the theme's manner.
 */
export function chapterStrips({ title, number, id, at }: Chapter, mark: number, setting: PageSetting): readonly Strip[] {
  if (title.length === 0) return [];
  const { paper, unit, full, column } = setting;
  const part = elementId();
  const opening = (across: Column): Pick<Strip, 'height' | 'items'> => {
    const inset = paper.opener === 'band' ? 4 * unit : 0;
    const inner: Column = { x: pt(across.x + inset), width: pt(across.width - inset) };
    const { items, height } = headLines(title, number, inner, { at, part }, setting);
    const frame = FRAMES[paper.opener](height, across, setting);
    return { height: frame.height, items: [...frame.items, ...items.map((item) => frame.place(item))] };
  };
  return [
    {
      before: pt(8 * unit),
      ...opening(paper.mirrored ? column : full),
      ...(paper.mirrored ? { over: 'column' } : {}),
      ...(setting.hasRail ? { narrow: opening(column) } : {}),
      after: onGrid(Math.max(paper.text.chapter.after, 2 * unit), unit),
      keep: true,
      cites: [],
      ...(paper.sectionsOnRight ? { starts: 'right' } : {}),
      wide: true,
      opens: true,
      mark,
      ...(id === undefined ? {} : { id }),
    },
  ];
}

interface Frame {
  readonly height: Strip['height'];
  readonly items: readonly PaperItem[];
  readonly place: (item: PaperItem) => PaperItem;
}

const FRAMES: Readonly<Record<PageSetting['paper']['opener'], (height: number, across: Column, setting: PageSetting) => Frame>> = {
  band: (height, { x, width }, { paper, unit }) => {
    const total = onGrid(height + 4 * unit, unit);
    const items = [block(x, width, total, paper.tint), block(x, 5, total, paper.accent)];
    return { height: total, items, place: (item) => lowered(item, (total - height) / 2) };
  },
  rule: (height, { x, width }, { paper, unit }) => {
    const total = onGrid(height + 3 * unit, unit);
    const items = [block(x, width, 0.75, paper.rule), block(x, 40, 2.25, paper.accent)];
    return { height: total, items, place: (item) => lowered(item, total - height) };
  },
  block: (height, { x }, { paper, unit }) => {
    const total = onGrid(height + 3 * unit, unit);
    return { height: total, items: [block(x, 34, 6, paper.accent)], place: (item) => lowered(item, total - height) };
  },
};

/** Number and title with one baseline; the title hangs behind the number. */
function headLines(
  title: Rich,
  number: number | undefined,
  { x, width }: Column,
  { at, part }: { at: Chapter['at']; part: ElementId },
  setting: PageSetting,
) {
  const { paper, set, widthOf } = setting;
  const [big, style] = [paper.text.chapterNumber, paper.text.chapter];
  const digits: Rich = number === undefined ? [] : [{ text: chapterNumber(number), at }];
  const indent = number === undefined ? 0 : widthOf(digits, { style: big }) + big.size * 0.4;
  const titleLines = set(title, { x: pt(x + indent), width: pt(width - indent) }, { style, ends: 'whole' });
  const numberLines = number === undefined ? [] : set(digits, { x, width: pt(indent) }, { style: big });
  const [numberBase, titleBase] = [numberLines[0]?.baseline ?? 0, titleLines[0]?.baseline ?? 0];
  const shift = Math.max(0, numberBase - titleBase);
  const role = { tag: 'H1', part, at } as const;
  const items = [linesItem(numberLines, Math.max(0, titleBase - numberBase), role), linesItem(titleLines, shift, role)];
  const bottom = Math.max(
    shift + titleLines.length * style.leading,
    numberLines.length === 0 ? 0 : Math.max(0, titleBase - numberBase) + big.leading,
  );
  return { items: number === undefined ? items.slice(1) : items, height: bottom };
}

const lowered = (item: PaperItem, by: number): PaperItem => (item.kind === 'lines' ? linesItem(item.lines, by, item) : item);
