import type { Cell, Chart, Image } from '../../compose/types.js';
import type { Colour } from '../../lib/colour.js';
import type { Span } from '../../lib/span.js';
import type { TextStyleName } from '../../theme/types.js';
import type { Paragraph } from '../blocks/text/slides/paragraph.js';

/** What stands on a slide below one another: blocks, with running text gathered into frames. */
export type Piece = TextPiece | TablePiece | PicturesPiece | ChartPiece | ColumnsPiece | RulePiece;

/** Paragraphs in one box. */
export interface TextPiece {
  readonly kind: 'text';
  readonly style: TextStyleName;
  readonly paragraphs: readonly Paragraph[];
  /** Space between the box's edge and the text, on all sides. */
  readonly inset: number;
  readonly fill?: Colour;
  readonly bar?: Colour;
  /** Where this is a part: the scale of the whole. */
  readonly scale?: number;
  readonly at: Span;
}

export interface TablePiece {
  readonly kind: 'table';
  readonly head: readonly RowPiece[];
  readonly rows: readonly RowPiece[];
  /** The first column names its rows. */
  readonly rowHeads: boolean;
  /** Numbers of the rows in the whole table, where this is a part of it. */
  readonly bands?: readonly number[];
  /** Widths over the table's, where they are decided: parts of one table look alike. */
  readonly shares?: readonly number[];
  /** Where this is a part: the scale of the whole. */
  readonly scale?: number;
  readonly at: Span;
}

/** A cell for every column. */
export type RowPiece = readonly CellPiece[];

/** A cell's text, and the columns and rows it spans. */
export interface CellPiece {
  readonly paragraph: Paragraph;
  readonly across: number;
  readonly down: number;
  /** Beneath a cell that spans; its text is empty. */
  readonly covered: Cell['covered'] | undefined;
}

export interface PicturesPiece {
  readonly kind: 'pictures';
  readonly pictures: readonly Picture[];
  /** Where this is a part: how many stand side by side in the whole, and in how many rows. */
  readonly grid?: { readonly across: number; readonly rows: number };
  readonly at: Span;
}

export interface Picture {
  readonly image: Image;
  readonly caption?: Paragraph;
  readonly at: Span;
}

export interface ChartPiece {
  readonly kind: 'chart';
  readonly chart: Chart;
  readonly caption?: Paragraph;
  /** The slot's own colour, for text on a dark ground. */
  readonly colour?: Colour;
  readonly at: Span;
}

export interface ColumnsPiece {
  readonly kind: 'columns';
  readonly columns: readonly { readonly share?: number; readonly pieces: readonly Piece[] }[];
  readonly at: Span;
}

export interface RulePiece {
  readonly kind: 'rule';
  readonly at: Span;
}

/** True for running text: what may fill a placeholder. */
export const isPlainText = (piece: Piece): piece is TextPiece =>
  piece.kind === 'text' && piece.fill === undefined && piece.bar === undefined && piece.style !== 'footnote';

/** The least share of its size that a piece may be set at, of all pieces and what stands in them. */
export function floorOf(pieces: readonly Piece[]): number {
  return pieces.reduce((least, piece) => Math.min(least, pieceFloor(piece)), 1);
}

export function pieceFloor(piece: Piece): number {
  switch (piece.kind) {
    case 'text':
      return highest(piece.paragraphs);
    case 'table':
      return [...piece.head, ...piece.rows].reduce(
        (most, row) => row.reduce((least, { paragraph }) => Math.max(least, paragraph.floor), most),
        0.25,
      );
    case 'columns':
      return floorOf(piece.columns.flatMap(({ pieces }) => pieces));
    default:
      return 1;
  }
}

const highest = (paragraphs: readonly Paragraph[]): number =>
  paragraphs.reduce((floor, paragraph) => Math.max(floor, paragraph.floor), 0.25);

/** Every paragraph of the pieces, in reading order. */
export function eachParagraph(pieces: readonly Piece[], visit: (paragraph: Paragraph) => void): void {
  for (const piece of pieces) {
    if (piece.kind === 'text') for (const paragraph of piece.paragraphs) visit(paragraph);
    if (piece.kind === 'table') for (const row of [...piece.head, ...piece.rows]) for (const cell of row) visit(cell.paragraph);
    if (piece.kind === 'pictures') for (const { caption } of piece.pictures) if (caption !== undefined) visit(caption);
    if (piece.kind === 'chart' && piece.caption !== undefined) visit(piece.caption);
    if (piece.kind === 'columns') for (const column of piece.columns) eachParagraph(column.pieces, visit);
  }
}
