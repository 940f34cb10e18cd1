import type { QrCode } from '../../../../compose/types.js';
import { leastSide } from '../../../../lib/qr.js';
import { pt, type Rect, rect, toMm } from '../../../../lib/units.js';
import type { SlideItem, TextItem } from '../../../../scene/types.js';
import type { Slot } from '../../../../theme/types.js';
import type { DeckSetting } from '../../../slides/setting.js';
import { makeParagraph, type Paragraph, partOf } from '../../text/slides/paragraph.js';
import { sliceRuns } from '../../text/slides/runs.js';
import { sceneParagraphs } from '../../text/slides/scene-paragraphs.js';
import { drawParagraph, type WrappedParagraph, wrapParagraph } from '../../text/slides/text-lines.js';
import { describeCode } from '../describe.js';
import {
  arrange,
  BESIDE_GAP,
  type CardGrid,
  type CardRoom,
  type CardText,
  GAP,
  heightOfText,
  TEXT_GAP,
  type WrappedCard,
  wrapCard,
} from './grid.js';

/** Sides of a code on a slide, quiet zone included: 60 pt is 21 mm, 132 pt is 47 mm on a 13.3 in slide, and far larger on a screen. */
const LEAST_SIDE = 60;
const MOST_SIDE = 132;

/** In a layout that holds no code of a proper size; that is reported. */
const SMALLEST = 24;

/** A room as wide as half a slide holds a slide of codes alone: those may be larger. */
const HALF_SLIDE = 400;
const WIDE_MOST = 132;
const WIDE_LEAST = 92;

/** Codes are of one size: that of the one with the most modules, of which none is under 0.4 mm. */
const roomOf = ({ box, inset }: Slot, codes: readonly QrCode[]): CardRoom => {
  const width = box.width - 2 * inset;
  const wide = width >= HALF_SLIDE;
  const needed = Math.max(...codes.map(({ matrix }) => leastSide(matrix)));
  const [most, least] = wide ? [WIDE_MOST, WIDE_LEAST] : [MOST_SIDE, LEAST_SIDE];
  return { width, height: box.height - 2 * inset, most: Math.max(most, needed), least: Math.max(least, needed) };
};

/** Cards that go to one slot, as many of the codes as it holds. */
export interface CardPlan {
  readonly codes: readonly QrCode[];
  readonly texts: readonly CardText[];
  readonly grid: CardGrid;
  readonly slot: Slot;
}

/**
 * As many of the codes as the slot holds at a size that phones read, from the first on; undefined for none. `markOf` gives the mark that stands in
 * the text. `anyhow`: one at least; reports `code-too-wide` where it comes out too small.
 */
export function planCards(
  codes: readonly QrCode[],
  slot: Slot,
  markOf: (code: QrCode) => string,
  setting: DeckSetting,
  anyhow = false,
): CardPlan | undefined {
  const texts = codes.slice(0, bound(roomOf(slot, codes.slice(0, 1)))).map((code) => cardText(code, markOf(code), slot, setting));
  for (let count = texts.length; count > 0; count--) {
    const some = texts.slice(0, count);
    const room = roomOf(slot, codes.slice(0, count));
    const grid = arrange(some, room) ?? (count === 1 && anyhow ? arrange(some, { ...room, least: SMALLEST }) : undefined);
    if (grid !== undefined && grid.side < room.least - 0.01) reportSmall(codes[0], room.least, setting);
    if (grid !== undefined) return { codes: codes.slice(0, count), texts: some, grid, slot };
  }
  return undefined;
}

function reportSmall(code: QrCode | undefined, least: number, { env }: DeckSetting): void {
  if (code === undefined) return;
  env.report({
    severity: 'error',
    id: 'code-too-wide',
    message: `the QR code of “${elided(code.shortUrl)}” needs ${toMm(pt(least)).toFixed(0)} mm to be read, no layout with codes has that room`,
    at: code.at,
    help: 'link a shorter address, or give the theme’s layout `codes` a larger slot',
  });
}

/** Characters of an address that a card shows; the code has it whole. */
const LONGEST = 60;

const elided = (address: string): string => (address.length <= LONGEST ? address : `${address.slice(0, LONGEST - 1)}…`);

/** The most that could ever stand in a room: cards with two lines of small text below their code, or beside it. */
function bound({ width, height, least }: CardRoom): number {
  const across = (room: number, each: number): number => Math.max(1, Math.floor((room + GAP) / (each + GAP)));
  const below = across(width, least) * across(height, least + TEXT_GAP + 22);
  return Math.max(below, across(width, least + BESIDE_GAP + 56) * across(height, least));
}

