import type { QrCode } from '../../../../compose/types.js';
import { type Pt, pt } from '../../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../../scene/types.js';
import { CAPTION_GAP } from '../../../../theme/print/fit-paper.js';
import { type Column, onGrid, type PageSetting } from '../../../page/setting.js';
import { darkOf, qrFigure, qrSide, quietOf, reportTooWide } from './figure.js';

/** A code with its number, caption and short address, as one piece: x on the page, y from its top. */
export interface Card {
  readonly height: Pt;
  /** How far its top should stand above the line that cites it, so that the dark modules begin level with the text. */
  readonly rise: Pt;
  readonly items: readonly PaperItem[];
}

/** A card's words, where they stand, and how deep they reach. */
export interface Label {
  readonly items: readonly PaperItem[];
  readonly column: Column;
  readonly bottom: number;
}

/** Space between two cards. */
export const cardGap = ({ unit }: PageSetting): Pt => pt(2.5 * unit);

/** The least width of a caption beside its code. */
const LEAST_CAPTION = 72;

/**
 * A card in `column`, its words beneath the code or, as the paper wants and the column allows, beside it. The dark modules, not the white square
 * around them, stand at the column's left edge: the quiet zone reaches into the gutter. Reports `code-too-wide` where the column can't hold the code.
 */
export function makeCard(code: QrCode, column: Column, within: readonly PaperStep[], setting: PageSetting): Card {
  const side = qrSide(code, setting);
  if (darkOf(code, side) > column.width + 0.5) reportTooWide(code, side, column, setting);
  const { column: beside, top } = placeOf(code, column, setting);
  const words = setting.cardWords(code, beside).draw(top, within);
  return {
    height: cardHeight(code, column, setting),
    rise: pt(quietOf(code, side)),
    items: [qrFigure(code, column.x, side, within, setting), ...words],
  };
}

/** How high `makeCard` makes a card. */
export function cardHeight(code: QrCode, column: Column, setting: PageSetting): Pt {
  const { column: beside, top } = placeOf(code, column, setting);
  return onGrid(Math.max(top + setting.cardWords(code, beside).height, qrSide(code, setting)), setting.unit);
}

/** Where a code's words stand; `top` from the code's. */
interface WordsPlace {
  readonly column: Column;
  readonly top: number;
}

function placeOf(code: QrCode, column: Column, setting: PageSetting): WordsPlace {
  const side = qrSide(code, setting);
  const isBeside = setting.paper.rail.cards === 'beside' && column.width >= darkOf(code, side) + CAPTION_GAP + LEAST_CAPTION;
  return isBeside ? besideCode(code, column, setting) : { column, top: side + 1 };
}

/** A code's words to its right, the first line level with its dark modules. */
export function labelBeside(code: QrCode, column: Column, within: readonly PaperStep[], setting: PageSetting): Label {
  const place = besideCode(code, column, setting);
  const words = setting.cardWords(code, place.column);
  return { items: words.draw(place.top, within), column: place.column, bottom: place.top + words.height };
}

function besideCode(code: QrCode, { x, width }: Column, setting: PageSetting): WordsPlace {
  const side = qrSide(code, setting);
  const quiet = quietOf(code, side);
  const left = side - quiet + CAPTION_GAP - quiet / 2;
  return { column: { x: pt(x + left), width: pt(width - left) }, top: quiet };
}
