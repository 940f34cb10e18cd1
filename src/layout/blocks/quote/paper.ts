import type { Block } from '../../../compose/types.js';
import { pt } from '../../../lib/units.js';
import { backed } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import type { Galley } from '../../page/galley.js';
import type { Strip } from '../../page/strip.js';

/** A quotation beside a bar, in its own style. */
export function quoteStrips({ blocks }: Block & { readonly kind: 'quote' }, galley: Galley): readonly Strip[] {
  const { setting, column } = galley;
  const { paper, unit } = setting;
  const indent = 14;
  const inner: Galley = {
    ...galley,
    column: { x: pt(column.x + indent), width: pt(column.width - indent) },
    style: paper.text.quote,
    within: [...galley.within, { type: 'BlockQuote', id: elementId() }],
  };
  const backing = { bar: { colour: paper.accent, width: pt(2) }, padding: pt(unit / 2), before: pt(unit), after: pt(2 * unit) };
  return backed(galley.strips(blocks, inner), column, backing, unit);
}
