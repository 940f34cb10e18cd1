import type { Block, ListItem } from './types.js';
import { weightOf } from './walk.js';

export interface TwoColumns {
  readonly left: readonly Block[];
  readonly right: readonly Block[];
}

type Columns = Extract<Block, { kind: 'columns' }>;
type List = Extract<Block, { kind: 'list' }>;

/**
 * Two columns as the author wrote them: one `columns` block of exactly two, with only footnotes beside it.
 * Undefined for columns whose widths differ: the two-column layout's are equal, so they stay columns in a body.
 */
export function writtenColumns(blocks: readonly Block[]): TwoColumns | undefined {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'columns' || !isEven(first) || rest.some(({ kind }) => kind !== 'footnotes')) return undefined;
  const [left, right] = first.columns;
  return left === undefined || right === undefined ? undefined : { left: [...left.blocks, ...rest], right: right.blocks };
}

/** Shares may differ by this much and still look like halves. */
const TOLERANCE = 0.04;

function isEven({ columns }: Columns): boolean {
  return columns.length === 2 && columns.every(({ width }) => width === undefined || Math.abs(width - 0.5) < TOLERANCE);
}

/** Content that was written in one column, cut where both halves take about the same room: at a heading, else between blocks or items. */
export function halve(blocks: readonly Block[]): TwoColumns {
  const footnotes = blocks.filter(({ kind }) => kind === 'footnotes');
  const text = blocks.filter(({ kind }) => kind !== 'footnotes');
  const sole = text[0];
  const { left, right } = text.length === 1 && sole?.kind === 'list' ? halveList(sole) : halveBlocks(text);
  return { left: [...left, ...footnotes], right };
}

function halveBlocks(blocks: readonly Block[]): TwoColumns {
  const headings = blocks.flatMap((block, index) => (block.kind === 'heading' && index > 0 ? [index] : []));
  const cuts = headings.length > 0 ? headings : blocks.flatMap((_, index) => (index > 0 ? [index] : []));
  const cut = bestCut(
    blocks.map((block) => weightOf([block])),
    cuts,
  );
  return { left: blocks.slice(0, cut), right: blocks.slice(cut) };
}

function halveList(list: List): TwoColumns {
  const weights = list.items.map((item) => weightOf(item.blocks));
  const cut = bestCut(
    weights,
    list.items.flatMap((_, index) => (index > 0 ? [index] : [])),
  );
  const part = (items: readonly ListItem[], start: number): readonly Block[] =>
    items[0] === undefined ? [] : [{ ...list, start, items, at: items[0].at }];
  return { left: part(list.items.slice(0, cut), list.start), right: part(list.items.slice(cut), list.start + cut) };
}

/** The cut whose halves differ least; everything left where there is nowhere to cut. */
function bestCut(weights: readonly number[], cuts: readonly number[]): number {
  const allowed = new Set(cuts);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let best = weights.length;
  let least = total + 1;
  let before = 0;
  for (const [index, weight] of weights.entries()) {
    const difference = Math.abs(total - 2 * before);
    if (allowed.has(index) && difference < least) [best, least] = [index, difference];
    before += weight;
  }
  return best;
}
