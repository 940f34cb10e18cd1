import type { QrCode, Rich } from '../../../compose/types.js';
import { type Pt, pt } from '../../../lib/units.js';
import type { PaperItem } from '../../../scene/types.js';
import { labelBeside } from '../../blocks/qr/paper/card.js';
import { qrFigure, qrSide } from '../../blocks/qr/paper/figure.js';
import { linesItem } from '../../blocks/text/paper/lines.js';
import { elementId } from '../../page/element-id.js';
import { onGrid, type PageSetting, type PaperText } from '../../page/setting.js';
import type { Places, Strip } from '../../page/strip.js';

/** The least width of an entry's words: caption, address and pages. */
const LEAST_WORDS = 100;

/** All codes of the handout in order, each beside its number, caption, short address and the pages that cite it; as many abreast as the page holds; no page has the last row alone. */
export function videoIndexStrips(codes: readonly QrCode[], setting: PageSetting): readonly Strip[] {
  const { full, unit } = setting;
  const widest = Math.max(0, ...codes.map((code) => qrSide(code, setting)));
  const gap = 6 * unit;
  const each = Math.max(1, Math.min(3, Math.floor((full.width + gap) / (widest + LEAST_WORDS + gap))));
  const width = (full.width - gap * (each - 1)) / each;
  const rows = Array.from({ length: Math.ceil(codes.length / each) }, (_, i) => codes.slice(i * each, (i + 1) * each));
  return rows.map((row, i): Strip => {
    const entries = row.map((code, k) => entry(code, { x: pt(full.x + k * (width + gap)), width: pt(width) }, setting));
    return {
      height: onGrid(Math.max(...entries.map(({ height }) => height)), unit),
      before: pt(2 * unit),
      after: pt(2 * unit),
      keep: rows.length > 2 && i === rows.length - 2,
      items: entries.flatMap(({ items }) => items),
      late: (places) => entries.flatMap(({ late }) => late(places)),
      cites: [],
      wide: true,
    };
  });
}

interface Entry {
  readonly height: number;
  readonly items: readonly PaperItem[];
  readonly late: (places: Places) => readonly PaperItem[];
}

function entry(code: QrCode, column: PageSetting['full'], setting: PageSetting): Entry {
  const { set, paper } = setting;
  const label = labelBeside(code, column, [], setting);
  const style = paper.text.caption;
  const part = elementId();
  const top: Pt = pt(label.bottom + 2);
  return {
    // Cited on more pages than a line holds, a video would push the next entry down; two lines hold a dozen pages.
    height: Math.max(qrSide(code, setting), top + 2 * style.leading),
    items: [qrFigure(code, column.x, qrSide(code, setting), [], setting), ...label.items],
    late: (places) => {
      const lines = set(pagesText(code, places, setting), label.column, { style }).slice(0, 2);
      return lines.length === 0 ? [] : [linesItem(lines, top, { tag: 'Caption', part, at: code.at })];
    },
  };
}

/** `page 2, 5`, each number a link. */
function pagesText({ number, at }: QrCode, places: Places, { words }: PageSetting): PaperText {
  const pages = places.cited(number);
  const [before = '', after = ''] = words.onPages.split('{pages}');
  const plain = (text: string): Rich => [{ text, at }];
  const numbers = pages.flatMap(
    (page, i): PaperText => [...(i === 0 ? [] : plain(', ')), { text: String(page), at, jump: { kind: 'page', page } }],
  );
  return pages.length === 0 ? [] : [...plain(before), ...numbers, ...plain(after)];
}
