import type { QrCode } from '../../../compose/types.js';
import { mm, pt, rect } from '../../../lib/units.js';
import type { Env } from '../../../lib/world.js';
import type { FormSource, OutlineEntry, PaperItem, PaperScene } from '../../../scene/types.js';
import { wholeWidth } from '../../../theme/print/whole-width.js';
import type { Theme } from '../../../theme/types.js';
import { quietOf, reportTooWide, sideOf } from '../../blocks/qr/paper/figure.js';
import type { CardShape } from '../../blocks/qr/paper/form-card.js';
import { openSetting } from '../../page/open-setting.js';
import type { PageSetting } from '../../page/setting.js';
import type { FindMark, Strip } from '../../page/strip.js';
import { formPages } from '../form-pages.js';
import { withLegal } from '../open-form.js';
import { atType, cardOnCell } from './card-on-cell.js';
import { reportNone, sectionsOf } from './cited.js';

/** A size of card; lengths in points. The sheet is divided evenly into cells that are at least so large. */
export interface CardLook {
  readonly shape: CardShape;
  readonly width: number;
  readonly height: number;
  /** Of the code, quiet zone included. */
  readonly code: number;
  /** Type size over the paper's. */
  readonly type: number;
}

/** From a name tag to a poster. */
export const SMALL: CardLook = { shape: 'beside', width: mm(55), height: mm(31), code: mm(20), type: 1 };
export const MEDIUM: CardLook = { shape: 'stacked', width: mm(50), height: mm(58), code: mm(34), type: 1.1 };
export const LARGE: CardLook = { shape: 'stacked', width: mm(74), height: mm(78), code: mm(50), type: 1.4 };

/** Between a card's edge and what stands on it; more where a quiet zone would reach the line to cut along. */
const PADDING = mm(4);
const CLEAR = mm(1);

/** A page that is this much of a cell too low for one more takes it: cells have that much in hand. */
const NEARLY = 0.05;

/** Words narrower than this are broken to pieces. */
const LEAST_WORDS = mm(24);

/**
 * The codes alone, in order: number, title, section and short address, in cells with thin lines to cut along. The legal text comes last.
 * Reports `code-too-wide` and `cards-none`.
 */
export const cardsForm =
  (look: CardLook) =>
  async (source: FormSource, printed: Theme, env: Env): Promise<PaperScene> => {
    const theme = { ...printed, paper: wholeWidth(printed.paper) };
    const [draft, codes] = [await source.handout(), await source.codes()];
    reportNone(codes, draft, env);
    const setting = await openSetting(draft, draft.disclaimer, theme, env);
    const sections = sectionsOf(draft);
    const sheet = sheetOf(codes, look, setting);
    const rows = Array.from({ length: Math.ceil(codes.length / sheet.across) }, (_, i) =>
      codes.slice(i * sheet.across, (i + 1) * sheet.across),
    );
    const strips = rows.map((row, i) => rowStrip(row, i, sheet, sections, atType(setting, look.type)));
    const { pages, find } = await formPages(
      withLegal({ strips, footnotes: new Map() }, draft, rows.length, setting),
      () => '',
      draft,
      setting,
    );
    const last = draft.disclaimer.length === 0 ? [] : [{ title: draft.words.disclaimer, ...find(rows.length), children: [] }];
    return { meta: draft.meta, size: theme.paper.size, pages, outline: [...outlineOf(rows, sections, find), ...last] };
  };

interface Sheet {
  readonly shape: CardShape;
  readonly across: number;
  readonly width: number;
  readonly height: number;
  readonly padding: number;
  /** Of a code, by its number. */
  readonly side: (code: QrCode) => number;
}

/** The page divided into cells that hold the largest code. Reports `code-too-wide` where the page does not. */
function sheetOf(codes: readonly QrCode[], { shape, width, height, code: wanted }: CardLook, setting: PageSetting): Sheet {
  const { full, top, bottom } = setting;
  const side = (code: QrCode): number => sideOf(code, wanted, setting);
  const padding = Math.max(PADDING, ...codes.map((code) => quietOf(code, side(code)) + CLEAR));
  const largest = Math.max(wanted, ...codes.map(side));
  const leastWidth = Math.max(width, largest + padding + (shape === 'beside' ? LEAST_WORDS : padding));
  const leastHeight = height - wanted + largest;
  for (const code of codes) if (side(code) > Math.min(full.width, bottom - top)) reportTooWide(code, pt(side(code)), full, setting);
  const across = Math.max(1, Math.floor(full.width / leastWidth + 0.01));
  const down = Math.max(1, Math.floor((bottom - top) / leastHeight + NEARLY));
  return { shape, across, width: full.width / across, height: (bottom - top) / down, padding, side };
}

function rowStrip(row: readonly QrCode[], mark: number, sheet: Sheet, sections: ReadonlyMap<number, string>, setting: PageSetting): Strip {
  const { shape, width, height, padding, side } = sheet;
  const { x } = setting.full;
  const cards = row.flatMap((code, i) =>
    cardOnCell(
      code,
      rect(x + i * width, 0, width, height),
      { shape, side: side(code), padding, section: sections.get(code.number) },
      setting,
    ),
  );
  return {
    height: pt(height),
    before: pt(0),
    after: pt(0),
    keep: false,
    items: [...cutLines(row.length, sheet, setting), ...cards],
    cites: [],
    mark,
  };
}

/** Thin lines around a row's cards. */
function cutLines(count: number, { width, height }: Sheet, { full, paper }: PageSetting): readonly PaperItem[] {
  const right = full.x + count * width;
  const line = (x0: number, y0: number, x1: number, y1: number): PaperItem => ({
    kind: 'shape',
    tag: 'Artifact',
    shape: { kind: 'line', from: [pt(x0), pt(y0)], to: [pt(x1), pt(y1)], stroke: paper.rule, width: pt(0.4) },
  });
  return [
    line(full.x, 0, right, 0),
    line(full.x, height, right, height),
    ...Array.from({ length: count + 1 }, (_, i) => line(full.x + i * width, 0, full.x + i * width, height)),
  ];
}

/** A bookmark for each section, where its first card stands. */
function outlineOf(rows: readonly (readonly QrCode[])[], sections: ReadonlyMap<number, string>, find: FindMark): readonly OutlineEntry[] {
  const firsts = new Map<string, number>();
  for (const [i, row] of rows.entries()) {
    for (const { number } of row) {
      const section = sections.get(number);
      if (section !== undefined && !firsts.has(section)) firsts.set(section, i);
    }
  }
  return [...firsts].map(([title, row]) => ({ title, ...find(row), children: [] }));
}
