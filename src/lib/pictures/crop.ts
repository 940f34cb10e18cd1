import type { Turn } from './turn.js';

/** What is cut off a picture at each side, as shares of its upright width and height. */
export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The point of a picture that stays in sight when it is cropped: shares from its left and top edge. */
export interface Focus {
  readonly x: number;
  readonly y: number;
}

interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Differences below this are nobody's to see, but would be a crop in the file. */
const NOTHING = 1e-4;

/** What has to go for a picture to fill a box of other proportions; undefined where nothing has to. */
export function cropToFill(picture: Sides, box: Sides, focus: Focus): Crop | undefined {
  const [have, want] = [picture.width / picture.height, box.width / box.height];
  const across = have > want ? 1 - want / have : 0;
  const down = have < want ? 1 - have / want : 0;
  if (across < NOTHING && down < NOTHING) return undefined;
  return { left: across * focus.x, right: across * (1 - focus.x), top: down * focus.y, bottom: down * (1 - focus.y) };
}

/** A crop of what another crop has left. */
export function cropFurther(first: Crop | undefined, second: Crop | undefined): Crop | undefined {
  if (first === undefined || second === undefined) return first ?? second;
  const width = 1 - first.left - first.right;
  const height = 1 - first.top - first.bottom;
  return {
    left: first.left + second.left * width,
    right: first.right + second.right * width,
    top: first.top + second.top * height,
    bottom: first.bottom + second.bottom * height,
  };
}

/** A crop of the upright picture as one of its pixels as they lie in the file. */
export function beforeTurn(crop: Crop, turn: Turn | undefined): Crop {
  let lying = crop;
  // A quarter clockwise has brought the lying picture's left side to the top.
  for (let quarter = 0; quarter < (turn?.quarters ?? 0); quarter++)
    lying = { left: lying.top, top: lying.right, right: lying.bottom, bottom: lying.left };
  return turn?.mirrored === true ? { ...lying, left: lying.right, right: lying.left } : lying;
}
