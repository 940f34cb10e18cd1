import type { Code, Words } from '../../../../compose/types.js';
import { leastSide, QUIET_ZONE } from '../../../../lib/qr.js';
import { type Pt, pt, rect, toMm } from '../../../../lib/units.js';
import type { Line, PaperItem, PaperStep } from '../../../../scene/types.js';
import { CAPTION_GAP } from '../../../../theme/print/fit-paper.js';
import { type CardLines, type Column, onGrid, type Setting } from '../../../page/setting.js';
import { linesItem } from '../../text/paper/lines.js';
import { badge, badgeSize } from './badge.js';

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
export const cardGap = ({ unit }: Setting): Pt => pt(2.5 * unit);

/** Side of a printed code with its quiet zone: the theme's, or more where its modules would be under 0.4 mm. */
export function codeSide(code: Code, { paper }: Setting): Pt {
  return pt(Math.max(paper.code, leastSide(code.matrix)));
}

/** Width of the white at each edge of a code. */
const quietOf = (code: Code, side: number): number => (side * QUIET_ZONE) / (code.matrix.size + 2 * QUIET_ZONE);

/** The least width of a caption beside its code. */
const LEAST_CAPTION = 72;

/**
 * A card in `column`, its words beneath the code or, as the paper wants and the column allows, beside it. The dark modules, not the white square
 * around them, stand at the column's left edge: the quiet zone reaches into the gutter. Reports `code-too-wide` where the column can't hold the code.
 */
export function makeCard(code: Code, column: Column, within: readonly PaperStep[], setting: Setting): Card {
  const side = codeSide(code, setting);
  const quiet = quietOf(code, side);
  if (side - quiet > column.width + 0.5) reportTooWide(code, side, column, setting);
  const { items } = labelAt(wordsOf(code, column, setting), code, within, setting);
  return { height: cardHeight(code, column, setting), rise: pt(quiet), items: [codeItem(code, column, within, setting), ...items] };
}

/** How high `makeCard` makes a card. */
export function cardHeight(code: Code, column: Column, setting: Setting): Pt {
  const words = wordsOf(code, column, setting);
  return onGrid(Math.max(bottomOf(words, linesOn(code, words.column, setting), setting), codeSide(code, setting)), setting.unit);
}

/** Where a code's words stand; `top` from the code's. */
interface Place {
  readonly column: Column;
  readonly top: number;
}

function wordsOf(code: Code, column: Column, setting: Setting): Place {
  const side = codeSide(code, setting);
  const room = side - quietOf(code, side) + CAPTION_GAP + LEAST_CAPTION;
  const isBeside = setting.paper.rail.cards === 'beside' && column.width >= room;
  return isBeside ? besideCode(code, column, setting) : { column, top: side + 1 };
}

/** A code to who can't see it: what it leads to. */
export const describeCode = ({ plain, number, caption, shortUrl }: Code, words: Words): string =>
  `${plain === true ? words.link : words.video} ${number}: ${caption} (${shortUrl})`;

/** The code alone, its dark modules at the column's left edge. */
export function codeItem(code: Code, column: Column, within: readonly PaperStep[], setting: Setting): PaperItem {
  const side = codeSide(code, setting);
  const { words } = setting;
  return {
    kind: 'code',
    box: rect(column.x - quietOf(code, side), 0, side, side),
    matrix: code.matrix,
    number: code.number,
    url: code.url,
    alt: describeCode(code, words),
    at: code.at,
    tag: 'Figure',
    within,
  };
}

/** A code's words to its right, the first line level with its dark modules. */
export const labelBeside = (code: Code, column: Column, within: readonly PaperStep[], setting: Setting): Label =>
  labelAt(besideCode(code, column, setting), code, within, setting);

function besideCode(code: Code, { x, width }: Column, setting: Setting): Place {
  const side = codeSide(code, setting);
  const quiet = quietOf(code, side);
  const left = side - quiet + CAPTION_GAP - quiet / 2;
  return { column: { x: pt(x + left), width: pt(width - left) }, top: quiet };
}

/** Number and caption, and the short address below them. */
function labelAt({ column, top }: Place, code: Code, within: readonly PaperStep[], setting: Setting): Label {
  const { paper, nextId } = setting;
  const lines = linesOn(code, column, setting);
  const urlTop = urlTopOf(top, lines, setting);
  const items = [
    ...badge(code.number, pt(column.x), pt(top + paper.text.caption.leading / 2), { within, part: nextId(), at: code.at }, setting),
    linesItem(lines.captionLines, top, { tag: 'Caption', within, part: nextId(), at: code.at }),
    linesItem(lines.urlLines, urlTop, { tag: 'Caption', within, part: nextId(), at: code.at }),
  ];
  return { items, column, bottom: bottomOf({ column, top }, lines, setting) };
}

const urlTopOf = (top: number, { captionLines }: CardLines, { paper }: Setting): number =>
  top + Math.max(1, captionLines.length) * paper.text.caption.leading + 1;

const bottomOf = ({ top }: Place, lines: CardLines, setting: Setting): number =>
  urlTopOf(top, lines, setting) + lines.urlLines.length * setting.paper.text.url.leading;

/** A card's lines from their own top, set once: before a card gets its place, its height is asked. */
function linesOn(code: Code, column: Column, { paper, set, cardLines }: Setting): CardLines {
  const key = `${code.number} ${column.x} ${column.width}`;
  const known = cardLines.get(key);
  if (known !== undefined) return known;
  const { caption, url } = paper.text;
  const { at } = code;
  const indent = badgeSize(caption.size) + 4;
  const beside = { x: pt(column.x + indent), width: pt(column.width - indent) };
  const lines = {
    captionLines: shortened(code.caption, (text) => set([{ text, at }], beside, { style: caption, ends: 'balanced' })),
    urlLines: shortened(code.shortUrl, (text) => set([{ text, link: code.url, at }], column, { style: url })),
  };
  cardLines.set(key, lines);
  return lines;
}

/** Lines of a caption or an address that a card shows; the whole caption stands in the text, the whole address in the code. */
const MOST_LINES = 3;

/** The text's lines; of a text that needs more than `most`, the longest beginning that fits, and an ellipsis. */
export function shortened(text: string, set: (text: string) => readonly Line[], most = MOST_LINES): readonly Line[] {
  const lines = set(text);
  if (lines.length <= most) return lines;
  const characters = Array.from(text);
  let [fits, tooLong] = [0, characters.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (set(`${characters.slice(0, middle).join('')}…`).length <= most) fits = middle;
    else tooLong = middle;
  }
  return set(`${characters.slice(0, fits).join('')}…`);
}

/** Reports `code-too-wide` at the code's first citation. */
export function reportTooWide(code: Code, side: Pt, { width }: Column, { env }: Setting): void {
  env.report({
    severity: 'error',
    code: 'code-too-wide',
    message: `the QR code of “${code.shortUrl}” needs ${toMm(side).toFixed(0)} mm to be read from paper, the page has ${toMm(width).toFixed(0)} mm for it`,
    at: code.at,
    help: 'link a shorter address',
  });
}
