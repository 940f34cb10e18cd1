import type { Code } from '../../../../compose/types.js';
import { QUIET_ZONE } from '../../../../lib/qr.js';
import { pt, rect } from '../../../../lib/units.js';
import type { Line, PaperItem, PaperStep } from '../../../../scene/types.js';
import type { Column, Setting } from '../../../page/setting.js';
import { linesItem } from '../../text/paper/lines.js';
import { badge, badgeSize } from './badge.js';
import { codeSide, describeCode, shortened } from './card.js';

/** How a card's words stand to its code. */
export type CardShape = 'beside' | 'stacked';

/** A code with its words as one piece: x on the page, y from its top. */
export interface CodeCard {
  readonly height: number;
  readonly items: readonly PaperItem[];
}

export interface CardSize {
  readonly column: Column;
  readonly shape: CardShape;
  /** Of the code, quiet zone included. */
  readonly side: number;
  /** Most lines of a caption and of an address. */
  readonly lines: { readonly caption: number; readonly url: number };
  /** Where the code is cited; on a line of its own between caption and address. */
  readonly section?: string;
}

/** Between a code's quiet zone and the words beside it. */
const TEXT_GAP = 3;

/** How far a code's dark modules stand inside its box. */
export const quietOf = ({ matrix }: Code, side: number): number => (side * QUIET_ZONE) / (matrix.size + 2 * QUIET_ZONE);

/** Width that a code takes of its column: the dark modules, and the quiet zone on their right. */
export const darkOf = (code: Code, side: number): number => side - quietOf(code, side);

/** Side of a printed code: as large as asked, never less than what scans. */
export const sideOf = (code: Code, wanted: number, setting: Setting): number => Math.max(wanted, codeSide(code, setting));

/**
 * Code, number, caption and short address. The dark modules stand at the column's left edge, the quiet zone reaches out of it;
 * nothing else stands on the quiet zone.
 */
export function codeCard(code: Code, size: CardSize, within: readonly PaperStep[], setting: Setting): CodeCard {
  const { column, shape, side } = size;
  const quiet = quietOf(code, side);
  const left = column.x - quiet;
  const figure: PaperItem = {
    kind: 'code',
    box: rect(left, 0, side, side),
    matrix: code.matrix,
    number: code.number,
    url: code.url,
    alt: describeCode(code, setting.words),
    at: code.at,
    tag: 'Figure',
    within,
  };
  const x = shape === 'beside' ? left + side + TEXT_GAP : column.x;
  const text = { x: pt(x), width: pt(column.x + column.width - x) };
  const words = cardWords(code, text, size, within, setting);
  // Beside a code the words begin level with its dark modules, or in the middle where they are fewer than it is high.
  const top = shape === 'beside' ? Math.max(quiet, (side - words.height) / 2) : side + 1;
  return {
    height: Math.max(side, top + words.height),
    items: [figure, ...words.draw(top)],
  };
}

interface Words {
  readonly height: number;
  readonly draw: (top: number) => readonly PaperItem[];
}

function cardWords(code: Code, column: Column, { lines, section }: CardSize, within: readonly PaperStep[], setting: Setting): Words {
  const { set, nextId, paper } = setting;
  const { caption, url, running } = paper.text;
  const indent = badgeSize(caption.size) + 4;
  const inner: Column = { x: pt(column.x + indent), width: pt(column.width - indent) };
  const { at } = code;
  const captions = shortened(code.caption, (text) => set([{ text, at }], inner, { style: caption, ends: 'balanced' }), lines.caption);
  const sections = section === undefined ? [] : shortened(section, (text) => set([{ text, at }], column, { style: running }), 1);
  const urls = shortened(code.shortUrl, (text) => set([{ text, link: code.url, at }], column, { style: url }), lines.url);
  const sectionTop = Math.max(1, captions.length) * caption.leading + 1;
  const urlTop = sectionTop + sections.length * running.leading;
  const part = (text: readonly Line[], top: number): readonly PaperItem[] =>
    text.length === 0 ? [] : [linesItem(text, top, { tag: 'Caption', within, part: nextId(), at })];
  return {
    height: urlTop + urls.length * url.leading,
    draw: (top) => [
      ...badge(code.number, column.x, pt(top + caption.leading / 2), { within, part: nextId(), at }, setting),
      ...part(captions, top),
      ...part(sections, top + sectionTop),
      ...part(urls, top + urlTop),
    ],
  };
}
