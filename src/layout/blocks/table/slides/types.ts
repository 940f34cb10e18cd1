import type { Cell } from '../../../../compose/types.js';
import type { Span } from '../../../../lib/span.js';
import type { Paragraph } from '../../text/slides/paragraph.js';

/** A table, or part of one, with its texts measured. */
export interface TablePiece {
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
