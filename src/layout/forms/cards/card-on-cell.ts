import type { QrCode } from '../../../compose/types.js';
import { pt, type Rect } from '../../../lib/units.js';
import type { PaperItem, PaperStep } from '../../../scene/types.js';
import { quietOf } from '../../blocks/qr/paper/figure.js';
import { type CardShape, qrCard } from '../../blocks/qr/paper/form-card.js';
import { elementId } from '../../page/element-id.js';
import { moved } from '../../page/moved.js';
import type { PageSetting } from '../../page/setting.js';

export interface CardOnCell {
  readonly shape: CardShape;
  /** Of the code, quiet zone included. */
  readonly side: number;
  /** What stays free along the cell's edges; a code's quiet zone may reach into it. */
  readonly padding: number;
  readonly section: string | undefined;
}

/** A card on its cell: below one another code and words begin at its top, beside one another they stand in its middle. `setting` has the type sizes. */
export function cardOnCell(
  code: QrCode,
  cell: Rect,
  { shape, side, padding, section }: CardOnCell,
  setting: PageSetting,
): readonly PaperItem[] {
  const { caption, running, url } = setting.paper.text;
  const within: readonly PaperStep[] = [{ type: 'Sect', id: elementId() }];
  const column = { x: pt(cell.x + padding), width: pt(cell.width - 2 * padding) };
  const top = padding - quietOf(code, side);
  const room = cell.height - (shape === 'stacked' ? top + side + 1 + padding / 2 : 2 * padding);
  const urls = shape === 'stacked' ? 1 : 2;
  const fixed = url.leading * urls + (section === undefined ? 0 : running.leading) + 1;
  const lines = { caption: Math.max(1, Math.min(4, Math.floor((room - fixed) / caption.leading))), url: urls };
  const size = { column, shape, side, lines, ...(section === undefined ? {} : { section }) };
  const card = qrCard(code, size, within, setting);
  const y = cell.y + (shape === 'stacked' ? top : (cell.height - card.height) / 2);
  return card.items.map((item) => moved(item, 0, y));
}

/** The setting with the type of cards so many times larger. */
export function atType(setting: PageSetting, factor: number): PageSetting {
  const { paper } = setting;
  const scaled = <T extends { readonly size: number; readonly leading: number }>(style: T): T => ({
    ...style,
    size: pt(style.size * factor),
    leading: pt(style.leading * factor),
  });
  const { caption, url, running } = paper.text;
  return { ...setting, paper: { ...paper, text: { ...paper.text, caption: scaled(caption), url: scaled(url), running: scaled(running) } } };
}
