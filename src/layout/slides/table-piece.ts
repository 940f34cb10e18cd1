import { pt, rect } from '../../lib/units.js';
import { widthsOf } from '../text/index.js';
import type { Line, TableItem, TableRow } from '../types.js';
import { FORBIDDEN, type Laid, type Place, type Step, scaleAt, type Unit } from './laid.js';
import { type Paragraph, partOf } from './paragraph.js';
import { pieceFloor, type TablePiece } from './piece.js';
import { sliceRuns } from './runs.js';
import { sceneParagraphs } from './scene-paragraphs.js';
import type { Setting } from './setting.js';
import { columnWidths } from './table-widths.js';
import { drawParagraph, type WrappedParagraph, wrapParagraph } from './text-lines.js';

/** A table at a width: a unit a row, the head counted with the first one. A row higher than `room` is continued in further rows. */
export function layTable(piece: TablePiece, width: number, room: number, step: Step, setting: Setting): Laid {
  const scale = piece.scale ?? scaleAt(step, pieceFloor(piece));
  const shares = piece.shares ?? columnWidths(...contentWidths(piece, scale, setting), width).map((column) => column / width);
  const columns = shares.map((share) => share * width);
  const head = piece.head.length === 0 ? undefined : layRow(piece.head, columns, scale, setting, 0);
  const rows = piece.rows.flatMap((row, i): readonly LaidRow[] => {
    const laid = layRow(row, columns, scale, setting, piece.bands?.[i] ?? i);
    return laid.height + (head?.height ?? 0) <= room
      ? [laid]
      : slices(laid, room - (head?.height ?? 0), setting).map((cells) => layRow(cells, columns, scale, setting, laid.band));
  });
  return {
    units: unitsOf(head, rows),
    draw: (place) => [drawTable({ piece, columns, head, rows, scale }, place, setting)],
    cut: (from, to) => ({
      ...piece,
      rows: rows.slice(from, to).map(({ cells }) => cells.map(({ paragraph }) => paragraph)),
      bands: rows.slice(from, to).map(({ band }) => band),
      shares,
      scale,
    }),
  };
}

function contentWidths(piece: TablePiece, scale: number, { theme }: Setting): [number[], number[]] {
  const least: number[] = [];
  const natural: number[] = [];
  const pad = 2 * theme.table.padX + 1;
  for (const row of [piece.head, ...piece.rows]) {
    row.forEach((cell, i) => {
      const widths = widthsOf(cell.prepared);
      least[i] = Math.max(least[i] ?? 0, widths.least * scale + pad);
      natural[i] = Math.max(natural[i] ?? 0, widths.natural * scale + pad);
    });
  }
  return [least, natural];
}

interface LaidRow {
  readonly cells: readonly WrappedParagraph[];
  readonly height: number;
  readonly band: number;
}

function layRow(row: readonly Paragraph[], columns: readonly number[], scale: number, { theme }: Setting, band: number): LaidRow {
  const { padX, padY } = theme.table;
  const cells = row.map((cell, i) => wrapParagraph(cell, (columns[i] ?? 1) - 2 * padX, scale, 0));
  const tallest = cells.reduce((height, { lineCount, pitch }) => Math.max(height, lineCount * pitch), 0);
  return { cells, height: tallest + 2 * padY, band };
}

/** The cells of a row, so many lines at a time that each part is no higher than `room`; the whole row where not even one line fits. */
function slices({ cells }: LaidRow, room: number, setting: Setting): readonly (readonly Paragraph[])[] {
  const { padY } = setting.theme.table;
  const lines = Math.floor((room - 2 * padY) / Math.max(...cells.map(({ pitch }) => pitch)));
  if (lines < 1) return [cells.map(({ paragraph }) => paragraph)];
  const count = Math.ceil(Math.max(...cells.map(({ lineCount }) => lineCount)) / lines);
  return Array.from({ length: count }, (_, part) => cells.map((cell) => partOfCell(cell, part * lines, (part + 1) * lines, setting)));
}

function partOfCell({ paragraph, ends, lineCount }: WrappedParagraph, from: number, to: number, setting: Setting): Paragraph {
  const first = ends[2 * Math.min(from, lineCount)] ?? paragraph.prepared.text.length;
  const last = ends[2 * Math.min(to, lineCount) - 1] ?? first;
  return partOf(paragraph, sliceRuns(paragraph.text, first, last), from > 0, setting);
}

/** Costs of a slide that begins with a row, and of one that would show a single row below its head. */
const ROW = 5;

function unitsOf(head: LaidRow | undefined, rows: readonly LaidRow[]): readonly Unit[] {
  const headHeight = head?.height ?? 0;
  if (rows.length === 0) return [{ height: headHeight, gap: 0, open: 0, close: 0, cost: 0, grow: 0 }];
  return rows.map(({ height }, i) => ({
    height: height + (i === 0 ? headHeight : 0),
    gap: 0,
    open: i === 0 ? 0 : headHeight,
    close: 0,
    cost: i === 0 ? 0 : i === 1 || i === rows.length - 1 ? FORBIDDEN : ROW,
    grow: 0,
  }));
}

interface LaidTable {
  readonly piece: TablePiece;
  readonly columns: readonly number[];
  readonly head: LaidRow | undefined;
  readonly rows: readonly LaidRow[];
  readonly scale: number;
}

function drawTable({ piece, columns, head, rows, scale }: LaidTable, place: Place, setting: Setting): TableItem {
  const drawn: TableRow[] = [];
  let y = place.y;
  const add = (row: LaidRow, isHead: boolean, band: number): void => {
    drawn.push(drawRow(row, columns, { x: place.x, y }, { head: isHead, band }, setting));
    y += row.height;
  };
  if (head !== undefined) add(head, true, 0);
  for (const row of rows) add(row, false, row.band);
  return {
    kind: 'table',
    box: rect(
      place.x,
      place.y,
      columns.reduce((sum, column) => sum + column, 0),
      y - place.y,
    ),
    columns: columns.map(pt),
    rows: drawn,
    scale,
    at: piece.at,
  };
}

function drawRow(
  row: LaidRow,
  columns: readonly number[],
  at: { readonly x: number; readonly y: number },
  kind: Pick<TableRow, 'head' | 'band'>,
  setting: Setting,
): TableRow {
  const { padX } = setting.theme.table;
  let x = at.x;
  const cells = row.cells.map((cell, i) => {
    const width = columns[i] ?? 0;
    // PowerPoint centres a cell's text in its row when the cell's anchor says so (ECMA-376 Part 1, 21.1.3.17 tcPr `anchor`).
    const top = at.y + (row.height - cell.lineCount * cell.pitch) / 2;
    const lines: readonly Line[] = drawParagraph(cell, x + padX, top, width - 2 * padX, setting.fonts);
    x += width;
    return { paragraphs: sceneParagraphs([cell.paragraph], setting), lines, align: cell.paragraph.align };
  });
  return { height: pt(row.height), ...kind, cells };
}
