import { pt, type Rect, rect } from '../../lib/units.js';
import type { PaperItem, PaperStep, TableItem, TableRow } from '../../scene/types.js';
import { elementId } from '../page/element-id.js';
import { closed } from './closed.js';
import type { Drawing } from './context.js';
import { relink } from './links.js';

/** A table in the theme's style, as the deck's table style has it: head and every other row filled, a rule above, between and below the rows. */
export function drawTable(table: TableItem, { theme, within, linkTo }: Drawing): readonly PaperItem[] {
  const { box, rows, rowHeads, at } = table;
  const { headFill, bandFill, fill: plain, firstColumn, rule, ruleWidth } = theme.table;
  const { colour: stroke, width: thickness } = theme.table.lines ?? { colour: rule, width: ruleWidth };
  const around: readonly PaperStep[] = [...within, { type: 'Table', id: elementId() }];
  const grounds: PaperItem[] = [];
  // Behind all rows' grounds: those that touch become one on the page, and would come to lie over a row's.
  const names: PaperItem[] = [];
  const rules: PaperItem[] = [];
  const cells: PaperItem[] = [];
  const ruleAt = ({ x, width }: Pick<Rect, 'x' | 'width'>, y: number): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from: [x, pt(y)], to: [pt(x + width), pt(y)], stroke, width: thickness },
  });
  let y: number = box.y;
  rules.push(ruleAt(box, y));
  for (const [r, row] of rows.entries()) {
    const fill = row.head ? headFill : row.band % 2 === 0 ? (bandFill ?? plain) : plain;
    for (const place of boxesOf(table, r, y)) {
      if (fill !== undefined) grounds.push({ kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box: place, fill } });
      rules.push(ruleAt(place, place.y + place.height));
    }
    if (rowHeads && !row.head && firstColumn?.fill !== undefined)
      for (const place of cellBox(table, r, 0, y))
        names.push({ kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box: place, fill: firstColumn.fill } });
    const path: readonly PaperStep[] = [...around, { type: 'TR', id: elementId() }];
    for (const [c, { lines, align, across = 1, down = 1, covered }] of row.cells.entries()) {
      if (covered !== undefined) continue;
      const scope = row.head ? ('Column' as const) : rowHeads && c === 0 ? ('Row' as const) : undefined;
      const cell = { across, down, ...(scope === undefined ? {} : { scope }) };
      const tag = scope === undefined ? 'TD' : 'TH';
      cells.push({
        kind: 'lines',
        lines: relink(lines, linkTo).map((line) => closed(line, align)),
        tag,
        within: path,
        part: elementId(),
        cell,
        at,
      });
    }
    y += row.height;
  }
  return [...grounds, ...names, ...(thickness > 0 ? rules : []), ...cells];
}

/** What has a ground of its own: a row, or each of its cells where one spans rows. */
function boxesOf(table: TableItem, index: number, y: number): readonly Rect[] {
  const { box, rows } = table;
  const row = rows[index];
  if (row === undefined) return [];
  if (!row.cells.some(({ down = 1, covered }) => down > 1 || covered === 'above' || covered === 'corner'))
    return [rect(box.x, y, box.width, row.height)];
  return row.cells.flatMap((_, c) => cellBox(table, index, c, y));
}

/** The place of a cell, in a row whose top is at `y`; none of a covered one. */
function cellBox({ box, columns, rows, rtl }: TableItem, index: number, column: number, y: number): readonly Rect[] {
  const cell = rows[index]?.cells[column];
  if (cell === undefined || cell.covered !== undefined) return [];
  const { across = 1, down = 1 } = cell;
  const before = total(columns.slice(0, column));
  const width = total(columns.slice(column, column + across));
  const x = rtl === true ? box.x + box.width - before - width : box.x + before;
  return [rect(x, y, width, total(rows.slice(index, index + down).map(heightOf)))];
}

const heightOf = ({ height }: TableRow): number => height;

const total = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0);
