import type { DeckSetting } from '../../../slides/setting.js';
import { type Paragraph, partOf } from '../../text/slides/paragraph.js';
import { sliceRuns } from '../../text/slides/runs.js';
import { type WrappedParagraph, wrapParagraph } from '../../text/slides/text-lines.js';
import { replaceRow, shortenCell } from './spans.js';
import type { CellPiece, RowPiece } from './types.js';

/** A row at its columns' widths. */
export interface LaidRow {
  readonly cells: readonly LaidCell[];
  readonly height: number;
  /** Its number in the whole table. */
  readonly band: number;
}

export interface LaidCell {
  readonly piece: CellPiece;
  readonly wrapped: WrappedParagraph;
}

/**
 * Rows with their heights: as high as their cells, and those that a cell spans together as high as that. A row higher than `room` becomes
 * several. Where rows that belong together are higher than `room`, or a cell that spans them than half of it, only cells of one line span
 * them: these can be shown again on each part.
 */
export function layRows(
  rows: readonly RowPiece[],
  columns: readonly number[],
  scale: number,
  room: number,
  setting: DeckSetting,
  bands: readonly number[] = rows.map((_, i) => i),
): readonly LaidRow[] {
  const wrap = (pieces: readonly RowPiece[]) => pieces.map((row) => wrapRow(row, columns, scale, setting));
  const laid = wrap(rows);
  const heights = heightsOf(laid, setting);
  const whole = laid.map((cells, i): LaidRow => ({ cells, height: heights[i] ?? 0, band: bands[i] ?? i }));
  const isTall = (cell: LaidCell): boolean => cell.piece.down > 1 && heightOf(cell, setting) > room / 2;
  const groups = groupsOf(rows).filter(
    ([from, to]) => sum(heights.slice(from, to)) > room || laid.slice(from, to).some((cells) => cells.some(isTall)),
  );
  if (groups.length === 0) return whole;
  let pieces = rows;
  let numbers = bands;
  for (const [from, to] of groups.reverse()) {
    for (let row = from; row < to; row++)
      for (const [column, { piece, wrapped }] of (laid[row] ?? []).entries())
        if (piece.down > 1 && wrapped.lineCount > 1) pieces = shortenCell(pieces, row, column);
    for (let row = to - 1; row >= from; row--) {
      const parts = sliced(wrapRow(pieces[row] ?? [], columns, scale, setting), room, setting);
      if (parts.length === 1) continue;
      pieces = replaceRow(pieces, row, parts);
      numbers = numbers.flatMap((number, i) => (i === row ? parts.map(() => number) : [number]));
    }
  }
  const divided = wrap(pieces);
  const final = heightsOf(divided, setting);
  return divided.map((cells, i) => ({ cells, height: final[i] ?? 0, band: numbers[i] ?? i }));
}

/** Rows that cells hold together, from the first up to the one behind the last. */
function groupsOf(rows: readonly RowPiece[]): readonly (readonly [from: number, to: number])[] {
  const starts = rows.flatMap((row, i) => (row.some(({ covered }) => covered === 'above' || covered === 'corner') ? [] : [i]));
  return starts.map((from, i) => [from, starts[i + 1] ?? rows.length]);
}

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

const wrapRow = (row: RowPiece, columns: readonly number[], scale: number, { theme }: DeckSetting): readonly LaidCell[] =>
  row.map((piece, i) => ({
    piece,
    wrapped: wrapParagraph(piece.paragraph, Math.max(1, spanWidth(columns, i, piece.across) - 2 * theme.table.padX), scale, 0),
  }));

/** Width of the columns that a cell spans. */
export const spanWidth = (columns: readonly number[], first: number, across: number): number =>
  across === 1 ? (columns[first] ?? 0) : columns.slice(first, first + across).reduce((sum, column) => sum + column, 0);

const heightOf = ({ wrapped: { lineCount, pitch } }: LaidCell, { theme }: DeckSetting): number => lineCount * pitch + 2 * theme.table.padY;

/**
 * A cell that spans rows counts with one line in each of them; what it needs beyond theirs goes to the last, as PowerPoint and LibreOffice
 * have it (LibreOffice 7.4 adds to the last row what rows above have only by their own text, and would leave the slide otherwise).
 */
function heightsOf(rows: readonly (readonly LaidCell[])[], setting: DeckSetting): readonly number[] {
  const lineAbove: number[] = [];
  const heights = rows.map((cells) =>
    cells.reduce((height, cell, column) => {
      const { piece, wrapped } = cell;
      if (piece.covered !== 'above') lineAbove[column] = wrapped.pitch;
      const spans = piece.down > 1 || piece.covered === 'above';
      return Math.max(height, spans ? (lineAbove[column] ?? 0) + 2 * setting.theme.table.padY : heightOf(cell, setting));
    }, 0),
  );
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const { down } = cell.piece;
      if (down === 1) continue;
      const more = heightOf(cell, setting) - sum(heights.slice(row, row + down));
      if (more > 0) heights[row + down - 1] = (heights[row + down - 1] ?? 0) + more;
    }
  }
  return heights;
}

/** One row as several that are each no higher than `room`; as it is where it fits, or where not even a line of it would. */
function sliced(cells: readonly LaidCell[], room: number, setting: DeckSetting): readonly RowPiece[] {
  const own = cells.filter(({ piece }) => piece.down === 1);
  const tallest = Math.max(...own.map(({ wrapped }) => wrapped.lineCount));
  const lines = Math.floor((room - 2 * setting.theme.table.padY) / Math.max(...own.map(({ wrapped }) => wrapped.pitch)));
  if (own.every((cell) => heightOf(cell, setting) <= room) || lines < 1) return [cells.map(({ piece }) => piece)];
  const parts = Math.ceil(tallest / lines);
  return Array.from({ length: parts }, (_, part) => cells.map((cell) => partOfCell(cell, part, lines, parts, setting)));
}

/** A cell that spans further rows stands whole in the first part and spans the others. */
function partOfCell({ piece, wrapped }: LaidCell, part: number, lines: number, parts: number, setting: DeckSetting): CellPiece {
  if (piece.covered !== undefined) return piece;
  if (piece.down === 1) return { ...piece, paragraph: linesOfCell(wrapped, part * lines, (part + 1) * lines, setting) };
  return part === 0
    ? { ...piece, down: piece.down + parts - 1 }
    : { ...piece, paragraph: linesOfCell(wrapped, 0, 0, setting), down: 1, covered: 'above' };
}

function linesOfCell({ paragraph, ends, lineCount }: WrappedParagraph, from: number, to: number, setting: DeckSetting): Paragraph {
  const first = ends[2 * Math.min(from, lineCount)] ?? paragraph.prepared.text.length;
  const last = to === 0 ? first : (ends[2 * Math.min(to, lineCount) - 1] ?? first);
  return partOf(paragraph, sliceRuns(paragraph.text, first, last), from > 0, setting);
}
