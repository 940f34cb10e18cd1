import type { Code } from '../../compose/types.js';
import { QUIET_ZONE } from '../../lib/qr.js';
import { type Pt, pt, rect, toMm } from '../../lib/units.js';
import type { Line, PaperItem, PaperStep } from '../types.js';
import { badge, badgeSize } from './badge.js';
import { linesItem } from './lines.js';
import { type Column, LEAST_CODE, LEAST_MODULE, onGrid, type Setting } from './setting.js';

/** A code with its number, caption and short address, as one piece: x on the page, y from its top. */
export interface Card {
  readonly height: Pt;
  /** How far its top should stand above the line that cites it, so that the dark modules begin level with the text. */
  readonly rise: Pt;
  readonly items: readonly PaperItem[];
}

/** Space between two cards. */
export const cardGap = ({ unit }: Setting): Pt => pt(2.5 * unit);

/** Side of a printed code with its quiet zone: the theme's, or more where its modules would be under 0.4 mm. */
export function codeSide(code: Code, { paper }: Setting): Pt {
  return pt(Math.max(paper.code, LEAST_CODE, LEAST_MODULE * (code.matrix.size + 2 * QUIET_ZONE)));
}

/**
 * A card in `column`. The dark modules, not the white square around them, stand at the column's left edge:
 * the quiet zone reaches into the gutter. Reports `code-too-wide` where the column can't hold the code.
 */
export function makeCard(code: Code, column: Column, within: readonly PaperStep[], setting: Setting): Card {
  const { paper, set, words, nextId } = setting;
  const side = codeSide(code, setting);
  const quiet = (side * QUIET_ZONE) / (code.matrix.size + 2 * QUIET_ZONE);
  if (side - quiet > column.width + 0.5) reportTooWide(code, side, column, setting);
  const { caption, url } = paper.text;
  const indent = badgeSize(caption.size) + 4;
  const captionLines = shortened(code.caption, (text) =>
    set([{ text, at: code.at }], { x: pt(column.x + indent), width: pt(column.width - indent) }, { style: caption, ends: 'balanced' }),
  );
  const urlLines = shortened(code.shortUrl, (text) => set([{ text, link: code.url, at: code.at }], column, { style: url }));
  const captionTop = side + 1;
  const urlTop = captionTop + captionLines.length * caption.leading + 1;
  return {
    height: onGrid(urlTop + urlLines.length * url.leading, setting.unit),
    rise: pt(quiet),
    items: [
      {
        kind: 'code',
        box: rect(column.x - quiet, 0, side, side),
        matrix: code.matrix,
        number: code.number,
        url: code.url,
        alt: `${words.video} ${code.number}: ${code.caption} (${code.shortUrl})`,
        at: code.at,
        tag: 'Figure',
        within,
      },
      ...badge(code.number, pt(column.x), pt(captionTop + caption.leading / 2), { within, part: nextId(), at: code.at }, setting),
      linesItem(captionLines, captionTop, { tag: 'Caption', within, part: nextId(), at: code.at }),
      linesItem(urlLines, urlTop, { tag: 'Caption', within, part: nextId(), at: code.at }),
    ],
  };
}

/** Lines of a caption or an address that a card shows; the whole caption stands in the text, the whole address in the code. */
const MOST_LINES = 5;

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
