import { isSideways, type Turn } from '../../lib/pictures/turn.js';
import { type Rect, rect } from '../../lib/units.js';
import type { ImageItem } from '../../scene/types.js';
import type { Canvas } from './canvas-types.js';
import { decimal } from './decimals.js';
import { wholeBox } from './pictures/use.js';

/** Draws the picture of an item upright, and of it only what its box shows. */
export function drawImage(item: ImageItem, canvas: Canvas): void {
  const { image, box, crop } = item;
  const whole = wholeBox(item);
  if (image.turn === undefined && image.crop === undefined && crop === undefined) {
    drawPicture(image.bytes, box, canvas);
    return;
  }
  const { pdf } = canvas;
  pdf.save();
  pdf.addContent(`${decimal(box.x)} ${decimal(box.y)} ${decimal(box.width)} ${decimal(box.height)} re W n`);
  if (image.turn === undefined) drawPicture(image.bytes, whole, canvas);
  else drawTurned(image.bytes, whole, image.turn, canvas);
  pdf.restore();
}

/** About its middle: mirrored first, then turned clockwise (ISO 32000-1, 8.3.4; the page's y runs down here). */
function drawTurned(bytes: Uint8Array, whole: Rect, turn: Turn, canvas: Canvas): void {
  const [width, height] = isSideways(turn) ? [whole.height, whole.width] : [whole.width, whole.height];
  const [cos, sin] = QUARTERS[turn.quarters];
  const side = turn.mirrored ? -1 : 1;
  const middle = `${decimal(whole.x + whole.width / 2)} ${decimal(whole.y + whole.height / 2)}`;
  canvas.pdf.addContent(`${side * cos} ${side * sin} ${-sin} ${cos} ${middle} cm`);
  drawPicture(bytes, rect(-width / 2, -height / 2, width, height), canvas);
}

/** Cosine and sine of each quarter. */
const QUARTERS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Draws a picture's pixels to fill `box`; one that could not be read leaves its place empty. */
export function drawPicture(bytes: Uint8Array, { x, y, width, height }: Rect, { pdf, picture }: Canvas): void {
  const found = picture(bytes);
  if (found === undefined) return;
  pdf.page.xobjects[found.id] = found.ref;
  // A picture fills the square of one, its top at 1 (ISO 32000-1, 8.9.4); the page's y runs down here.
  pdf.addContent(`q ${decimal(width)} 0 0 ${decimal(-height)} ${decimal(x)} ${decimal(y + height)} cm /${found.id} Do Q`);
}
