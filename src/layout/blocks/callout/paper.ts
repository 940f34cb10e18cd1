import type { Block } from '../../../compose/types.js';
import { pt } from '../../../lib/units.js';
import { backed } from '../../page/box.js';
import { elementId } from '../../page/element-id.js';
import type { Galley } from '../../page/galley.js';
import type { Strip } from '../../page/strip.js';
import { lineStrips } from '../text/paper/lines.js';
import { calloutLook } from './look.js';

/** How far a callout's text stands in from its edges, in points. */
const INDENT = 12;

/** A callout: its title and blocks on a tinted ground, behind a bar. Where paper saves ink the ground is white. */
export function calloutStrips({ tone, blocks, at }: Block & { readonly kind: 'callout' }, galley: Galley): readonly Strip[] {
  const { setting, column, style, codes } = galley;
  const { paper, theme, unit } = setting;
  const look = calloutLook(tone, style.colour, theme);
  const inner: Galley = {
    ...galley,
    column: { x: pt(column.x + INDENT), width: pt(column.width - 2 * INDENT) },
    within: [...galley.within, { type: 'Sect', id: elementId() }],
  };
  const [title, ...rest] = blocks;
  const words = title?.kind === 'paragraph' ? title.text : [];
  const lines = setting.set([{ text: `${look.sign} `, at }, ...words], inner.column, { style, bold: true, colour: look.title });
  const role = { tag: 'P', within: inner.within, part: elementId(), at } as const;
  const heading = lineStrips(lines, style.leading, role, { before: 0, after: 0, keep: true }, codes);
  const strips = [...heading, ...galley.strips(title?.kind === 'paragraph' ? rest : blocks, inner)];
  const savesInk = 'hex' in paper.tint && paper.tint.hex === 'FFFFFF';
  const ground = savesInk ? {} : { fill: look.ground };
  return backed(
    strips,
    column,
    { ...ground, bar: { colour: look.bar, width: pt(3) }, padding: pt(1.5 * unit), before: pt(2 * unit), after: pt(2 * unit) },
    unit,
  );
}
