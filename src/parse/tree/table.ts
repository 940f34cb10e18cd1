import type { Token } from 'markdown-it';
import type { Span } from '../../lib/span.js';
import { reportForeignText } from '../foreign/index.js';
import type { Align, Block, Cell } from '../types.js';
import { inlinesOf, readInlines } from './inlines.js';
import { blockSpan, type Source, spanAt } from './source.js';
import { cellsAskedFor, gridOf, type WrittenCell } from './table-grid.js';
import { joinsLeft, rawCells } from './table-row.js';
import { isTooLarge, tooLarge } from './table-size.js';
import type { Tokens } from './tokens.js';

interface Row {
  readonly cells: readonly WrittenCell[];
  readonly aligns: readonly (Align | undefined)[];
  /** `<th>` before anything else. */
  readonly named: boolean;
  readonly at: Span;
}

interface Group {
  readonly head: boolean;
  readonly rows: Row[];
}

/**
 * The rows up to the table's closing token, which is taken too: of a table of pipes, or of one in HTML. Cells span columns and rows where
 * `colspan` and `rowspan` say so, or `||` and `^^` (MultiMarkdown). Reports cells beyond the last column (`table-cells`): GitHub's tables drop them; and what HTML
 * says of a table's look that is not shown (`table-attribute`).
 */
export function readTable(table: Token, tokens: Tokens, source: Source): Block {
  const groups: Group[] = [];
  reportUnread(table, source);
  for (let token = tokens.next(); token !== undefined && token.type !== 'table_close'; token = tokens.next()) {
    if (token.type === 'thead_open' || token.type === 'tbody_open') groups.push({ head: token.type === 'thead_open', rows: [] });
    if (token.type === 'tr_open') groups.at(-1)?.rows.push(readRow(token, tokens, source));
  }
  const written = groups.flatMap(({ rows }) => rows);
  const cells = written.reduce((sum, row) => sum + row.cells.length, 0);
  const asked = groups.reduce((sum, { rows }) => sum + cellsAskedFor(rows), 0);
  if (isTooLarge(asked, cells)) return tooLarge(asked, cells, blockSpan(source, table), source.report);
  const grids = groups.map(({ head, rows }) => ({ head, rows: gridOf(rows) }));
  const width = grids.flatMap(({ rows }) => rows).reduce((most, row) => Math.max(most, row.length), 0);
  const at = blockSpan(source, table);
  if (isTooLarge(width * written.length, cells)) return tooLarge(width * written.length, cells, at, source.report);
  const rowsOf = (head: boolean): readonly (readonly Cell[])[] =>
    grids.filter((grid) => grid.head === head).flatMap(({ rows }) => rows.map((row) => filled(row, width, at)));
  const body = groups.flatMap(({ head, rows }) => (head ? [] : rows));
  const rows = rowsOf(false);
  return {
    kind: 'table',
    columns: Array.from({ length: width }, (_, i) => written[0]?.aligns[i]),
    head: rowsOf(true).map((row) => row.map((cell, i) => likeBelow(cell, rows[0]?.[i]))),
    rows,
    ...(body.length > 0 && body.every(({ named }) => named) && { rowHeads: true as const }),
    at,
  };
}

/** A head of HTML stands as its column begins. */
const likeBelow = (cell: Cell, below: Cell | undefined): Cell =>
  cell.align !== undefined || (cell.across ?? 1) > 1 || below?.align === undefined ? cell : { ...cell, align: below.align };

const filled = (row: readonly Cell[], width: number, at: Span): readonly Cell[] => [
  ...row,
  ...Array.from({ length: width - row.length }, (): Cell => ({ children: [], at: row.at(-1)?.at ?? at })),
];

/** A row of HTML says its spans as attributes; one of pipes in its text. */
function readRow(row: Token, tokens: Tokens, source: Source): Row {
  const open: Token[] = [];
  const texts: Token[] = [];
  for (let token = tokens.next(); token !== undefined && token.type !== 'tr_close'; token = tokens.next()) {
    if (token.nesting === 1) open.push(token);
    if (token.type === 'inline') texts.push(token);
  }
  const at = blockSpan(source, row);
  if (open.some((cell) => cell.attrGet('colspan') !== null) || open.length === 0) {
    const cells = open.map((cell, i): WrittenCell => readHtmlCell(cell, texts[i], source));
    return { cells, aligns: [], named: open[0]?.tag === 'th', at };
  }
  return { cells: readPipeCells(row, texts, source), aligns: open.map(alignOf), named: false, at };
}

function readHtmlCell(cell: Token, text: Token | undefined, source: Source): WrittenCell {
  const align = alignOf(cell);
  return {
    children: text === undefined ? [] : inlinesOf(text, source),
    across: Number(cell.attrGet('colspan')),
    down: Number(cell.attrGet('rowspan')),
    ...(align !== undefined && { align }),
    at: blockSpan(source, cell),
  };
}

/** Marks of lists and quotations before a row’s first bar. */
const LEAD = /^[ \t]*(?:(?:[-+*]|\d{1,9}[.)]|>)[ \t]*)*(?=\|)/;

function readPipeCells(row: Token, texts: readonly Token[], source: Source): readonly WrittenCell[] {
  const line = row.map?.[0] ?? 0;
  const text = source.lines[line] ?? '';
  const raw = rawCells(text.replace(LEAD, ''));
  reportSurplus(row, raw.length, texts.length, source);
  const cells: WrittenCell[] = [];
  let cursor = 0;
  for (const [i, token] of texts.entries()) {
    const last = cells.at(-1);
    if (last !== undefined && joinsLeft(raw, i)) {
      cells[cells.length - 1] = { ...last, across: last.across + 1 };
      continue;
    }
    const found = token.content === '' ? -1 : text.indexOf(token.content, cursor);
    const start = found < 0 ? cursor : found;
    cursor = found < 0 ? cursor : found + token.content.length;
    const children = readInlines(token.children ?? [], (offset) => spanAt(source, line, start + offset), source);
    reportForeignText(token.content, children, source.report);
    cells.push({
      children,
      across: 1,
      down: 1,
      ...(token.content === '^^' && { continues: true as const }),
      at: spanAt(source, line, start),
    });
  }
  return cells;
}

function alignOf(cell: Token): Align | undefined {
  const align = /text-align:(left|center|right)/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

function reportUnread(table: Token, source: Source): void {
  for (const [key, value] of table.attrs ?? []) {
    if (key !== 'unread') continue;
    const [line = '', tag = '', name = ''] = String(value).split(' ');
    source.report({
      severity: 'note',
      id: 'table-attribute',
      message: `“${name}” of <${tag}> is not shown; a table's cells have colspan, rowspan and align`,
      at: spanAt(source, Number(line), 0),
      help: 'the theme says how tables look; mark up the text inside a cell for emphasis',
    });
  }
}

function reportSurplus(row: Token, cells: number, columns: number, source: Source): void {
  if (cells <= columns) return;
  source.report({
    severity: 'warning',
    id: 'table-cells',
    message: `row of ${cells} cells in a table of ${columns} columns; what is beyond is left out`,
    at: blockSpan(source, row),
    help: 'add a column to the head, or write `\\|` for a bar inside a cell',
  });
}
