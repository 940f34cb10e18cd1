import type { Align, Block, Cell } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { PaperStyle } from '../../theme/types.js';
import type { PaperItem, PaperStep } from '../types.js';
import type { Galley } from './blocks.js';
import { block } from './box.js';
import { columnWidths } from './column-widths.js';
import { citationsOf, linesItem } from './lines.js';
import { type Column, onGrid } from './setting.js';
import type { Strip } from './strip.js';

type Table = Block & { readonly kind: 'table' };

/** Cells' inner margins. */
const PAD = { x: 5, y: 3 };

/** A table across the column: a strip a row, so that it breaks between rows; its head is set again on each further page. */
export function tableStrips(table: Table, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const style = setting.paper.text.table;
  const step: PaperStep = { type: 'Table', id: setting.nextId() };
  const inner = { ...galley, within: [...galley.within, step] };
  const columns = placeColumns(columnWidths(table, style, PAD.x, galley), column);
  const hasHead = table.head.some(({ text }) => text.length > 0);
  const head = hasHead ? [rowStrip(table.head, 'TH', columns, table, style, 0, inner)] : [];
  const rows = table.rows.map((cells, i) => rowStrip(cells, 'TD', columns, table, style, i, inner));
  const strips = [...head.map((strip) => ({ ...strip, keep: true })), ...rows.map((strip, i) => (i > 0 || head.length === 0 ? { ...strip, repeat: head.map(repeated) } : strip))];
  const last = strips.length - 1;
  return strips.map((strip, i) => ({ ...strip, before: pt(i === 0 ? setting.unit : 0), after: pt(i === last ? 2 * setting.unit : 0) }));
}

function placeColumns(widths: readonly number[], { x }: Column): readonly Column[] {
  let left: number = x;
  return widths.map((width) => {
    const column = { x: pt(left), width: pt(width) };
    left += width;
    return column;
  });
}

function rowStrip(
  cells: readonly Cell[],
  tag: 'TH' | 'TD',
  columns: readonly Column[],
  { columns: aligns, at }: Table,
  style: PaperStyle,
  index: number,
  { setting, column, within, codes }: Galley,
): Strip {
  const { theme, paper, set, nextId, unit } = setting;
  const head = tag === 'TH';
  const path: readonly PaperStep[] = [...within, { type: 'TR', id: nextId() }];
  const texts = columns.map(({ x, width }, i) => {
    const inner = { x: pt(x + PAD.x), width: pt(Math.max(1, width - 2 * PAD.x)) };
    const align: Align | undefined = aligns[i];
    return set(cells[i]?.text ?? [], inner, { style, ...(align === undefined ? {} : { align }), ...(head ? { bold: true, colour: theme.table.headText } : {}) });
  });
  const lines = Math.max(1, ...texts.map((text) => text.length));
  const height = onGrid(lines * style.leading + 2 * PAD.y, pt(unit / 2));
  const top = (height - lines * style.leading) / 2;
  const ground = head ? theme.table.headFill : index % 2 === 1 ? theme.table.bandFill : undefined;
  const items: PaperItem[] = ground === undefined ? [] : [block(column.x, column.width, height, ground)];
  if (!head) items.push(block(column.x, column.width, 0.5, paper.rule, height - 0.5));
  for (const [i, text] of texts.entries()) items.push(linesItem(text, top, { tag, within: path, part: nextId(), at: cells[i]?.at ?? at }));
  const role = { tag, within: path, part: 0, at } as const;
  return { height, before: pt(0), after: pt(0), keep: false, items, cites: texts.flatMap((text) => text.flatMap((line) => citationsOf(line, role, codes))) };
}

/** The head once more: no part of the structure, which has it already. */
const repeated = (strip: Strip): Strip => ({
  ...strip,
  items: strip.items.map((item) => (item.kind === 'lines' ? { kind: 'lines', lines: item.lines, tag: 'Artifact', at: item.at } : item)),
  cites: [],
});
