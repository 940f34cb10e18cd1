import type { Report } from '../lib/diagnostics.js';
import { unreachable } from '../lib/unreachable.js';
import type * as written from '../parse/types.js';
import { reportUnknownAttributes, reportUnknownClasses } from './attributes.js';
import { alertOf } from './callouts.js';
import { isChart, readChart } from './charts/read.js';
import { readCode } from './code.js';
import { AGENDA } from './comments.js';
import { readDirective } from './directives.js';
import { filledItems, isBlank, isEmptyTable, reportEmpty } from './empty.js';
import { readInlineHtml } from './html.js';
import { noteComment } from './notes.js';
import type { ImageBlock } from './pictures/read.js';
import { sideBySide } from './pictures/side-by-side.js';
import { plainOf } from './plain.js';
import { plainText } from './runs/line.js';
import { readText, type Text } from './runs/read.js';
import type { SlideScope } from './scope.js';
import { endsEastern, lastCharacter, markEnd } from './spacing.js';
import { isPause, reportSteps } from './steps.js';
import type { Block, Cell, ListItem, Rich } from './types.js';

/** Blocks as written → blocks as meant. Notes, settings, videos and footnotes found in them go to `place`. */
export function readBlocks(blocks: readonly written.Block[], place: SlideScope): readonly Block[] {
  const read: Block[] = [];
  for (const block of blocks) {
    for (const next of readBlock(block, place)) append(read, next);
  }
  return read;
}

/** A paragraph of nothing but videos' marks goes on in the paragraph before it. */
function append(blocks: Block[], next: Block): void {
  const last = blocks.at(-1);
  if (
    last?.kind !== 'paragraph' ||
    next.kind !== 'paragraph' ||
    !next.text.every(({ text, video }) => video !== undefined || text.trim() === '')
  ) {
    blocks.push(next);
    return;
  }
  const end = last.text.at(-1);
  const space = end === undefined || end.video !== undefined ? '' : markEnd(lastCharacter(end.text), endsEastern(plainText(last.text)));
  const marks = next.text.filter(({ video }) => video !== undefined);
  blocks[blocks.length - 1] = { ...last, text: [...last.text, ...(space === '' ? [] : [{ text: space, at: next.at }]), ...marks] };
}

function readBlock(block: written.Block, place: SlideScope): readonly Block[] {
  switch (block.kind) {
    case 'heading':
      return readHeading(block, place);
    case 'paragraph':
      return readParagraph(block, place);
    case 'list':
      return readList(block, place);
    case 'table':
      return readTable(block, place);
    case 'code':
      return readFence(block, place.deck.env.report);
    case 'quote':
      return readQuote(block, place);
    case 'break':
      return [{ kind: 'rule', at: block.at }];
    case 'directive':
      return readDirective(block, place, readBlocks);
    case 'comment':
      noteComment(block, place, readBlocks);
      return [];
    case 'slot':
      return [];
    case 'html':
      return readHtml(block, place);
    default:
      return unreachable(block, 'model/blocks');
  }
}

function readHeading(
  { level, children, attributes, at }: Extract<written.Block, { kind: 'heading' }>,
  place: SlideScope,
): readonly Block[] {
  const { runs, pictures } = readText(children, place);
  reportUnknownAttributes(attributes, [], at, place.deck.env.report);
  reportUnknownClasses(attributes, ['unnumbered'], at, place.deck.env.report);
  const inner = Math.max(1, level - place.level);
  place.trail.heading(inner, plainText(runs));
  if (children.length === 0) reportEmpty('a heading', at, place.deck.env.report);
  return [...(runs.length === 0 ? [] : [{ kind: 'heading', level: inner, text: runs, at } as const]), ...sideBySide(pictures)];
}

/** Where Typora, VS Code's extensions and others put a list of contents. */
const TOC = /^\[\[?toc\]\]?$/i;

function readParagraph({ children, at }: Extract<written.Block, { kind: 'paragraph' }>, place: SlideScope): readonly Block[] {
  const [first, ...others] = children;
  if (first?.kind === 'text' && others.length === 0 && TOC.test(first.value)) {
    place.set(AGENDA, at);
    return [];
  }
  if (isPause(children)) {
    reportSteps(plainOf(children).trim(), at, place.deck.env.report);
    return [];
  }
  const text = readText(children, place);
  place.trail.paragraph(plainText(text.runs));
  return blocksOf(text, at);
}

/** A text and the pictures that stood in it. */
const blocksOf = ({ runs, pictures }: Text, at: Block['at']): readonly Block[] => [
  ...(runs.length === 0 ? [] : [{ kind: 'paragraph', text: runs, at } as const]),
  ...sideBySide(pictures),
];

function readList(list: Extract<written.Block, { kind: 'list' }>, place: SlideScope): readonly Block[] {
  const { ordered, items: written, at } = list;
  const { report } = place.deck.env;
  if (written.length === 0) reportEmpty('a list', at, report);
  for (const item of written) if (item.blocks.length === 0) reportEmpty('a list item', item.at, report);
  const items = filledItems(
    written.map((item) => readItem(item, place)),
    ordered,
  );
  return items.length === 0 ? [] : [{ ...list, items }];
}

function readQuote({ blocks: written, at }: Extract<written.Block, { kind: 'quote' }>, place: SlideScope): readonly Block[] {
  if (written.length === 0) reportEmpty('a quotation', at, place.deck.env.report);
  const alert = alertOf(written);
  const blocks = readBlocks(alert?.blocks ?? written, place);
  if (blocks.length === 0) return [];
  return [alert === undefined ? { kind: 'quote', blocks, at } : { kind: 'callout', tone: alert.tone, blocks, at }];
}

function readFence(block: Extract<written.Block, { kind: 'code' }>, report: Report): readonly Block[] {
  const chart = isChart(block) ? readChart(block, report) : undefined;
  if (chart !== undefined) return [chart];
  if (!isBlank(block.text)) return [readCode(block, report)];
  if (!isChart(block)) reportEmpty('code', block.at, report);
  return [];
}

function readItem({ blocks, checked, at }: written.ListItem, place: SlideScope): ListItem {
  place.trail.openItem();
  const read = readBlocks(blocks, place);
  place.trail.closeItem();
  return { blocks: read, ...(checked === undefined ? {} : { checked }), at };
}

function readTable(table: Extract<written.Block, { kind: 'table' }>, place: SlideScope): readonly Block[] {
  const pictures: ImageBlock[] = [];
  const readCell = (cell: written.Cell): Cell => {
    const text = readText(cell.children, place);
    pictures.push(...text.pictures);
    const { children: _children, ...placed } = cell;
    return { ...placed, text: withPictureNames(text) };
  };
  const readRows = (rows: typeof table.rows) => rows.map((row) => row.map(readCell));
  const read = { ...table, head: readRows(table.head), rows: readRows(table.rows) };
  if (!isEmptyTable(read)) return [read, ...sideBySide(pictures)];
  if (pictures.length === 0) reportEmpty('a table', table.at, place.deck.env.report);
  return sideBySide(pictures);
}

/** A cell holds text only: a picture's description stands for it there, and the picture follows the table. */
const withPictureNames = ({ runs, pictures }: Text): Rich =>
  runs.length > 0 ? runs : pictures.filter(({ image }) => image.alt !== '').map(({ image, at }) => ({ text: image.alt, at }));

function readHtml(block: Extract<written.Block, { kind: 'html' }>, place: SlideScope): readonly Block[] {
  return blocksOf(readText(readInlineHtml(block, place.deck.env.report), place), block.at);
}
