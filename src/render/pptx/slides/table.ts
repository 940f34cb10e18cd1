import { childOf, childrenOf, descend, type Element, h } from '../../../lib/xml/tree.js';
import type { TableCell, TableItem, TableRow } from '../../../scene/types.js';
import { solidFill } from '../colour.js';
import { toEmu } from '../emu.js';
import type { CellPart, TextFrame } from '../frame.js';
import { tableStyleId } from '../parts/table-styles.js';
import { paragraphElements, type TextContext } from '../text.js';
import type { MakeShape } from './shapes.js';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A real table in the theme's table style, in the grid that pptxgenjs drew: header row, bands, text as measured. */
export function tableShape(frame: Element, item: TableItem, context: TextContext): MakeShape {
  const drawn = descend(frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  const grid = childOf(drawn, 'a:tblGrid');
  const rows = drawn === undefined ? [] : childrenOf(drawn, 'a:tr');
  if (grid === undefined || rows.length !== item.rows.length) throw new Error('pptxgenjs lost rows of a table');
  const ground = tableGround(item, context);
  const table = h(
    'a:tbl',
    {},
    h(
      'a:tblPr',
      { rtl: item.rtl, firstRow: item.rows[0]?.head === true, firstCol: item.rowHeads, bandRow: ground.banded },
      h('a:tableStyleId', {}, tableStyleId(context.theme)),
    ),
    grid,
    item.rows.map((row, i) => h('a:tr', rows[i]?.attributes, rowCells(item, i, ground.fillOf(row, i), context))),
  );
  return (id) =>
    h(
      'p:graphicFrame',
      {},
      h(
        'p:nvGraphicFramePr',
        {},
        h('p:cNvPr', { id, name: `Table ${id - 1}` }),
        h('p:cNvGraphicFramePr', {}, h('a:graphicFrameLocks', { noGrp: true })),
        h('p:nvPr'),
      ),
      childOf(frame, 'p:xfrm'),
      h('a:graphic', {}, h('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, table)),
    );
}

interface Ground {
  /** The table style draws the bands. */
  readonly banded: boolean;
  /** What a row says itself. */
  readonly fillOf: (row: TableRow, index: number) => Element | undefined;
}

/**
 * The table style knows one row of head, and PowerPoint begins each table with the same band below it. Further rows of head say their
 * fill themselves, and so do the rows of a table whose bands go on the other way round: a later part of a divided one.
 */
function tableGround({ rows }: TableItem, { theme }: TextContext): Ground {
  const { bandFill, headFill, fill } = theme.table;
  const first = rows.findIndex(({ head }) => !head);
  const banded = bandFill === undefined || first < 0 || ((rows[first]?.band ?? 0) - Math.max(0, first - 1)) % 2 === 0;
  return {
    banded,
    fillOf: ({ head, band }, index) => {
      if (head) return index === 0 ? undefined : solidFill(headFill);
      if (banded || bandFill === undefined) return undefined;
      return band % 2 === 0 ? solidFill(bandFill) : fill === undefined ? h('a:noFill') : solidFill(fill);
    },
  };
}

/** As many cells as there are columns: PowerPoint refuses a shorter row. */
function rowCells({ rows, columns, rowHeads, scale }: TableItem, index: number, fill: Element | undefined, context: TextContext) {
  const row = rows[index];
  return columns.map((_, column): Element => {
    const part: CellPart = row?.head === true ? (index === 0 ? 'head' : 'lowerHead') : rowHeads && column === 0 ? 'rowHead' : 'body';
    const own = part === 'rowHead' && context.theme.table.firstColumn?.fill !== undefined ? undefined : fill;
    return cellElement(row?.cells[column], spansOf(row?.cells, column), context.frames.cell(part, scale), own, context);
  });
}

/**
 * A merged cell as PowerPoint writes it: the first says how far it spans; those beside it in its first row, and those below it in its first
 * column, repeat the other direction (ECMA-376 Part 1, 21.1.3.16 `tc`).
 */
function spansOf(cells: readonly TableCell[] | undefined, column: number): Attributes {
  const cell = cells?.[column];
  if (cell === undefined) return {};
  const { across = 1, down = 1, covered } = cell;
  const rowSpan = covered === 'left' ? (leaderOf(cells, column)?.down ?? 1) : down;
  return {
    rowSpan: rowSpan > 1 ? rowSpan : undefined,
    gridSpan: across > 1 ? across : undefined,
    hMerge: covered === 'left' || covered === 'corner' ? true : undefined,
    vMerge: covered === 'above' || covered === 'corner' ? true : undefined,
  };
}

/** The cell that covers those to its right. */
const leaderOf = (cells: readonly TableCell[] | undefined, column: number): TableCell | undefined =>
  cells?.slice(0, column).findLast(({ covered }) => covered === undefined);

function cellElement(
  cell: TableCell | undefined,
  spans: Attributes,
  frame: TextFrame,
  fill: Element | undefined,
  context: TextContext,
): Element {
  const { padX, padY } = context.theme.table;
  const paragraphs = cell?.paragraphs.map((paragraph) => ({ ...paragraph, align: paragraph.align ?? cell.align })) ?? [];
  return h(
    'a:tc',
    spans,
    h('a:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), paragraphElements(paragraphs, frame, context)),
    h('a:tcPr', { marL: toEmu(padX), marR: toEmu(padX), marT: toEmu(padY), marB: toEmu(padY), anchor: 'ctr' }, fill),
  );
}
