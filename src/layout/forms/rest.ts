import type { Code, Rich } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { codeSide, reportTooWide } from '../handout/card.js';
import { linesItem } from '../handout/lines.js';
import { onGrid, type Setting } from '../handout/setting.js';
import type { Strip } from '../handout/strip.js';
import type { Cell } from './cell.js';
import { codeGrid, ROW_GAP } from './code-grid.js';

/**
 * The codes that found no room beside their slides, in rows across the page: those of one slide under its number and title, those of several that
 * stand side by side together, each once, close below them. Reports `code-too-wide`.
 */
export function restStrips(cells: readonly Cell[], setting: Setting): readonly Strip[] {
  const owners = new Map<number, Cell>();
  const codes: Code[] = [];
  for (const cell of cells) {
    for (const code of cell.rest) {
      if (owners.has(code.number)) continue;
      owners.set(code.number, cell);
      codes.push(code);
    }
  }
  if (codes.length === 0) return [];
  const { full, unit } = setting;
  const withinOf = ({ number }: Code) => owners.get(number)?.within ?? [];
  const grid = codeGrid(codes, { ...full, y: pt(0), height: pt(Number.POSITIVE_INFINITY) }, withinOf, setting);
  if (grid === undefined) {
    for (const code of codes) if (codeSide(code, setting) > full.width) reportTooWide(code, codeSide(code, setting), full, setting);
    return [];
  }
  const [only, ...others] = cells;
  const last = grid.rows.length - 1;
  const rows = grid.rows.map(
    ({ height, items }, i): Strip => ({
      height: pt(height),
      before: i === 0 && others.length > 0 ? unit : ROW_GAP,
      after: i === last ? unit : pt(0),
      keep: others.length > 0 && i < last,
      items,
      cites: [],
      wide: true,
    }),
  );
  return only === undefined || others.length > 0 ? rows : [labelStrip(only, setting), ...rows];
}

function labelStrip({ slide, within }: Cell, { full, paper, set, unit, nextId }: Setting): Strip {
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
    items: [linesItem(lines, 0, { tag: 'Caption', within, part: nextId(), at: slide.at })],
    cites: [],
    wide: true,
  };
}
