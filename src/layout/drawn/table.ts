import { pt, rect } from '../../lib/units.js';
import type { PaperItem, PaperStep, TableItem } from '../types.js';
import type { Drawing } from './draw-slide.js';
import { relink } from './links.js';

/** A table in the theme's style, as the deck's table style has it: head and every other row filled, a rule above, between and below the rows. */
export function drawTable({ box, rows, at }: TableItem, { theme, within, nextId, linkTo }: Drawing): readonly PaperItem[] {
  const { headFill, bandFill, rule, ruleWidth } = theme.table;
  const around: readonly PaperStep[] = [...within, { type: 'Table', id: nextId() }];
  const grounds: PaperItem[] = [];
  const rules: PaperItem[] = [];
  const cells: PaperItem[] = [];
  const ruleAt = (y: number): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from: [box.x, pt(y)], to: [pt(box.x + box.width), pt(y)], stroke: rule, width: ruleWidth },
  });
  let y: number = box.y;
  rules.push(ruleAt(y));
  for (const row of rows) {
    const fill = row.head ? headFill : row.band % 2 === 0 ? bandFill : undefined;
    if (fill !== undefined)
      grounds.push({ kind: 'shape', tag: 'Artifact', shape: { kind: 'rect', box: rect(box.x, y, box.width, row.height), fill } });
    const path: readonly PaperStep[] = [...around, { type: 'TR', id: nextId() }];
    for (const { lines } of row.cells)
      cells.push({ kind: 'lines', lines: relink(lines, linkTo), tag: row.head ? 'TH' : 'TD', within: path, part: nextId(), at });
    y += row.height;
    rules.push(ruleAt(y));
  }
  return [...grounds, ...rules, ...cells];
}
