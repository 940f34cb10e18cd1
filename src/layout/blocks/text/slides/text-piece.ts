import { lastAtMost } from '../../../../lib/search.js';
import { pt, type Rect, rect } from '../../../../lib/units.js';
import type { Line, TextItem } from '../../../../scene/types.js';
import type { Slot } from '../../../../theme/types.js';
import { FORBIDDEN, scaleAt } from '../../../slides/laid.js';
import { isPlainText, pieceFloor } from '../../../slides/piece.js';
import type { DeckSetting } from '../../../slides/setting.js';
import type { Laid, PiecePlace, Step, TextPiece, Unit } from '../../../slides/types.js';
import { widthsOf } from '../../../text/index.js';
import { type Paragraph, partOf } from './paragraph.js';
import { sliceRuns, type TintedRun } from './runs.js';
import { sceneParagraphs } from './scene-paragraphs.js';
import { drawParagraph, tightened, type WrappedParagraph, wrapParagraph } from './text-lines.js';

/** A text piece broken into lines: a unit a line. */
export function layText(piece: TextPiece, width: number, step: Step, setting: DeckSetting): Laid {
  const wrapped = wrapPiece(piece, width, step);
  let known: readonly number[] | undefined;
  const firsts = (): readonly number[] => {
    known ??= firstLines(wrapped);
    return known;
  };
  return {
    units: unitsOf(piece, wrapped),
    draw: (place) => [drawFree(piece, wrapped, place, setting)],
    cut: (from, to) => ({ ...piece, scale: wrapped[0]?.scale ?? 1, paragraphs: cutParagraphs(wrapped, firsts(), from, to, setting) }),
  };
}

export function wrapPiece(piece: TextPiece, width: number, step: Step): readonly WrappedParagraph[] {
  const scale = piece.scale ?? (piece.style === 'code' ? codeScale(piece, width, step) : scaleAt(step, pieceFloor(piece)));
  const tighter = tightened(piece.paragraphs, step.tighter);
  return piece.paragraphs.map((paragraph) => wrapParagraph(paragraph, width - 2 * piece.inset, scale, tighter));
}

/** Code shrinks until its longest line fits, down to its floor. Lines that are too long even there wrap, and don't make the others small. */
function codeScale(piece: TextPiece, width: number, step: Step): number {
  const room = width - 2 * piece.inset;
  const floor = pieceFloor(piece);
  const longest = piece.paragraphs.reduce((widest, { prepared }) => {
    const { natural } = widthsOf(prepared);
    return natural * floor > room ? widest : Math.max(widest, natural);
  }, 1);
  return Math.min(scaleAt(step, floor), Math.max(floor, room / longest));
}

/** What it costs to begin a slide inside a list, by level; and inside a paragraph. */
const LEVEL_COSTS = [0, 8, 15];
const INSIDE = 40;
const INSIDE_CODE = 12;

function unitsOf(piece: TextPiece, wrapped: readonly WrappedParagraph[]): readonly Unit[] {
  const units: Unit[] = [];
  const isCode = piece.style === 'code';
  for (const [p, { paragraph, lineCount, pitch }] of wrapped.entries()) {
    const previous = wrapped[p - 1];
    for (let line = 0; line < lineCount; line++) {
      const first = line === 0;
      units.push({
        height: pitch,
        gap: first && previous !== undefined ? paragraph.before : 0,
        open: piece.inset,
        close: piece.inset,
        cost: first ? costBefore(paragraph, previous, isCode) : line === 1 || line === lineCount - 1 ? FORBIDDEN : INSIDE,
        grow: 0,
      });
    }
  }
  return isCode ? guarded(padded(units, piece.inset)) : padded(units, piece.inset);
}

function costBefore(paragraph: Paragraph, previous: WrappedParagraph | undefined, isCode: boolean): number {
  if (previous === undefined) return 0;
  if (isCode) return previous.paragraph.text.length === 0 ? 2 : INSIDE_CODE;
  if (previous.paragraph.keeps) return FORBIDDEN;
  const level = paragraph.level ?? 0;
  // A bullet that introduces those below it is not left alone; one of two lines and more may be.
  if (level > (previous.paragraph.level ?? 0)) return previous.lineCount > 1 ? 60 : FORBIDDEN;
  return (
    (LEVEL_COSTS[Math.min(level, LEVEL_COSTS.length - 1)] ?? 0) +
    (paragraph.bullet?.kind === 'none' && paragraph.level !== undefined ? 20 : 0)
  );
}

/** Padding belongs to the first and last lines; lines between get it where a slide is divided there. */
function padded(units: readonly Unit[], inset: number): readonly Unit[] {
  if (inset === 0) return units;
  return units.map((unit, i) => {
    const top = i === 0 ? inset : 0;
    const bottom = i === units.length - 1 ? inset : 0;
    return { ...unit, height: unit.height + top + bottom, open: inset - top, close: inset - bottom };
  });
}

