import { readAttributes } from '../attributes.js';
import type { Block, Cell, Inline } from '../types.js';
import type { Source } from './source.js';

type Paragraph = Extract<Block, { kind: 'paragraph' }>;

/** Pandoc User's Guide, "table_captions": `Table:`, or `:` alone. */
const MARK = /^(?:[Tt]able)?:[ \t]+/;

/** Pandoc's captions of tables, above them or below, without their mark: paragraphs as `<caption>` gives them. A `: ` that stands by no table is reported (`foreign-syntax`). */
export function captioned(blocks: readonly Block[], source: Source): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'table' || isMarked(block))) return blocks;
  const parted = blocks.flatMap((block) => (block.kind === 'table' ? withoutCaptionRow(block) : [block]));
  return parted.map((block, i) => {
    if (!isMarked(block)) return block;
    if (parted[i - 1]?.kind === 'table' || parted[i + 1]?.kind === 'table') return { ...block, children: unmarked(block.children) };
    report(block, source);
    return block;
  });
}

function isMarked(block: Block): block is Paragraph {
  const first = block.kind === 'paragraph' ? block.children[0] : undefined;
  return first?.kind === 'text' && MARK.test(first.value);
}

/** Without the mark, and without the braces that name the table (`{#tbl-sales}`). */
function unmarked(children: readonly Inline[]): readonly Inline[] {
  const last = children.length - 1;
  return children.map((child, i) => {
    if (child.kind !== 'text') return child;
    const value = i === 0 ? child.value.replace(MARK, '') : child.value;
    return { ...child, value: i === last ? withoutAttributes(value) : value };
  });
}

/** A paragraph’s source without the braces that name its table, where it is a caption. */
export const unnamed = (source: string): string => (MARK.test(source) ? withoutAttributes(source) : source);

function withoutAttributes(text: string): string {
  const brace = text.lastIndexOf('{');
  return brace > 0 && readAttributes(text, brace)?.end === text.length ? text.slice(0, brace).trimEnd() : text;
}

/** A caption right below the last row is a row to GitHub's tables: its words stand in the first cell alone. */
function withoutCaptionRow(table: Extract<Block, { kind: 'table' }>): readonly Block[] {
  const [first, ...others] = table.rows.at(-1) ?? [];
  if (first === undefined || !isCaption(first) || others.some(({ children, covered }) => children.length > 0 || covered !== undefined))
    return [table];
  return [
    { ...table, rows: table.rows.slice(0, -1) },
    { kind: 'paragraph', children: first.children, at: first.at },
  ];
}

const isCaption = ({ children: [text], covered }: Cell): boolean => covered === undefined && text?.kind === 'text' && MARK.test(text.value);

function report({ children, at }: Paragraph, source: Source): void {
  const [first] = children;
  if (first?.kind !== 'text' || !first.value.startsWith(':')) return;
  source.report({
    severity: 'warning',
    id: 'foreign-syntax',
    message: `“${first.value.slice(0, 40)}” is a caption or a definition of Pandoc’s that belongs to nothing; it is shown as it is written`,
    at,
    help: 'put a caption right below its table; a definition stands below its term',
  });
}
