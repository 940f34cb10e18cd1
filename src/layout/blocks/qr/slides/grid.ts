import type { Paragraph } from '../../text/slides/paragraph.js';
import { type WrappedParagraph, wrapParagraph } from '../../text/slides/text-lines.js';

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
  /** The share of a line's width that the words may fill. */
  readonly share: number;
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
const NARROWEST_TEXT = 76;
const LINES = [3, 2, 1];
const SCALES = [1, 0.85];

/** Sides that are tried for a code with its text beside it. */
const SIDES = [260, 230, 200, 176, 154, 132, 120, 110, 100, 92, 84, 76, 70, 64];

/** The arrangement with large codes and whole words; undefined where no code is as large as `room.least`. */
export function arrange(cards: readonly CardText[], room: CardRoom): CardGrid | undefined {
  let found: CardGrid | undefined;
  let bestWorth = Number.NEGATIVE_INFINITY;
  const consider = (sized: Sized | undefined): void => {
    if (sized === undefined || sized.worth <= bestWorth + 0.5) return;
    bestWorth = sized.worth;
    found = sized.grid;
  };
  const floor = cards[0]?.caption.floor ?? 0;
  const promising = (side: number, scale: number): boolean =>
    side >= room.least && side <= room.most && best(side, scale) > bestWorth + 0.5;
  const most = Math.min(cards.length, Math.max(1, Math.floor((room.width + GAP) / (room.least + GAP))));
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(cards.length / columns);
    const cell = {
      columns,
      rows,
      cellWidth: (room.width - (columns - 1) * GAP) / columns,
      cellHeight: (room.height - (rows - 1) * GAP) / rows,
    };
    if (cell.cellHeight < room.least) continue;
    for (const share of SCALES) {
      const scale = Math.max(share, floor);
      if (promising(Math.min(room.most, cell.cellWidth, cell.cellHeight - TEXT_GAP), scale)) consider(below(cards, cell, scale, room));
      for (const side of SIDES) if (promising(side, scale)) consider(beside(cards, cell, scale, side));
    }
  }
  return found;
}

/** The most that an arrangement can be worth. */
const best = (side: number, scale: number): number => sizeWorth(side) + 25 * scale + 3;

type Cell = Pick<CardGrid, 'columns' | 'rows' | 'cellWidth' | 'cellHeight'>;

interface Sized {
  readonly grid: CardGrid;
  readonly worth: number;
}

/** Text below the code: as many lines of caption as leave the code large enough. */
function below(cards: readonly CardText[], cell: Cell, scale: number, room: CardRoom): Sized | undefined {
  const wrapped = cards.map((card) => wrapCard(card, cell.cellWidth, scale));
  let best: Sized | undefined;
  for (const captionLines of LINES) {
    const textHeight = tallest(wrapped, captionLines);
    const side = Math.min(room.most, cell.cellWidth, cell.cellHeight - TEXT_GAP - textHeight);
    const sized = side < room.least ? undefined : rated({ beside: false, scale, captionLines, side, textHeight, ...cell }, wrapped);
    if (sized !== undefined && (best === undefined || sized.worth > best.worth)) best = sized;
  }
  return best;
}

function beside(cards: readonly CardText[], cell: Cell, scale: number, side: number): Sized | undefined {
  const width = cell.cellWidth - side - BESIDE_GAP;
  if (width < NARROWEST_TEXT || side > cell.cellHeight) return undefined;
  const wrapped = cards.map((card) => wrapCard(card, width, scale));
  for (const captionLines of LINES) {
    const textHeight = tallest(wrapped, captionLines);
    if (textHeight <= cell.cellHeight) return rated({ beside: true, scale, captionLines, side, textHeight, ...cell }, wrapped);
  }
  return undefined;
}

/** From here on a larger code is easier to scan, but not by much. */
const LARGE = 84;

const sizeWorth = (side: number): number => Math.min(side, LARGE) + 0.4 * Math.max(0, side - LARGE);

/** A code wins by its side; cut captions, addresses that a reader would have to join again and small type weigh against it. */
function rated(grid: CardGrid, wrapped: readonly WrappedCard[]): Sized | undefined {
  const { side, scale, captionLines } = grid;
  const cut = wrapped.filter(({ caption }) => caption.lineCount > captionLines).length / wrapped.length;
  const urlLines = Math.max(...wrapped.map(({ url }) => url.lineCount));
  // Beside each other, broken addresses would read as one.
  if (urlLines > 1 && grid.columns > 1) return undefined;
  return { grid, worth: sizeWorth(side) + 25 * scale - 8 * cut - (urlLines > 1 ? 20 : 0) + captionLines };
}

const tallest = (wrapped: readonly WrappedCard[], captionLines: number): number =>
  wrapped.reduce((height, card) => Math.max(height, heightOfText(card, captionLines)), 0);

export interface WrappedCard {
  readonly caption: WrappedParagraph;
  readonly url: WrappedParagraph;
}

export const wrapCard = ({ caption, url, share }: CardText, width: number, scale: number): WrappedCard => ({
  caption: wrapParagraph(caption, width * share, scale, 0),
  url: wrapParagraph(url, width, scale, 0),
});

export const heightOfText = ({ caption, url }: WrappedCard, captionLines: number): number =>
  Math.min(caption.lineCount, captionLines) * caption.pitch + url.lineCount * url.pitch;
