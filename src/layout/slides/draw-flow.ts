import { type Rect, rect } from '../../lib/units.js';
import type { SlideItem } from '../../scene/types.js';
import type { Slot } from '../../theme/types.js';
import { CAPTION_GAP, captionItem, layCaption } from '../blocks/caption/slides.js';
import { pictureIn } from '../blocks/picture/picture-in.js';
import { drawInSlot, wrapPiece } from '../blocks/text/slides/text-piece.js';
import { isPlainText } from './piece.js';
import type { DeckSetting } from './setting.js';
import { drawStack, layStack } from './stack.js';
import type { Picture, Piece, PiecePlace, Step } from './types.js';

/** The inside of a slot. */
export const roomOf = ({ box, inset }: Slot): Rect => rect(box.x + inset, box.y + inset, box.width - 2 * inset, box.height - 2 * inset);

/**
 * What one slide shows in a slot. Running text alone fills it, and so does a picture alone where the slot is for one; anything else stands in it piece by piece, the first running text in the slot's
 * placeholder, footnotes at its foot.
 */
export function drawFlow(pieces: readonly Piece[], slot: Slot, step: Step, setting: DeckSetting): readonly SlideItem[] {
  const room = roomOf(slot);
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined && isPlainText(only))
    return [drawInSlot(only, wrapPiece(only, room.width, step), slot, setting)];
  if (slot.placeholder === 'pic' && pieces.length === 1 && only?.kind === 'pictures' && only.pictures.length === 1)
    return drawInPlace(only.pictures, slot, step, setting);
  const claim = claimOnce(slot);
  const foot = pieces.length > 1 && isFootnotes(pieces.at(-1)) ? pieces.slice(-1) : [];
  const whole = layStack(pieces, room.width, room.height, step, setting);
  const grow = Math.max(0, Math.min(whole.grow, room.height - whole.height));
  const free = Math.max(0, room.height - whole.height - grow);
  const anchor = pieces.every(({ kind }) => kind === 'pictures') ? 'middle' : slot.anchor;
  const y = room.y + (anchor === 'top' || foot.length > 0 ? 0 : anchor === 'middle' ? free / 2 : free);
  const place: PiecePlace = { x: room.x, y, width: room.width, grow, claim };
  if (foot.length === 0) return drawStack(whole, place);
  const main = layStack(pieces.slice(0, -1), room.width, room.height, step, setting);
  const notes = layStack(foot, room.width, room.height, step, setting);
  return [...drawStack(main, place), ...drawStack(notes, { ...place, y: room.y + room.height - notes.height, grow: 0 })];
}

/** A picture alone fills the layout's place for one, above its caption. */
function drawInPlace(pictures: readonly Picture[], slot: Slot, step: Step, setting: DeckSetting): readonly SlideItem[] {
  const { box } = slot;
  return pictures.flatMap(({ image, caption, at }) => {
    const laid = layCaption(caption, box.width, step);
    const below = laid.height === 0 ? 0 : laid.height + CAPTION_GAP;
    const room = rect(box.x, box.y, box.width, Math.max(1, box.height - below));
    const shown = { ...pictureIn(image, room, at), slot: slot.name };
    return laid.caption === undefined ? [shown] : [shown, captionItem(laid.caption, room, at, setting)];
  });
}

const isFootnotes = (piece: Piece | undefined): boolean => piece?.kind === 'text' && piece.style === 'footnote';

function claimOnce(slot: Slot): PiecePlace['claim'] {
  let taken = false;
  return () => {
    if (taken) return undefined;
    taken = true;
    return slot;
  };
}
