import type { Span } from '../../lib/span.js';
import type { TextItem } from '../../scene/types.js';
import type { Slot } from '../../theme/types.js';
import type { Paragraph } from '../blocks/text/slides/paragraph.js';
import { drawInSlot, heightOf, wrapPiece } from '../blocks/text/slides/text-piece.js';
import { AS_DESIGNED, stepsTo } from './ladder.js';
import { pieceFloor } from './piece.js';
import { reportOverflow } from './report.js';
import type { DeckSetting } from './setting.js';
import type { Step, TextPiece } from './types.js';

/**
 * Text that stays in its slot: a title, a footer. Shrinks to the floor, and where even that is too large (`slot-overflow`) on until it fits:
 * text never leaves its box. `floor`: a share of its size, where it is another than the style's.
 */
export function drawSlotText(paragraphs: readonly Paragraph[], slot: Slot, at: Span, setting: DeckSetting, floor?: number): TextItem {
  const piece: TextPiece = { kind: 'text', style: slot.style, paragraphs, inset: 0, at };
  const width = slot.box.width - 2 * slot.inset;
  const room = slot.box.height - 2 * slot.inset;
  const draw = (step: Step): TextItem | undefined => {
    const wrapped = wrapPiece(piece, width, step);
    return heightOf(wrapped) <= room ? drawInSlot(piece, wrapped, slot, setting) : undefined;
  };
  const designed = draw(AS_DESIGNED);
  if (designed !== undefined) return designed;
  const steps = stepsDownTo(floor, pieceFloor(piece));
  for (const step of steps) {
    const drawn = draw(step);
    if (drawn !== undefined) return drawn;
  }
  let step: Step = { ...(steps.at(-1) ?? AS_DESIGNED), below: true };
  reportOverflow(slot, heightOf(wrapPiece(piece, width, step)), at, setting);
  while (step.scale > SMALLEST) {
    step = { ...step, scale: step.scale * 0.9 };
    const drawn = draw(step);
    if (drawn !== undefined) return drawn;
  }
  return drawInSlot(piece, wrapPiece(piece, width, step), slot, setting);
}

/** Steps to the style's floor, or to one below it. */
const stepsDownTo = (floor: number | undefined, own: number): readonly Step[] =>
  floor === undefined ? stepsTo(own) : stepsTo(floor).map((step) => (step.scale < own ? { ...step, below: true } : step));

/** ECMA-376 Part 1, 20.1.10.72 ST_TextFontScalePercent: PowerPoint knows no scale under 1 %. */
const SMALLEST = 0.02;

/** True where text fits its slot at `least` of its size, a share of it. */
export function fitsAt(paragraphs: readonly Paragraph[], slot: Slot, at: Span, least: number): boolean {
  const piece: TextPiece = { kind: 'text', style: slot.style, paragraphs, inset: 0, at };
  const step: Step = { scale: least, tighter: 0.2, below: true };
  return heightOf(wrapPiece(piece, slot.box.width - 2 * slot.inset, step)) <= slot.box.height - 2 * slot.inset;
}

/** True where text needs no more than the floor to fit its slot. */
export function fitsSlot(paragraphs: readonly Paragraph[], slot: Slot, at: Span): boolean {
  const piece: TextPiece = { kind: 'text', style: slot.style, paragraphs, inset: 0, at };
  const last = stepsTo(pieceFloor(piece)).at(-1);
  return last !== undefined && heightOf(wrapPiece(piece, slot.box.width - 2 * slot.inset, last)) <= slot.box.height - 2 * slot.inset;
}
