import { mapChartWords } from './charts/words.js';
import type { Block, Cell, Rich } from './types.js';

/** What becomes of the parts of a block: its rich texts, the blocks inside it, and words without marks (code, alt texts, a chart's names). */
export interface Change {
  readonly text?: (text: Rich) => Rich;
  readonly blocks?: (blocks: readonly Block[]) => readonly Block[];
  readonly words?: (words: string) => string;
}

type Kind = Block['kind'];
type BlockOf<K extends Kind> = Extract<Block, { readonly kind: K }>;

const same = <T>(part: T): T => part;

/** The parts of each kind of block, in reading order: the one place that knows where text and blocks stand in them. */
const PARTS: { readonly [K in Kind]: (block: BlockOf<K>, change: Required<Change>) => BlockOf<K> } = {
  paragraph: (block, { text }) => ({ ...block, text: text(block.text) }),
  heading: (block, { text }) => ({ ...block, text: text(block.text) }),
  list: (block, { blocks }) => ({ ...block, items: block.items.map((item) => ({ ...item, blocks: blocks(item.blocks) })) }),
  table: (block, { text }) => {
    const cells = (row: readonly Cell[]): readonly Cell[] => row.map((cell) => ({ ...cell, text: text(cell.text) }));
    return { ...block, head: block.head.map(cells), rows: block.rows.map(cells) };
  },
  code: (block, { words }) => ({ ...block, text: words(block.text) }),
  quote: (block, { blocks }) => ({ ...block, blocks: blocks(block.blocks) }),
  callout: (block, { blocks }) => ({ ...block, blocks: blocks(block.blocks) }),
  image: (block, { text, words }) => ({ ...block, image: { ...block.image, alt: words(block.image.alt) }, caption: text(block.caption) }),
  chart: (block, { text, words }) => ({ ...block, chart: mapChartWords(block.chart, words), caption: text(block.caption) }),
  columns: (block, { blocks }) => ({ ...block, columns: block.columns.map((column) => ({ ...column, blocks: blocks(column.blocks) })) }),
  rule: same,
  footnotes: (block, { blocks }) => ({ ...block, notes: block.notes.map((note) => ({ ...note, blocks: blocks(note.blocks) })) }),
  only: (block, { blocks }) => ({ ...block, blocks: blocks(block.blocks) }),
};

/** The block with its parts changed; blocks inside it only as `change.blocks` says. */
export function mapBlock<B extends Block>(block: B, change: Change): B;
export function mapBlock<K extends Kind>(block: BlockOf<K>, { text = same, blocks = same, words = same }: Change): BlockOf<K> {
  return PARTS[block.kind as K](block, { text, blocks, words });
}

/** Visits every block, however deep, a block before those inside it. */
export function eachBlock(blocks: readonly Block[], visit: (block: Block) => void): void {
  for (const block of blocks) {
    visit(block);
    mapBlock(block, { blocks: seen((inside) => eachBlock(inside, visit)) });
  }
}

/** Every stretch of text in blocks, in reading order, however deep. Code has no marks and is left out. */
export function eachText(blocks: readonly Block[], visit: (text: Rich) => void): void {
  for (const block of blocks) mapBlock(block, { text: seen(visit), blocks: seen((inside) => eachText(inside, visit)) });
}

const seen =
  <T>(visit: (part: T) => void) =>
  (part: T): T => {
    visit(part);
    return part;
  };
