import { type Colour, contrast, resolveColour } from '../../../../lib/colour.js';
import { type Pt, pt, rect } from '../../../../lib/units.js';
import type { PaperItem } from '../../../../scene/types.js';
import type { PageSetting } from '../../../page/setting.js';
import { linesItem, type Role } from '../../text/paper/lines.js';

export const badgeSize = (text: number): number => text * 1.5;

/** The number of a code: a small filled disc (a square in the `block` look, a ring in the `rule` look) around it; `x` is its left edge, `middle` its centre's y. */
export function badge(number: number, x: Pt, middle: Pt, role: Omit<Role, 'tag'>, setting: PageSetting): readonly PaperItem[] {
  const { paper, set } = setting;
  const size = badgeSize(paper.text.caption.size);
  const box = rect(x, middle - size / 2, size, size);
  const filled = paper.opener !== 'rule';
  const digits = String(number);
  const style = {
    ...paper.text.caption,
    size: pt(paper.text.caption.size * (digits.length > 2 ? 0.66 : digits.length > 1 ? 0.8 : 0.95)),
    leading: pt(size),
  };
  const colour = filled ? readableOn(paper.accent, setting) : paper.accent;
  const [line] = set([{ text: digits, bold: true, at: role.at }], { x, width: pt(size + 0.5) }, { style, align: 'center', colour });
  const shape: PaperItem = {
    kind: 'shape',
    tag: 'Artifact',
    shape:
      paper.opener === 'block'
        ? { kind: 'rect', box, fill: paper.accent }
        : filled
          ? { kind: 'ellipse', box, fill: paper.accent }
          : { kind: 'ellipse', box: rect(x + 0.35, box.y + 0.35, size - 0.7, size - 0.7), stroke: paper.accent, width: pt(0.7) },
  };
  return line === undefined ? [shape] : [shape, linesItem([line], middle - size / 2, { tag: 'Caption', ...role })];
}

/** The theme's light or dark text colour, whichever stands out more (WCAG 2.2 contrast). */
export function readableOn(background: Colour, { theme: { palette } }: PageSetting): Colour {
  const under = resolveColour(background, palette);
  return contrast(palette.lt1, under) >= contrast(palette.dk1, under) ? { role: 'lt1' } : { role: 'dk1' };
}
