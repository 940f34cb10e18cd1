import { pt } from '../../../lib/units.js';
import type { Theme } from '../../../theme/types.js';
import { DEFAULT_SIZE } from '../frame.js';
import { levelStyle, styleLook } from '../look.js';
import type { Element } from '../xml/tree.js';

/** Nine levels of text outside the placeholders, plain as in PowerPoint's own blank deck: what new text boxes and table cells begin with. */
export function otherStyle(theme: Theme): readonly Element[] {
  const look = { ...styleLook(theme.text.body), size: DEFAULT_SIZE, leading: 1, before: pt(0) };
  return Array.from({ length: 9 }, (_, level) => levelStyle(level, look, theme));
}
