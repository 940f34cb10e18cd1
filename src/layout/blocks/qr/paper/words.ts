import type { QrCode } from '../../../../compose/types.js';
import { pt } from '../../../../lib/units.js';
import type { Line, PaperItem } from '../../../../scene/types.js';
import type { CardWords } from '../../../page/card-words.js';
import { elementId } from '../../../page/element-id.js';
import type { Column, PageSetting } from '../../../page/setting.js';
import { linesItem } from '../../text/paper/lines.js';
import { badge, badgeSize } from './badge.js';

export interface WordsLimits {
  /** Most lines of a caption, and of an address. */
  readonly caption: number;
  readonly url: number;
}

/** Lines of a caption or an address that a card shows; the whole caption stands in the text, the whole address in the code. */
export const CARD_LINES: WordsLimits = { caption: 3, url: 3 };

/** Sets a code's words; `section` stands on a line of its own between caption and address. */
export function cardWords(code: QrCode, column: Column, most: WordsLimits, setting: PageSetting, section?: string): CardWords {
  const { set, paper } = setting;
  const { caption, url, running } = paper.text;
  const indent = badgeSize(caption.size) + 4;
  const inner: Column = { x: pt(column.x + indent), width: pt(column.width - indent) };
  const { at } = code;
  const captions = shortened(code.caption, (text) => set([{ text, at }], inner, { style: caption, ends: 'balanced' }), most.caption);
  const sections = section === undefined ? [] : shortened(section, (text) => set([{ text, at }], column, { style: running }), 1);
  const urls = shortened(code.shortUrl, (text) => set([{ text, link: code.url, at }], column, { style: url }), most.url);
  const sectionTop = Math.max(1, captions.length) * caption.leading + 1;
  const urlTop = sectionTop + sections.length * running.leading;
  return {
    height: urlTop + urls.length * url.leading,
    draw: (top, within) => {
      const part = (lines: readonly Line[], y: number): readonly PaperItem[] =>
        lines.length === 0 ? [] : [linesItem(lines, y, { tag: 'Caption', within, part: elementId(), at })];
      return [
        ...badge(code.number, column.x, pt(top + caption.leading / 2), { within, part: elementId(), at }, setting),
        ...part(captions, top),
        ...part(sections, top + sectionTop),
        ...part(urls, top + urlTop),
      ];
    },
  };
}

/** The text's lines; of a text that needs more than `most`, the longest beginning that fits, and an ellipsis. */
export function shortened(text: string, set: (text: string) => readonly Line[], most: number): readonly Line[] {
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
