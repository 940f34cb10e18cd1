import type { Colour } from '../../../../lib/colour.js';
import { type Pt, pt } from '../../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../../scene/types.js';
import { block } from '../../../page/box.js';
import { elementId } from '../../../page/element-id.js';
import type { Galley } from '../../../page/galley.js';
import { type Column, onGrid } from '../../../page/setting.js';
import type { Strip } from '../../../page/strip.js';
import { citationsOf, footnotesIn, linesItem } from '../../text/paper/lines.js';
import { type CellText, PAD, type RowText, setRows, type Table } from './cells.js';
import { columnWidths } from './widths.js';

/**
 * A table across the column: broken between rows, but not where a cell spans them; its head is set again on each further page. The text of
 * a cell that spans rows begins level with its first row.
 */
export function tableStrips(table: Table, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const step: PaperStep = { type: 'Table', id: elementId() };
  const inner = { ...galley, within: [...galley.within, step] };
  const columns = placeColumns(columnWidths(table, setting.paper.text.table, PAD.x, galley), column);
  const hasHead = table.head.some((row) => row.some(({ text }) => text.length > 0));
  const head = hasHead ? rowsStrips(setRows(table, table.head, true, columns, inner), columns, inner) : [];
  const rows = rowsStrips(setRows(table, table.rows, false, columns, inner), columns, inner);
  const strips = [
    ...head.map((strip) => ({ ...strip, keep: true })),
    ...paired(rows).map((strip, i) => (i > 0 || head.length === 0 ? { ...strip, repeat: head.map(repeated) } : strip)),
  ];
  const last = strips.length - 1;
  return strips.map(
    (strip, i): Strip => ({
      ...strip,
      before: pt(i === 0 ? 2 * setting.unit : 0),
      after: pt(i === last ? 2 * setting.unit : 0),
      ...(i === last ? {} : { closed: true }),
    }),
  );
}

/** Neither the first row nor the last stands alone on its page. */
const paired = (rows: readonly Strip[]): readonly Strip[] =>
  rows.map((strip, i) => ((i === 0 && rows.length > 1) || i === rows.length - 2 ? { ...strip, keep: true } : strip));

function placeColumns(widths: readonly number[], { x }: Column): readonly Column[] {
  let left: number = x;
  return widths.map((width) => {
    const column = { x: pt(left), width: pt(width) };
    left += width;
    return column;
  });
}

/** A row with more lines than this may break inside. */
const MOST_LINES = 12;

function rowsStrips(rows: readonly RowText[], columns: readonly Column[], galley: Galley): readonly Strip[] {
  const lines = lineCounts(rows);
  const heads = rows.reduce((sum, { head }, i) => sum + (head ? heightOf(lines[i] ?? 1, galley) : 0), 0);
  return rows.flatMap((row, i) => {
    const spanned = row.cells.some(({ down }) => down > 1) || goesOn(row);
    const strips = rowStrips(row, lines[i] ?? 1, spanned, galley);
    return strips.map((strip, s): Strip => {
      const ends = s === strips.length - 1;
      const below = ends && goesOn(rows[i + 1]);
      const ground = row.head
        ? headGround(i === 0 && s === 0, heads, galley)
        : bodyGround(row, rows[i + 1], columns, strip.height, ends, galley);
      return { ...strip, keep: below, items: [...ground, ...strip.items] };
    });
  });
}

/** True where a cell spans from the row above into the row. */
const goesOn = (row: RowText | undefined): boolean =>
  row?.cells.some(({ covered }) => covered === 'above' || covered === 'corner') === true;

/** Lines of each row; rows that a cell spans share what it needs beyond theirs. */
function lineCounts(rows: readonly RowText[]): readonly number[] {
  const counts = rows.map(({ lines }) => lines);
  for (const [row, { cells }] of rows.entries()) {
    for (const { lines, down } of cells) {
      const spanned = counts.slice(row, row + down);
      const more = Math.ceil((lines.length - spanned.reduce((sum, count) => sum + count, 0)) / down);
      if (down > 1 && more > 0) for (let i = row; i < row + spanned.length; i++) counts[i] = (counts[i] ?? 1) + more;
    }
  }
  return counts;
}

const heightOf = (lines: number, { setting }: Galley): Pt =>
  onGrid(lines * setting.paper.text.table.leading + 2 * PAD.y, pt(setting.unit / 2));

/** The ground of all rows of head, drawn with the first: a cell that spans them has its text there. */
function headGround(first: boolean, height: number, { setting, column }: Galley): readonly PaperItem[] {
  return first ? [block(column.x, column.width, height, setting.theme.table.headFill)] : [];
}

