import { mm, pt, type Rect } from '../../../lib/units.js';
import type { PaperItem } from '../../../scene/types.js';
import type { PageSetting } from '../../page/setting.js';

/** Line to line, for handwriting: wide ruling is 8.7 mm (11/32 in), college ruling 7.1 mm. */
const PITCH = mm(8);

const WIDTH = pt(0.35);

/** Lines to write on, as many as the box has room for, the first a line's height below its top. */
export function ruledLines({ x, y, width, height }: Rect, { paper }: PageSetting): readonly PaperItem[] {
  return Array.from({ length: Math.max(0, Math.floor(height / PITCH + 0.01)) }, (_, i) => {
    const level = pt(y + (i + 1) * PITCH);
    const shape = { kind: 'line', from: [x, level], to: [pt(x + width), level], stroke: paper.rule, width: WIDTH } as const;
    return { kind: 'shape', tag: 'Artifact', shape };
  });
}
