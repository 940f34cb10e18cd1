import type { Block, DraftSlot, Furniture, Rich } from './types.js';

const FOOTER = 'footer';
const PAGE = 'page';
const BETWEEN = '  ·  ';

/** The slots of a slide with the author's own words in the footer, and without a number where there is to be none. Themes have no head: it joins the foot. */
export function furnished(slots: ReadonlyMap<string, DraftSlot>, furniture: Furniture | undefined): ReadonlyMap<string, DraftSlot> {
  if (furniture === undefined) return slots;
  const { footer, paginate } = furniture;
  const kept = [...slots].filter(([name]) => !(name === FOOTER && footer !== undefined) && !(name === PAGE && paginate === false));
  const [line] = footer === undefined ? [] : inOneLine(footer);
  return new Map([...kept, ...(line === undefined ? [] : [[FOOTER, { blocks: [line], at: line.at }] as const])]);
}

function inOneLine(blocks: readonly Block[]): readonly Block[] {
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block] : []));
  const [first] = texts;
  if (first === undefined) return [];
  const text: Rich = texts.flatMap((block, i) => [
    ...(i > 0 ? [{ text: BETWEEN, at: block.at }] : []),
    ...block.text.map((run) => (run.text === '\n' ? { ...run, text: BETWEEN } : run)),
  ]);
  return [{ kind: 'paragraph', text, at: first.at }];
}
