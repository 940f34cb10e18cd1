import type { Rich } from '../../compose/types.js';
import { pt } from '../../lib/units.js';
import { codeSide, reportTooWide } from '../handout/card.js';
import { linesItem } from '../handout/lines.js';
import { onGrid, type Setting } from '../handout/setting.js';
import type { Strip } from '../handout/strip.js';
import type { Cell } from './cell.js';
import { codeGrid, ROW_GAP } from './code-grid.js';

/** The codes that found no room beside their slide, in rows across the page under the slide's number and title. Reports `code-too-wide`. */
export function restStrips({ slide, rest, within }: Cell, setting: Setting): readonly Strip[] {
  if (rest.length === 0) return [];
  const { full, paper, set, unit, nextId } = setting;
  const grid = codeGrid(rest, { ...full, y: pt(0), height: pt(Number.POSITIVE_INFINITY) }, within, setting);
  if (grid === undefined) {
    for (const code of rest) if (codeSide(code, setting) > full.width) reportTooWide(code, codeSide(code, setting), full, setting);
    return [];
  }
  const style = paper.text.caption;
  const text: Rich = [
    { text: `${slide.number}  `, bold: true, at: slide.at },
    { text: slide.title, at: slide.at },
  ];
  const lines = set(text, full, { style, colour: paper.accent }).slice(0, 1);
  const label: Strip = {
    height: onGrid(style.leading, unit),
    before: pt(2 * unit),
    after: pt(unit),
    keep: true,
    items: [linesItem(lines, 0, { tag: 'Caption', within, part: nextId(), at: slide.at })],
    cites: [],
    wide: true,
  };
  return [
    label,
    ...grid.rows.map(
      ({ height, items }): Strip => ({ height: pt(height), before: ROW_GAP, after: pt(unit), keep: false, items, cites: [], wide: true }),
    ),
  ];
}
