import type { Block, Cell } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import type { Line, PaperStep } from '../../../../scene/types.js';
import { elementId } from '../../../page/element-id.js';
import type { Galley } from '../../../page/galley.js';
import type { Column } from '../../../page/setting.js';
import type { Role } from '../../text/paper/lines.js';
import { cellLook } from '../cell-look.js';

export type Table = Block & { readonly kind: 'table' };

/** Cells' inner margins. */
export const PAD = { x: 5, y: 3 };

/** A cell, set into lines. */
export interface CellText {
  readonly lines: readonly Line[];
  readonly role: Role;
  readonly across: number;
  readonly down: number;
  readonly covered: Cell['covered'] | undefined;
}

/** A row, set; a text for each column. */
export interface RowText {
  readonly head: boolean;
  /** Its first cell names it. */
  readonly named: boolean;
  /** Its number in head or body. */
  readonly index: number;
  readonly cells: readonly CellText[];
  /** Lines of its highest cell, those that span further rows left out. */
  readonly lines: number;
}

/** A cell that spans rows and has more lines than this, or whose first row has, stands in its first row alone, so that this can break. */
const TALLEST_SPAN = 36;

/** The texts of head or body at their columns' widths. */
export function setRows(
  table: Table,
  rows: readonly (readonly Cell[])[],
  head: boolean,
  columns: readonly Column[],
  galley: Galley,
): readonly RowText[] {
  const set = rows.map((cells) => {
    const within: readonly PaperStep[] = [...galley.within, { type: 'TR', id: elementId() }];
    return cells.map((cell, column) => setCell(table, cell, column, head, columns, within, galley));
  });
  for (const [r, cells] of set.entries()) {
    if (cells.every(({ lines }) => lines.length <= TALLEST_SPAN)) continue;
    for (const [c, { across, down }] of cells.entries()) if (down > 1) part(set, r, c, across, down);
  }
  return set.map((cells, index) => ({
    head,
    named: !head && table.rowHeads === true,
    index,
    cells,
    lines: cells.reduce((most, { lines, down }) => (down > 1 ? most : Math.max(most, lines.length)), 1),
  }));
}

/** The cell at a row and column no longer covers those below it. */
function part(rows: CellText[][], row: number, column: number, across: number, down: number): void {
  for (let r = row; r < row + down; r++) {
    const cells = rows[r];
    const [first, ...rest] = cells?.slice(column, column + across) ?? [];
    if (first === undefined) continue;
    const covered = rest.map((cell): CellText => ({ ...cell, covered: 'left' }));
    cells?.splice(column, across, { ...first, across, down: 1, covered: undefined }, ...covered);
  }
}

/** Columns of a page that will be mirrored are aligned the other way round, so that they come to be as the author asked. */
const OTHER_SIDE = { left: 'right', right: 'left', center: 'center' } as const;

function setCell(
  { columns: aligns, rowHeads, at }: Table,
  cell: Cell,
  column: number,
  head: boolean,
  columns: readonly Column[],
  within: readonly PaperStep[],
  { setting }: Galley,
): CellText {
  const { across = 1, down = 1, covered } = cell;
  const [first, last] = [columns[column], columns[column + across - 1]];
  const [left, right] = [first?.x ?? 0, (last?.x ?? 0) + (last?.width ?? 0)];
  const inner = { x: pt(left + PAD.x), width: pt(Math.max(1, right - left - 2 * PAD.x)) };
  const asked = cell.align ?? (head && across > 1 ? 'center' : aligns[column]);
  const align = setting.rtl && asked !== undefined ? OTHER_SIDE[asked] : asked;
  const names = !head && rowHeads === true && column === 0;
  const look = cellLook(setting.theme.table, head ? 'head' : names ? 'name' : 'body');
  const typing = { style: setting.paper.text.table, ...(align === undefined ? {} : { align }), ...look };
  return {
    lines: covered === undefined ? setting.set(cell.text, inner, typing) : [],
    role: {
      tag: head || names ? 'TH' : 'TD',
      within,
      part: elementId(),
      cell: { across, down, ...(head ? { scope: 'Column' as const } : names ? { scope: 'Row' as const } : {}) },
      at: cell.at ?? at,
    },
    across,
    down,
    covered,
  };
}
