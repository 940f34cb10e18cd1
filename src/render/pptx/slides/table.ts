import type { TableCell, TableItem, TableRow } from '../../../layout/types.js';
import { times } from '../../../lib/units.js';
import type { Theme } from '../../../theme/types.js';
import { toEmu, transform } from '../emu.js';
import { plainLook, styleLook } from '../look.js';
import { TABLE_STYLE } from '../parts/table-styles.js';
import { type Frame, paragraphElements, type TextContext } from '../text.js';
import { type Element, h } from '../xml/tree.js';
import type { MakeShape } from './shapes.js';

/** A real table in the theme's table style: header row, bands, columns as measured. */
export function tableShape(item: TableItem, name: string, context: TextContext): MakeShape {
  const table = h(
    'a:tbl',
    {},
    h('a:tblPr', { firstRow: item.rows.some(({ head }) => head), bandRow: true }, h('a:tableStyleId', {}, TABLE_STYLE)),
    h(
      'a:tblGrid',
      {},
      item.columns.map((width) => h('a:gridCol', { w: toEmu(width) })),
    ),
    item.rows.map((row) => rowElement(row, item.scale, context)),
  );
  return (id) =>
    h(
      'p:graphicFrame',
      {},
      h(
        'p:nvGraphicFramePr',
        {},
        h('p:cNvPr', { id, name }),
        h('p:cNvGraphicFramePr', {}, h('a:graphicFrameLocks', { noGrp: true })),
        h('p:nvPr'),
      ),
      transform(item.box, 'p:xfrm'),
      h('a:graphic', {}, h('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, table)),
    );
}

const rowElement = (row: TableRow, scale: number, context: TextContext): Element =>
  h(
    'a:tr',
    { h: toEmu(row.height) },
    row.cells.map((cell) => cellElement(cell, row.head, scale, context)),
  );

function cellElement(cell: TableCell, head: boolean, scale: number, context: TextContext): Element {
  const { padX, padY } = context.theme.table;
  const frame = cellFrame(context.theme, head, scale);
  const paragraphs = cell.paragraphs.map((paragraph) => ({ ...paragraph, align: paragraph.align ?? cell.align }));
  return h(
    'a:tc',
    {},
    h('a:txBody', {}, h('a:bodyPr'), h('a:lstStyle'), paragraphElements(paragraphs, frame, context)),
    h('a:tcPr', { marL: toEmu(padX), marR: toEmu(padX), marT: toEmu(padY), marB: toEmu(padY), anchor: 'ctr' }),
  );
}

/** Cells inherit weight from the table style's header row, the rest from the deck's plain text; what differs is written out. */
function cellFrame(theme: Theme, head: boolean, scale: number): Frame {
  const { colour, font } = styleLook(theme.text.table);
  const inherited = { ...plainLook(theme), colour, font, bold: head };
  return { inherited: () => inherited, own: {}, style: 'table', fit: (look) => ({ ...look, size: times(look.size, scale) }) };
}
