import type { TableCell, TableItem, TableRow } from '../../../layout/types.js';
import { childOf, childrenOf, descend, type Element, h } from '../../../lib/xml/tree.js';
import { solidFill } from '../colour.js';
import { toEmu } from '../emu.js';
import { TABLE_STYLE } from '../parts/table-styles.js';
import { paragraphElements, type TextContext } from '../text.js';
import type { MakeShape } from './shapes.js';

/** A real table in the theme's table style, in the grid that pptxgenjs drew: header row, bands, text as measured. */
export function tableShape(frame: Element, item: TableItem, context: TextContext): MakeShape {
  const drawn = descend(frame, 'a:graphic', 'a:graphicData', 'a:tbl');
  const grid = childOf(drawn, 'a:tblGrid');
  const rows = drawn === undefined ? [] : childrenOf(drawn, 'a:tr');
  if (grid === undefined || rows.length !== item.rows.length) throw new Error('pptxgenjs lost rows of a table');
  const bands = bandsOf(item, context);
  const table = h(
    'a:tbl',
    {},
    h('a:tblPr', { firstRow: item.rows[0]?.head === true, bandRow: bands === undefined }, h('a:tableStyleId', {}, TABLE_STYLE)),
    grid,
    item.rows.map((row, i) => h('a:tr', rows[i]?.attributes, rowCells(row, item, bands?.(row), context))),
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

/**
 * PowerPoint begins each table with the same band. A later part of a divided table whose bands go on the other way round says its
 * fills itself.
 */
function bandsOf({ rows }: TableItem, { theme }: TextContext): ((row: TableRow) => Element | undefined) | undefined {
  const first = rows.find(({ head }) => !head);
  const { bandFill } = theme.table;
  if (first === undefined || first.band % 2 === 0 || bandFill === undefined) return undefined;
  return ({ head, band }) => (head ? undefined : band % 2 === 0 ? solidFill(bandFill) : h('a:noFill'));
}

/** As many cells as there are columns: PowerPoint refuses a shorter row. */
const rowCells = (row: TableRow, { columns, scale }: TableItem, fill: Element | undefined, context: TextContext): readonly Element[] =>
  columns.map((_, i) => cellElement(row.cells[i], row.head, scale, fill, context));

function cellElement(cell: TableCell | undefined, head: boolean, scale: number, fill: Element | undefined, context: TextContext): Element {
  const { padX, padY } = context.theme.table;
  const paragraphs = cell?.paragraphs.map((paragraph) => ({ ...paragraph, align: paragraph.align ?? cell.align })) ?? [];
  return h(
    'a:tc',
    {},
    h('a:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), paragraphElements(paragraphs, context.frames.cell(head, scale), context)),
    h('a:tcPr', { marL: toEmu(padX), marR: toEmu(padX), marT: toEmu(padY), marB: toEmu(padY), anchor: 'ctr' }, fill),
  );
}
