import type { QrCode } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../../scene/types.js';
import type { Column, PageSetting } from '../../../page/setting.js';
import { qrFigure, quietOf } from './figure.js';
import { cardWords, type WordsLimits } from './words.js';

/** How a card's words stand to its code. */
export type CardShape = 'beside' | 'stacked';

/** A code with its words as one piece: x on the page, y from its top. */
export interface QrCard {
  readonly height: number;
  readonly items: readonly PaperItem[];
}

export interface CardSize {
  readonly column: Column;
  readonly shape: CardShape;
  /** Of the code, quiet zone included. */
  readonly side: number;
  readonly lines: WordsLimits;
  /** Where the code is cited; on a line of its own between caption and address. */
  readonly section?: string;
}

/** Between a code's quiet zone and the words beside it. */
const TEXT_GAP = 3;

/**
 * Code, number, caption and short address. The dark modules stand at the column's left edge, the quiet zone reaches out of it;
 * nothing else stands on the quiet zone.
 */
export function qrCard(code: QrCode, size: CardSize, within: readonly PaperStep[], setting: PageSetting): QrCard {
  const { column, shape, side, lines, section } = size;
  const quiet = quietOf(code, side);
  const x = shape === 'beside' ? column.x - quiet + side + TEXT_GAP : column.x;
  const words = cardWords(code, { x: pt(x), width: pt(column.x + column.width - x) }, lines, setting, section);
  // Beside a code the words begin level with its dark modules, or in the middle where they are fewer than it is high.
  const top = shape === 'beside' ? Math.max(quiet, (side - words.height) / 2) : side + 1;
  return {
    height: Math.max(side, top + words.height),
    items: [qrFigure(code, column.x, side, within, setting), ...words.draw(top, within)],
  };
}