/** The cards at their places, all of one size: code, mark and caption, short address. */
export function drawCards({ codes, texts, grid, slot }: CardPlan, setting: DeckSetting): readonly SlideItem[] {
  const height = heightOfCell(grid);
  const spread = spreadOf(grid, roomOf(slot, codes));
  return codes.flatMap((code, i) => {
    const x = slot.box.x + slot.inset + (i % grid.columns) * (grid.cellWidth + GAP);
    const y = slot.box.y + slot.inset + Math.floor(i / grid.columns) * (height + spread);
    const text = texts[i];
    return text === undefined ? [] : drawCard(code, text, rect(x, y, grid.cellWidth, height), grid, setting);
  });
}

const heightOfCell = ({ beside, side, textHeight }: CardGrid): number =>
  beside ? Math.max(side, textHeight) : side + TEXT_GAP + textHeight;

/** Rows keep together at the top, with a little more air where there is room. */
const spreadOf = (grid: CardGrid, { height }: CardRoom): number =>
  grid.rows === 1 ? GAP : Math.min(2 * GAP, (height - grid.rows * heightOfCell(grid)) / (grid.rows - 1));

/** On a template, captions keep a little of their lines free: where its East Asian face is missing, another one's spaces may be half as wide again. */
const GIVE = 0.96;

function cardText({ caption, shortUrl, url, at }: QrCode, mark: string, slot: Slot, setting: DeckSetting): CardText {
  const voice = { style: 'caption', slot } as const;
  const text = [
    { text: mark, bold: true, at },
    { text: ` ${caption}`, at },
  ] as const;
  return {
    share: setting.theme.template === undefined ? 1 : GIVE,
    caption: makeParagraph({ text, style: 'caption', at }, voice, setting),
    url: makeParagraph({ text: [{ text: elided(shortUrl), link: url, at }], style: 'caption', at }, voice, setting),
  };
}

function drawCard(code: QrCode, text: CardText, cell: Rect, grid: CardGrid, setting: DeckSetting): readonly SlideItem[] {
  const { beside, side, scale, captionLines } = grid;
  const width = beside ? cell.width - side - BESIDE_GAP : cell.width;
  const wrapped = shortened(wrapCard(text, width, scale), captionLines, width * text.share, setting);
  const height = heightOfText(wrapped, captionLines);
  const room = beside
    ? rect(cell.x + side + BESIDE_GAP, cell.y + (Math.max(side, grid.textHeight) - height) / 2, width, height)
    : rect(cell.x, cell.y + side + TEXT_GAP, width, height);
  const codeBox = rect(cell.x, cell.y + (beside ? (cell.height - side) / 2 : 0), side, side);
  return [
    {
      kind: 'code',
      box: codeBox,
      matrix: code.matrix,
      number: code.number,
      url: code.url,
      alt: describeCode(code, setting.words),
      at: code.at,
    },
    drawText(wrapped, room, code, setting),
  ];
}

function drawText({ caption, url }: WrappedCard, box: Rect, { at }: QrCode, setting: DeckSetting): TextItem {
  const top = box.y + caption.lineCount * caption.pitch;
  return {
    kind: 'text',
    inherits: false,
    box,
    inset: pt(0),
    anchor: 'top',
    style: 'caption',
    paragraphs: sceneParagraphs([caption.paragraph, { ...url.paragraph, before: pt(0) }], setting),
    scale: caption.scale,
    tighter: 0,
    lines: [...drawParagraph(caption, box.x, box.y, box.width, setting.fonts), ...drawParagraph(url, box.x, top, box.width, setting.fonts)],
    at,
  };
}

/** A caption of more lines than there is room for ends with an ellipsis; the code's alternative text has it whole. */
function shortened(card: WrappedCard, captionLines: number, width: number, setting: DeckSetting): WrappedCard {
  const { caption } = card;
  if (caption.lineCount <= captionLines) return card;
  let end = (caption.ends[2 * captionLines - 1] ?? 0) - 1;
  let short: WrappedParagraph = caption;
  do {
    short = wrapParagraph(withEllipsis(caption.paragraph, end, setting), width, caption.scale, 0);
    end--;
  } while (short.lineCount > captionLines && end > 1);
  return { ...card, caption: short };
}

function withEllipsis(paragraph: Paragraph, end: number, setting: DeckSetting): Paragraph {
  const kept = sliceRuns(paragraph.text, 0, end);
  const last = kept.at(-1);
  return partOf(paragraph, last === undefined ? kept : [...kept, { text: '…', at: last.at }], false, setting);
}
