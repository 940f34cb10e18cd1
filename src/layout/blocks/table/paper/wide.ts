import type { Cell } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import type { Galley } from '../../../page/galley.js';
import type { Column, PageSetting } from '../../../page/setting.js';
import { closeHeight, type Strip } from '../../../page/strip.js';
import { PAD, type Table } from './cells.js';
import { tableStrips } from './strips.js';
import { columnNeeds, legibleWidths } from './widths.js';

/**
 * A table of any width: across the rail or the white beside the text where the column is too narrow for it and no code has to stand there, and where the page is too narrow, too,
 * in several tables one below the other, each with the first column (as long tables of figures are set). Notes `table-parts` where it is parted.
 */
export function wideTableStrips(table: Table, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const style = setting.paper.text.table;
  const wanted = columnNeeds(table, style, PAD.x, galley);
  const needs = legibleWidths(wanted, style, PAD.x);
  const across = reachesOut(table, galley);
  if (sum(needs) <= column.width) return comfortable(table, sum(wanted), across, galley);
  const own: Galley = across ? { ...galley, column: sum(needs) > setting.full.width ? widest(setting) : setting.full } : galley;
  const groups = groupsOf(table, needs, own.column.width);
  if (groups.length > 1) reportParts(table, groups.length, galley);
  const strips = groups.flatMap((columns) => tableStrips(columns.length === needs.length ? table : partOf(table, columns), own));
  return across ? strips.map(wide) : strips;
}

/** A table that the column holds: across the rail where that makes it much lower, or out into the white of a page without rail. */
function comfortable(table: Table, wanted: number, across: boolean, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  if (!across || wanted <= column.width) return tableStrips(table, galley);
  if (!setting.hasRail && wanted <= widest(setting).width) return tableStrips(table, snug(galley, wanted));
  const own = tableStrips(table, galley);
  const wider = tableStrips(table, { ...galley, column: setting.hasRail ? setting.full : widest(setting) });
  const [height, lower] = [closeHeight(own), closeHeight(wider)];
  if (lower > WORTH * height || (setting.hasRail && height < LONG * setting.paper.text.table.leading)) return own;
  if (!setting.hasRail) return wider;
  return wider.map((strip, i) => (i === 0 ? { ...wide(strip), across: { count: wider.length, narrow: own } } : wide(strip)));
}

/** A table that gets little lower stays in the column; beside a rail, so does one of fewer lines, since codes of what is above could push it down. */
const [LONG, WORTH] = [12, 0.75];

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);

const wide = (strip: Strip): Strip => ({ ...strip, wide: true, ...(strip.repeat === undefined ? {} : { repeat: strip.repeat.map(wide) }) });

/** Across the rail, and the white on both sides of the text block where paper is that wide. */
const widest = ({ full, paper: { spare } }: PageSetting): Column => ({ x: pt(full.x - spare), width: pt(full.width + 2 * spare) });

/** As much of the white as lets each row stand on one line, on both sides alike. */
const snug = (galley: Galley, width: number): Galley => ({
  ...galley,
  column: { x: pt(galley.column.x - (width - galley.column.width) / 2), width: pt(width) },
});

/** True for a table in the text column itself, without a video, beside a rail or white. */
function reachesOut({ head, rows }: Table, { setting, column }: Galley): boolean {
  const cites = [...head, ...rows].some((row) => row.some(({ text }) => text.some(({ video }) => video !== undefined)));
  return (setting.hasRail || setting.paper.spare > 0) && !cites && column.x === setting.column.x && column.width === setting.column.width;
}

/** The columns of each part, the first in all of them: as few parts as the width allows, of about the same width. No cell that spans columns is cut. */
function groupsOf(table: Table, needs: readonly number[], width: number): readonly (readonly number[])[] {
  const [key = 0, ...others] = needs;
  const most = width - key;
  const pieces = inseparable(table);
  const count = packed(pieces, needs, most).length;
  const least = sum(others) / count;
  for (let limit = least; limit < most; limit += (most - least) / STEPS + 0.01) {
    const groups = packed(pieces, needs, limit);
    if (groups.length <= count) return groups.map((group) => [0, ...group]);
  }
  return packed(pieces, needs, most).map((group) => [0, ...group]);
}

/** Limits that are tried for parts of the same width. */
const STEPS = 8;

/** Runs of columns behind the first that cells which span them hold together. */
function inseparable({ columns, head, rows }: Table): readonly (readonly number[])[] {
  const isBound = (column: number): boolean =>
    [...head, ...rows].some((row) => row[column]?.covered === 'left' || row[column]?.covered === 'corner');
  const pieces: number[][] = [];
  for (let column = 1; column < columns.length; column++) {
    const last = pieces.at(-1);
    if (last !== undefined && isBound(column)) last.push(column);
    else pieces.push([column]);
  }
  return isBound(1) ? [pieces.flat()] : pieces;
}

function packed(pieces: readonly (readonly number[])[], needs: readonly number[], limit: number): readonly (readonly number[])[] {
  const groups: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const need = sum(piece.map((column) => needs[column] ?? 0));
    if (used + need > limit + 0.01) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(...piece);
    used += need;
  }
  return groups;
}

function partOf(table: Table, columns: readonly number[]): Table {
  const picked = (row: readonly Cell[]): readonly Cell[] => columns.flatMap((column) => row[column] ?? []);
  return {
    ...table,
    columns: columns.flatMap((column) => table.columns[column] ?? []),
    head: table.head.map(picked),
    rows: table.rows.map(picked),
  };
}

function reportParts({ columns, at }: Table, parts: number, { setting }: Galley): void {
  setting.env.report({
    severity: 'note',
    id: 'table-parts',
    message: `the table's ${columns.length} columns are more than the page is wide: set in ${parts} parts, the first column in each`,
    at,
    help: 'print on larger paper or in landscape, or divide the table',
  });
}
