import type { Align, Block, Cell } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import type { Line, PaperItem, PaperStep } from '../types.js';
import type { Galley } from './blocks.js';
import { block } from './box.js';
import { columnWidths } from './column-widths.js';
import { citationsOf, linesItem, type Role } from './lines.js';
import { type Column, onGrid } from './setting.js';
import type { Strip } from './strip.js';

type Table = Block & { readonly kind: 'table' };

/** Cells' inner margins. */
const PAD = { x: 5, y: 3 };

/** A table across the column: broken between rows; its head is set again on each further page. */
export function tableStrips(table: Table, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const step: PaperStep = { type: 'Table', id: setting.nextId() };
  const inner = { ...galley, within: [...galley.within, step] };
  const columns = placeColumns(columnWidths(table, setting.paper.text.table, PAD.x, galley), column);
  const hasHead = table.head.some(({ text }) => text.length > 0);
  const head = hasHead ? rowStrips(table.head, 'TH', columns, table, 0, inner) : [];
  const rows = table.rows.flatMap((cells, i) => rowStrips(cells, 'TD', columns, table, i, inner));
  const strips = [
    ...head.map((strip) => ({ ...strip, keep: true })),
    ...rows.map((strip, i) => (i > 0 || head.length === 0 ? { ...strip, repeat: head.map(repeated) } : strip)),
  ];
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

/** A row with more lines than this may break inside. */
const TALLEST = 12;

/** A row as one strip; a tall one as several of a few lines each, so that no row is higher than a page. */
function rowStrips(
  cells: readonly Cell[],
  tag: 'TH' | 'TD',
  columns: readonly Column[],
  { columns: aligns, at }: Table,
  index: number,
  galley: Galley,
): readonly Strip[] {
  const { setting, column, within } = galley;
  const { theme, paper, set, nextId } = setting;
  const style = paper.text.table;
  const head = tag === 'TH';
  const path: readonly PaperStep[] = [...within, { type: 'TR', id: nextId() }];
  const texts = columns.map(({ x, width }, i): CellText => {
    const inner = { x: pt(x + PAD.x), width: pt(Math.max(1, width - 2 * PAD.x)) };
    const align: Align | undefined = aligns[i];
    const typing = { style, ...(align === undefined ? {} : { align }), ...(head ? { bold: true, colour: theme.table.headText } : {}) };
    return { lines: set(cells[i]?.text ?? [], inner, typing), role: { tag, within: path, part: nextId(), at: cells[i]?.at ?? at } };
  });
  const count = Math.max(1, ...texts.map(({ lines }) => lines.length));
  const parts = count <= TALLEST ? 1 : Math.ceil(count / (TALLEST / 2));
  const each = Math.ceil(count / parts);
  const ground = head ? theme.table.headFill : index % 2 === 1 ? theme.table.bandFill : undefined;
  return Array.from({ length: parts }, (_, i): Strip => {
    const shown = texts.map(({ lines, role }) => ({ lines: lines.slice(i * each, (i + 1) * each), role }));
    const strip = partStrip(shown, { lines: Math.min(each, count - i * each), opens: i === 0, closes: i === parts - 1 }, galley);
    const shapes: PaperItem[] = ground === undefined ? [] : [block(column.x, column.width, strip.height, ground)];
    if (!head && i === parts - 1) shapes.push(block(column.x, column.width, 0.5, paper.rule, strip.height - 0.5));
    return { ...strip, items: [...shapes, ...strip.items] };
  });
}

interface CellText {
  readonly lines: readonly Line[];
  readonly role: Role;
}

/** Some lines of a row's cells side by side, with the row's padding where it begins and ends. */
function partStrip(
  texts: readonly CellText[],
  { lines, opens, closes }: { lines: number; opens: boolean; closes: boolean },
  { setting, codes }: Galley,
): Strip {
  const { leading } = setting.paper.text.table;
  const padding = (opens ? PAD.y : 0) + (closes ? PAD.y : 0);
  const height = onGrid(lines * leading + padding, pt(setting.unit / 2));
  const top = (opens ? PAD.y : 0) + (opens && closes ? (height - lines * leading - padding) / 2 : 0);
  return {
    height,
    before: pt(0),
    after: pt(0),
    keep: false,
    items: texts.map((text) => linesItem(text.lines, top - (text.lines[0]?.top ?? 0), text.role)),
    cites: texts.flatMap(({ lines: own, role }) => own.flatMap((line) => citationsOf(line, role, codes))),
  };
}

/** The head once more: no part of the structure, which has it already. */
const repeated = (strip: Strip): Strip => ({
  ...strip,
  items: strip.items.map((item) => (item.kind === 'lines' ? { kind: 'lines', lines: item.lines, tag: 'Artifact', at: item.at } : item)),
  cites: [],
});