/** Bands and the rule below, cell by cell: what spans rows has no band, and its rule below the last of them. */
function bodyGround(
  { cells, index, named }: RowText,
  next: RowText | undefined,
  columns: readonly Column[],
  height: Pt,
  ends: boolean,
  { setting }: Galley,
): readonly PaperItem[] {
  const { theme, paper } = setting;
  const { bandFill, fill: plain, styleId, firstColumn } = theme.table;
  const isOpen = (cell: CellText | undefined): boolean => cell?.covered === 'above' || cell?.covered === 'corner';
  const own = named && firstColumn?.fill !== undefined ? firstCell(cells) : [];
  // Grounds that touch become one on the page: where the first column has its own, no band lies beneath.
  const inBand = cells.map((cell, i) => own[i] !== true && !isOpen(cell) && leaderOf(cells, i).down === 1);
  const ruled = columns.map((_, i) => ends && !isOpen(next?.cells[i]));
  // A template's style begins with a band, as PowerPoint shows it.
  const fill = index % 2 === (styleId === undefined ? 1 : 0) ? (bandFill ?? plain) : plain;
  const filled = (counts: readonly boolean[], colour: Colour | undefined): readonly PaperItem[] =>
    colour === undefined ? [] : stretches(counts, columns).map(({ x, width }) => block(x, width, height, colour));
  const rules = stretches(ruled, columns).map(({ x, width }) => block(x, width, 0.5, paper.rule, height - 0.5));
  return [...filled(inBand, fill), ...filled(own, firstColumn?.fill), ...rules];
}

/** The columns of a row's first cell. */
const firstCell = (cells: readonly CellText[]): readonly boolean[] => cells.map((_, i) => i < (cells[0]?.across ?? 1));

/** The cell itself, or the one that covers it from the left. */
function leaderOf(cells: readonly CellText[], column: number): CellText | { readonly down: number } {
  let first = column;
  while (first > 0 && cells[first]?.covered === 'left') first -= 1;
  return cells[first] ?? { down: 1 };
}

/** Neighbouring columns as one stretch. */
function stretches(counts: readonly boolean[], columns: readonly Column[]): readonly Column[] {
  const found: Column[] = [];
  for (const [i, column] of columns.entries()) {
    if (counts[i] !== true) continue;
    const last = found.at(-1);
    if (last !== undefined && counts[i - 1] === true) found[found.length - 1] = { x: last.x, width: pt(column.x + column.width - last.x) };
    else found.push(column);
  }
  return found;
}

/** A row as one strip; a tall one as several of a few lines each, so that no row is higher than a page. */
function rowStrips({ cells }: RowText, count: number, spanned: boolean, galley: Galley): readonly Strip[] {
  const parts = count <= MOST_LINES || spanned ? 1 : Math.ceil(count / (MOST_LINES / 2));
  const each = Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, i): Strip => {
    const shown = cells.map((cell) => (parts === 1 ? cell : { ...cell, lines: cell.lines.slice(i * each, (i + 1) * each) }));
    return partStrip(shown, { lines: Math.min(each, count - i * each), opens: i === 0, closes: i === parts - 1 }, galley);
  });
}

/** Some lines of a row's cells side by side, with the row's padding where it begins and ends. */
function partStrip(
  cells: readonly CellText[],
  { lines, opens, closes }: { lines: number; opens: boolean; closes: boolean },
  { setting, codes }: Galley,
): Strip {
  const { leading } = setting.paper.text.table;
  const padding = (opens ? PAD.y : 0) + (closes ? PAD.y : 0);
  const height = onGrid(lines * leading + padding, pt(setting.unit / 2));
  const top = (opens ? PAD.y : 0) + (opens && closes ? (height - lines * leading - padding) / 2 : 0);
  const shown = cells.filter(({ covered }) => covered === undefined);
  return {
    height,
    before: pt(0),
    after: pt(0),
    keep: false,
    items: shown.map((cell) => linesItem(cell.lines, top - (cell.lines[0]?.top ?? 0), cell.role)),
    cites: shown.flatMap(({ lines: own, role }) => own.flatMap((line) => citationsOf(line, role, codes))),
    ...footnotesIn(shown.flatMap(({ lines: own }) => own)),
  };
}

/** The head once more: no part of the structure, which has it already. */
const repeated = ({ footnotes: _, ...strip }: Strip): Strip => ({
  ...strip,
  items: strip.items.map((item) => (item.kind === 'lines' ? { kind: 'lines', lines: item.lines, tag: 'Artifact', at: item.at } : item)),
  cites: [],
});
