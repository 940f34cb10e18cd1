import { type WrappedParagraph, wrapParagraph } from './text-lines.js';
import type { Paragraph } from './paragraph.js';

/** How cards stand in a room. Lengths in points. */
export interface CardGrid {
  readonly columns: number;
  readonly rows: number;
  /** Text beside the code, or below it. */
  readonly beside: boolean;
  /** Side of a code, quiet zone included. */
  readonly side: number;
  readonly scale: number;
  readonly captionLines: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** Height of the text, the same for all cards. */
  readonly textHeight: number;
}

/** What is written at a code. */
export interface CardText {
  readonly caption: Paragraph;
  readonly url: Paragraph;
}

export interface CardRoom {
  readonly width: number;
  readonly height: number;
  /** Largest and smallest side of a code. */
  readonly most: number;
  readonly least: number;
}

export const GAP = 10;
export const TEXT_GAP = 4;
export const BESIDE_GAP = 8;

/** Less is no caption. */
const NARROWEST_TEXT = 56;
const LINES = [3, 2, 1];
const SCALES = [1, 0.9, 0.8];

/** The arrangement with the largest codes, then with the most words; undefined where no code is as large as `room.least`. */
export function arrange(cards: readonly CardText[], room: CardRoom): CardGrid | undefined {
  let best: CardGrid | undefined;
  const most = Math.min(cards.length, Math.max(1, Math.floor((room.width + GAP) / (room.least + GAP))));
  for (let columns = 1; columns <= most; columns++) {
    for (const beside of [false, true]) {
      const grid = arrangeIn(cards, columns, beside, room);
      if (grid !== undefined && (best === undefined || worth(grid) > worth(best) + 0.5)) best = grid;
    }
  }
  return best;
}

/** A code wins by its side; what its caption loses weighs a little. */
const worth = ({ side, scale, captionLines, beside }: CardGrid): number => side + 20 * scale + 3 * captionLines - (beside ? 2 : 0);

function arrangeIn(cards: readonly CardText[], columns: number, beside: boolean, room: CardRoom): CardGrid | undefined {
  const rows = Math.ceil(cards.length / columns);
  const cellWidth = (room.width - (columns - 1) * GAP) / columns;
  const cellHeight = (room.height - (rows - 1) * GAP) / rows;
  let best: CardGrid | undefined;
  for (const scale of SCALES) {
    const effective = Math.max(scale, cards[0]?.caption.floor ?? 0);
    for (const captionLines of LINES) {
      const grid = sized(cards, { columns, rows, beside, scale: effective, captionLines, cellWidth, cellHeight }, room);
      if (grid !== undefined && (best === undefined || worth(grid) > worth(best) + 0.5)) best = grid;
    }
  }
  return best;
}

function sized(cards: readonly CardText[], grid: Omit<CardGrid, 'side' | 'textHeight'>, room: CardRoom): CardGrid | undefined {
  const { beside, cellWidth, cellHeight } = grid;
  if (beside) {
    const side = Math.min(room.most, cellHeight, cellWidth - BESIDE_GAP - NARROWEST_TEXT);
    if (side < room.least) return undefined;
    const textHeight = textHeightIn(cards, cellWidth - side - BESIDE_GAP, grid);
    return textHeight > cellHeight ? undefined : { ...grid, side, textHeight };
  }
  const textHeight = textHeightIn(cards, cellWidth, grid);
  const side = Math.min(room.most, cellWidth, cellHeight - TEXT_GAP - textHeight);
  return side < room.least ? undefined : { ...grid, side, textHeight };
}

const textHeightIn = (cards: readonly CardText[], width: number, { scale, captionLines }: { readonly scale: number; readonly captionLines: number }): number =>
  cards.reduce((height, card) => Math.max(height, heightOfText(wrapCard(card, width, scale), captionLines)), 0);

export interface WrappedCard {
  readonly caption: WrappedParagraph;
  readonly url: WrappedParagraph;
}

export const wrapCard = ({ caption, url }: CardText, width: number, scale: number): WrappedCard => ({
  caption: wrapParagraph(caption, width, scale, 0),
  url: wrapParagraph(url, width, scale, 0),
});

export const heightOfText = ({ caption, url }: WrappedCard, captionLines: number): number =>
  Math.min(caption.lineCount, captionLines) * caption.pitch + url.lineCount * url.pitch;