/** No single line of code is left alone. */
const guarded = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit, i) => (i === 1 || (i === units.length - 1 && i > 0) ? { ...unit, cost: FORBIDDEN } : unit));

/** `firsts`: the number of each paragraph's first line. */
function cutParagraphs(
  wrapped: readonly WrappedParagraph[],
  firsts: readonly number[],
  from: number,
  to: number,
  setting: DeckSetting,
): readonly Paragraph[] {
  const kept: Paragraph[] = [];
  for (let p = lastAtMost(firsts, from); p < wrapped.length && (firsts[p] ?? 0) < to; p++) {
    const one = wrapped[p];
    if (one === undefined) break;
    const { paragraph, ends, lineCount } = one;
    const start = Math.max(from - (firsts[p] ?? 0), 0);
    const end = Math.min(to - (firsts[p] ?? 0), lineCount);
    const text = (): readonly TintedRun[] => sliceRuns(paragraph.text, ends[2 * start] ?? 0, ends[2 * end - 1] ?? 0);
    kept.push(start === 0 && end === lineCount ? paragraph : partOf(paragraph, text(), start > 0, setting));
  }
  return kept;
}

function firstLines(wrapped: readonly WrappedParagraph[]): readonly number[] {
  let line = 0;
  return wrapped.map(({ lineCount }) => {
    line += lineCount;
    return line - lineCount;
  });
}

/** A text box of its own, as high as its lines; running text takes the placeholder that is still free. */
function drawFree(piece: TextPiece, wrapped: readonly WrappedParagraph[], place: PiecePlace, setting: DeckSetting): TextItem {
  const slot = isPlainText(piece) ? place.claim() : undefined;
  const height = heightOf(wrapped) + 2 * piece.inset;
  const box = rect(place.x, place.y, place.width, height + place.grow);
  return textItem(piece, wrapped, { box, inset: piece.inset, anchor: 'top', inherits: false, slot }, setting);
}

/** Text that fills a slot, at its anchor. */
export function drawInSlot(piece: TextPiece, wrapped: readonly WrappedParagraph[], slot: Slot, setting: DeckSetting): TextItem {
  return textItem(piece, wrapped, { box: slot.box, inset: slot.inset, anchor: slot.anchor, inherits: isInPlace(slot), slot }, setting);
}

/** True where the slot stands where the layout's placeholder does. */
const isInPlace = ({ placeholder, native }: Slot): boolean => placeholder !== 'box' && native?.moved !== true;

export function heightOf(wrapped: readonly WrappedParagraph[]): number {
  return wrapped.reduce((height, { paragraph, lineCount, pitch }, i) => height + lineCount * pitch + (i === 0 ? 0 : paragraph.before), 0);
}

interface Boxed {
  readonly box: Rect;
  readonly inset: number;
  readonly anchor: TextItem['anchor'];
  readonly inherits: boolean;
  readonly slot: Slot | undefined;
}

function textItem(piece: TextPiece, wrapped: readonly WrappedParagraph[], boxed: Boxed, setting: DeckSetting): TextItem {
  const { box, inset, anchor, inherits, slot } = boxed;
  return {
    kind: 'text',
    ...(slot === undefined ? {} : { slot: slot.name }),
    inherits,
    box,
    inset: pt(inset),
    anchor,
    style: piece.style,
    ...(slot?.colour === undefined ? {} : { colour: slot.colour }),
    ...(piece.fill === undefined ? {} : { fill: piece.fill }),
    ...(piece.bar === undefined ? {} : { bar: piece.bar }),
    paragraphs: sceneParagraphs(
      wrapped.map(({ paragraph }) => paragraph),
      setting,
    ),
    scale: wrapped[0]?.scale ?? 1,
    tighter: wrapped[0]?.tighter ?? 0,
    lines: drawLines(wrapped, boxed, setting),
    at: piece.at,
  };
}

function drawLines(wrapped: readonly WrappedParagraph[], { box, inset, anchor }: Boxed, { fonts }: DeckSetting): readonly Line[] {
  const free = anchor === 'top' ? 0 : box.height - 2 * inset - heightOf(wrapped);
  let y = box.y + inset + (anchor === 'middle' ? free / 2 : free);
  const lines: Line[] = [];
  wrapped.forEach((one, i) => {
    if (i > 0) y += one.paragraph.before;
    for (const line of drawParagraph(one, box.x + inset, y, box.width - 2 * inset, fonts)) lines.push(line);
    y += one.lineCount * one.pitch;
  });
  return lines;
}
