import type { Block, Code, Rich } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { unreachable } from '../../lib/unreachable.js';
import type { PaperStep, PaperTag } from '../../scene/types.js';
import type { PaperStyle } from '../../theme/types.js';
import { backed } from '../page/box.js';
import { type Column, nearGrid, type Setting } from '../page/setting.js';
import { keptWithNext, type Strip } from '../page/strip.js';
import { chartStrips } from './chart/paper.js';
import { codeStrips } from './code/paper.js';
import { columnsStrips } from './columns/paper.js';
import { footnotesOf } from './footnote/paper.js';
import { listStrips } from './list/paper.js';
import { grouped, isPicture } from './picture/grouped.js';
import { pictureStrips } from './picture/paper.js';
import { pictureRowStrips } from './picture/paper-row.js';
import { ruleStrip } from './rule/paper.js';
import { wideTableStrips } from './table/paper/wide.js';
import { lineStrips } from './text/paper/lines.js';

/** Where and how blocks are set. */
export interface Galley {
  readonly setting: Setting;
  readonly column: Column;
  readonly style: PaperStyle;
  /** What a paragraph is in the structure. */
  readonly tag: PaperTag;
  readonly within: readonly PaperStep[];
  /** List level of the next list, 0 first. */
  readonly level: number;
  /** The videos that may be cited here. */
  readonly codes: ReadonlyMap<number, Code>;
}

/** Blocks as strips of the text column, in order; pictures of one paragraph in rows. */
export const blockStrips = (blocks: readonly Block[], galley: Galley): readonly Strip[] =>
  grouped(blocks).flatMap((group, i, groups) => {
    const [block, ...beside] = group;
    const [above, below] = [groups[i - 1], groups[i + 1]];
    if (block === undefined) return [];
    const strips = stripsOf(block, beside, galley);
    if (isRow(group) && (isRow(above) || isRow(below))) return strips.map(ofOneSize);
    return introduces(block, below) ? keptWithNext(strips) : strips;
  });

const isRow = (group: readonly Block[] | undefined): boolean => group !== undefined && group.length > 1;

/** Rows of pictures right below one another are not set smaller one by one. */
const ofOneSize = ({ smaller: _, ...strip }: Strip): Strip => strip;

/** Words that end in a colon stay with the list, the table, the code or the picture that they announce. */
const introduces = (block: Block, [next]: readonly Block[] = []): boolean =>
  block.kind === 'paragraph' &&
  next !== undefined &&
  next.kind !== 'paragraph' &&
  /[:：]\s*$/.test(block.text.map(({ text }) => text).join(''));

function stripsOf(block: Block, beside: readonly Block[], galley: Galley): readonly Strip[] {
  switch (block.kind) {
    case 'heading':
      return headingStrips(block, galley);
    case 'paragraph':
      return textStrips(block.text, block, galley);
    case 'list':
      return listStrips(block, galley);
    case 'table':
      return wideTableStrips(block, galley);
    case 'code':
      return codeStrips(block, galley);
    case 'quote':
      return quoteStrips(block, galley);
    case 'image':
      return beside.length === 0 ? pictureStrips(block, galley) : pictureRowStrips([block, ...beside.filter(isPicture)], galley);
    case 'chart':
      return chartStrips(block, galley);
    case 'columns':
      return columnsStrips(block, galley);
    case 'rule':
      return [ruleStrip(galley)];
    case 'footnotes':
      for (const note of footnotesOf(block, galley)) galley.setting.footnotes.set(note.number, note);
      return [];
    case 'only':
      return block.output === 'handout' ? blockStrips(block.blocks, galley) : [];
    default:
      return unreachable(block, 'layout/handout');
  }
}

/** A paragraph: justified where it is Han text. */
export function textStrips(
  text: Rich,
  { at }: Pick<Block, 'at'>,
  { setting, column, style, tag, within, codes }: Galley,
): readonly Strip[] {
  const lines = setting.set(text, column, { style, ends: 'flush' });
  const spacing = { before: nearGrid(style.before, setting.unit), after: nearGrid(style.after, setting.unit) };
  return lineStrips(lines, style.leading, { tag, within, part: setting.nextId(), at }, spacing, codes);
}

function headingStrips(
  { level, text, at }: Block & { readonly kind: 'heading' },
  { setting, column, within, codes }: Galley,
): readonly Strip[] {
  const { heading } = setting.paper.text;
  const style = level === 1 ? heading : { ...heading, size: pt(Math.max(heading.size - level + 1, heading.size * 0.9)) };
  const lines = setting.set(text, column, { style, ends: 'whole' });
  const spacing = { before: nearGrid(style.before, setting.unit), after: nearGrid(style.after, setting.unit), keep: true };
  return lineStrips(lines, style.leading, { tag: 'H3', within, part: setting.nextId(), at }, spacing, codes);
}

function quoteStrips({ blocks }: Block & { readonly kind: 'quote' }, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const { paper, unit } = setting;
  const indent = 14;
  const inner: Galley = {
    ...galley,
    column: { x: pt(column.x + indent), width: pt(column.width - indent) },
    style: paper.text.quote,
    within: [...galley.within, { type: 'BlockQuote', id: setting.nextId() }],
  };
  const backing = { bar: { colour: paper.accent, width: pt(2) }, padding: pt(unit / 2), before: pt(unit), after: pt(2 * unit) };
  return backed(blockStrips(blocks, inner), column, backing, unit);
}
