import type { Span } from '../../../lib/span.js';
import { pt } from '../../../lib/units.js';
import { FORBIDDEN } from '../../slides/laid.js';
import type { DeckSetting } from '../../slides/setting.js';
import type { BlockPiece, Laid } from '../../slides/types.js';

/** A rule across the room, as those of tables. */
export function rulePiece(at: Span): BlockPiece {
  const whole: BlockPiece = {
    kind: 'block',
    lay: (width, _room, _step, setting) => layRule(whole, width, setting),
    paragraphs: [],
    floor: 1,
    at,
  };
  return whole;
}

function layRule(whole: BlockPiece, width: number, { theme }: DeckSetting): Laid {
  const stroke = theme.table.rule;
  const thickness = theme.table.ruleWidth;
  return {
    units: [{ height: thickness, gap: 0, open: 0, close: 0, cost: FORBIDDEN, grow: 0 }],
    draw: ({ x, y }) => {
      const middle = pt(y + thickness / 2);
      return [{ kind: 'shape', shape: { kind: 'line', from: [pt(x), middle], to: [pt(x + width), middle], stroke, width: thickness } }];
    },
    cut: () => whole,
  };
}
