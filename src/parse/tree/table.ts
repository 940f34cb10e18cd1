import type { Token } from 'markdown-it';
import type { Align, Block, Cell } from '../types.js';
import { readInlines } from './inlines.js';
import { blockSpan, type Source, spanAt } from './source.js';
import type { Tokens } from './tokens.js';

interface Row {
  readonly cells: readonly Cell[];
  readonly aligns: readonly (Align | undefined)[];
}

/** The rows up to the table's closing token, which is taken too. Reports cells beyond the last column (`table-cells`): GitHub's tables drop them. */
export function readTable(table: Token, tokens: Tokens, source: Source): Block {
  const rows: Row[] = [];
  for (let token = tokens.next(); token !== undefined && token.type !== 'table_close'; token = tokens.next()) {
    if (token.type !== 'tr_open') continue;
    const row = readRow(token, tokens, source);
    if (rows[0] !== undefined) reportSurplus(token, rows[0].cells.length, source);
    rows.push(row);
  }
  const [head = { cells: [], aligns: [] }, ...body] = rows;
  return { kind: 'table', columns: head.aligns, head: head.cells, rows: body.map(({ cells }) => cells), at: blockSpan(source, table) };
}

function readRow(row: Token, tokens: Tokens, source: Source): Row {
  const line = row.map?.[0] ?? 0;
  const text = source.lines[line] ?? '';
  const cells: Cell[] = [];
  const aligns: (Align | undefined)[] = [];
  let cursor = 0;
  for (let token = tokens.next(); token !== undefined && token.type !== 'tr_close'; token = tokens.next()) {
    if (token.nesting === 1) aligns.push(alignOf(token));
    if (token.type !== 'inline') continue;
    const found = token.content === '' ? -1 : text.indexOf(token.content, cursor);
    const start = found < 0 ? cursor : found;
    cursor = found < 0 ? cursor : found + token.content.length;
    cells.push({
      children: readInlines(token.children ?? [], (offset) => spanAt(source, line, start + offset), source),
      at: spanAt(source, line, start),
    });
  }
  return { cells, aligns };
}

function alignOf(cell: Token): Align | undefined {
  const align = /text-align:(left|center|right)/.exec(String(cell.attrGet('style') ?? ''))?.[1];
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}

function reportSurplus(row: Token, columns: number, source: Source): void {
  const text = (source.lines[row.map?.[0] ?? 0] ?? '').replace(/^[\s>]*\|?/, '').replace(/(?<!\\)\|\s*$/, '');
  const cells = text.split(/(?<!\\)\|/).length;
  if (cells <= columns) return;
  source.report({
    severity: 'warning',
    code: 'table-cells',
    message: `row of ${cells} cells in a table of ${columns} columns; what is beyond is left out`,
    at: blockSpan(source, row),
    help: 'add a column to the head, or write `\\|` for a bar inside a cell',
  });
}
