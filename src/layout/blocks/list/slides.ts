import type { Block, ListItem, Rich } from '../../../compose/types.js';
import type { Lowering } from '../lowering.js';
import type { Bullet } from '../text/slides/paragraph.js';

/** ECMA-376 Part 1, 21.1.2.4.13 to 21: PowerPoint has nine list levels. */
const DEEPEST_LEVEL = 8;

/** Marks of tasks, from the symbols that the bundled fonts and Microsoft YaHei have: they lack the ballot boxes. */
const DONE = '✓';
const OPEN = '□';

type List = Block & { readonly kind: 'list' };

/** A list joins the running text: a paragraph an item, its further blocks below it one level in. */
export function lowerList(list: List, to: Lowering, level: number | undefined): void {
  const { ordered, start, items } = list;
  to.inList(ordered ? start + items.length - 1 : undefined, () => {
    for (const [i, item] of items.entries())
      lowerItem(item, bulletOf(list, start + i, item), Math.min((level ?? -1) + 1, DEEPEST_LEVEL), to);
  });
}

function lowerItem({ blocks, at }: ListItem, bullet: Bullet | undefined, level: number, to: Lowering): void {
  const [first, ...rest] = blocks;
  const leads = first?.kind === 'paragraph';
  const text: Rich = leads ? first.text : [];
  // A bullet without words is shown by no program, a number is: it stands above the table or the code that it counts.
  if (leads || (bullet?.kind === 'number' && first?.kind !== 'list'))
    to.text({ text, at, ...(bullet === undefined ? {} : { bullet }) }, level);
  to.lower(leads ? rest : blocks, level);
}

function bulletOf({ ordered, paren }: List, number: number, { checked }: ListItem): Bullet | undefined {
  if (checked !== undefined) return { kind: 'char', char: checked ? DONE : OPEN };
  return ordered ? { kind: 'number', number, ...(paren && { paren }) } : undefined;
}
