import type { Block, Rich } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import { elementId } from '../../../page/element-id.js';
import type { Galley } from '../../../page/galley.js';
import { nearGrid } from '../../../page/setting.js';
import type { Strip } from '../../../page/strip.js';
import { lineStrips } from './lines.js';

/** A paragraph: justified where it is Han text. */
export function textStrips(
  { text, at }: { readonly text: Rich } & Pick<Block, 'at'>,
  { setting, column, style, tag, within, codes }: Galley,
): readonly Strip[] {
  const lines = setting.set(text, column, { style, ends: 'flush' });
  const spacing = { before: nearGrid(style.before, setting.unit), after: nearGrid(style.after, setting.unit) };
  return lineStrips(lines, style.leading, { tag, within, part: elementId(), at }, spacing, codes);
}

/** A heading below the topic's: smaller by its level, and kept with what follows. */
export function headingStrips(
  { level, text, at }: Block & { readonly kind: 'heading' },
  { setting, column, within, codes }: Galley,
): readonly Strip[] {
  const { heading } = setting.paper.text;
  const style = level === 1 ? heading : { ...heading, size: pt(Math.max(heading.size - level + 1, heading.size * 0.9)) };
  const lines = setting.set(text, column, { style, ends: 'whole' });
  const spacing = { before: nearGrid(style.before, setting.unit), after: nearGrid(style.after, setting.unit), keep: true };
  return lineStrips(lines, style.leading, { tag: 'H3', within, part: elementId(), at }, spacing, codes);
}
