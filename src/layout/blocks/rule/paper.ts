import { pt } from '../../../lib/units.js';
import { block } from '../../page/box.js';
import type { Galley } from '../../page/galley.js';
import type { Strip } from '../../page/strip.js';

/** A thin rule across the column, or `width` long. */
export const ruleStrip = ({ column, setting: { paper, unit } }: Galley, width = column.width): Strip => ({
  height: pt(unit),
  before: unit,
  after: unit,
  keep: false,
  items: [block(column.x, width, 0.6, paper.rule, unit / 2 - 0.3)],
  cites: [],
});
