import type { Block } from '../../compose/types.js';
import type { Galley } from '../page/galley.js';
import { keptWithNext, type Strip } from '../page/strip.js';
import { calloutStrips } from './callout/paper.js';
import { chartStrips } from './chart/paper.js';
import { codeStrips } from './code/paper.js';
import { columnsStrips } from './columns/paper.js';
import { listStrips } from './list/paper.js';
import { grouped, isPicture } from './picture/grouped.js';
import { pictureStrips } from './picture/paper.js';
import { pictureRowStrips } from './picture/paper-row.js';
import { quoteStrips } from './quote/paper.js';
import { ruleStrip } from './rule/paper.js';
import { wideTableStrips } from './table/paper/wide.js';
import { headingStrips, textStrips } from './text/paper/paragraph.js';

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

/** How each kind of block is set on paper; `beside` are the pictures that share its row. */
type OnPaper = {
  readonly [K in Block['kind']]: (
    block: Extract<Block, { readonly kind: K }>,
    galley: Galley,
    beside: readonly Block[],
  ) => readonly Strip[];
};

const ON_PAPER: OnPaper = {
  paragraph: textStrips,
  heading: headingStrips,
  list: listStrips,
  table: wideTableStrips,
  code: codeStrips,
  quote: quoteStrips,
  callout: calloutStrips,
  image: (picture, galley, beside) =>
    beside.length === 0 ? pictureStrips(picture, galley) : pictureRowStrips([picture, ...beside.filter(isPicture)], galley),
  chart: chartStrips,
  columns: columnsStrips,
  rule: (_, galley) => [ruleStrip(galley)],
  // They stand at the foot of the page that cites them: `footnotesOf` sets them.
  footnotes: () => [],
  only: ({ output, blocks }, galley) => (output === 'handout' ? blockStrips(blocks, galley) : []),
};

const stripsOf = <K extends Block['kind']>(
  block: Extract<Block, { readonly kind: K }>,
  beside: readonly Block[],
  galley: Galley,
): readonly Strip[] => ON_PAPER[block.kind as K](block, galley, beside);
