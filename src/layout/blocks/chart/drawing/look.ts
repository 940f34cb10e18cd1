import type { Chart } from '../../../../compose/types.js';
import type { Colour } from '../../../../lib/colour.js';
import { type Pt, pt } from '../../../../lib/units.js';
import type { ChartLook } from '../../../../scene/types.js';
import type { Theme } from '../../../../theme/types.js';
import { seriesColours, textOn } from './colours.js';

/** Sizes and colours as a place gives them; `ground` is what the chart stands on. */
export interface ChartPlace {
  readonly size: Pt;
  readonly titleSize: Pt;
  readonly text: Colour;
  readonly titleColour: Colour;
  readonly ground: Colour;
}

export function chartLook({ type, categories, series }: Chart, { ground, ...place }: ChartPlace, { palette, table }: Theme): ChartLook {
  const count = type === 'pie' || type === 'doughnut' ? categories.length : series.length;
  const colours = seriesColours(count, palette, ground);
  return { ...place, rule: table.rule, colours, onColours: colours.map((colour) => textOn(colour, palette)) };
}

/** Half a point is the least step that PowerPoint shows. */
export const halfPoint = (size: number): Pt => pt(Math.round(size * 2) / 2);
