import { pt } from '../../lib/units.js';
import type { Galley } from './blocks.js';
import { block } from './box.js';
import type { Strip } from './strip.js';

/** A thin rule across the column, or `width` long. */
export const ruleStrip = ({ column, setting: { paper, unit } }: Galley, width = column.width): Strip => ({
  height: pt(unit),
  before: unit,
  after: unit,
  keep: false,
  items: [block(column.x, width, 0.6, paper.rule, unit / 2 - 0.3)],
  cites: [],
});
