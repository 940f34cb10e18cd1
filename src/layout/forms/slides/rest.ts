import type { Rich } from '../../../compose/types.js';
import { pt } from '../../../lib/units.js';
import { qrSide, reportTooWide } from '../../blocks/qr/paper/figure.js';
import { qrGrid, ROW_GAP } from '../../blocks/qr/paper/form-grid.js';
import { linesItem } from '../../blocks/text/paper/lines.js';
import { elementId } from '../../page/element-id.js';
import { onGrid, type PageSetting } from '../../page/setting.js';
import type { Strip } from '../../page/strip.js';
import type { Cell } from './cell.js';

/** The codes of a slide that found no room beside it, in rows across the page under its number and title. Reports `code-too-wide`. */
export function restStrips(cell: Cell, setting: PageSetting): readonly Strip[] {
  const { rest: codes, within } = cell;
  if (codes.length === 0) return [];
  const { full, unit } = setting;
  const grid = qrGrid(codes, { ...full, y: pt(0), height: pt(Number.POSITIVE_INFINITY) }, () => within, setting);
  if (grid === undefined) {
    for (const code of codes) if (qrSide(code, setting) > full.width) reportTooWide(code, qrSide(code, setting), full, setting);
    return [];
  }
  const last = grid.rows.length - 1;
  const rows = grid.rows.map(
    ({ height, items }, i): Strip => ({
      height: pt(height),
      before: ROW_GAP,
      after: i === last ? unit : pt(0),
      keep: false,
      items,
      cites: [],
      wide: true,
    }),
  );
  return [labelStrip(cell, setting), ...rows];
}

function labelStrip({ slide, within }: Cell, { full, paper, set, unit }: PageSetting): Strip {
  const style = paper.text.caption;
  const text: Rich = [
    { text: `${slide.number}  `, bold: true, at: slide.at },
    { text: slide.title, at: slide.at },
  ];
  const lines = set(text, full, { style, colour: paper.accent }).slice(0, 1);
  return {
    height: onGrid(style.leading, unit),
    before: pt(2 * unit),
    after: pt(unit),
    keep: true,
    items: [linesItem(lines, 0, { tag: 'Caption', within, part: elementId(), at: slide.at })],
    cites: [],
    wide: true,
  };
}
