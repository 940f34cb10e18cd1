import type { ImageItem, PaperItem, PaperScene } from '../../layout/types.js';
import { cropFurther } from '../../lib/pictures/crop.js';
import { collectDistinct } from '../../lib/pictures/distinct.js';
import { isSideways, type Turn } from '../../lib/pictures/turn.js';
import type { Span } from '../../lib/span.js';
import { type Rect, rect } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import { type Canvas, round } from './canvas.js';

/** Dots per inch that a drawing is turned into pixels at. */
const DPI = 300;

/** No side of a drawing is turned into more pixels. */
const MOST_PIXELS = 4000;

/**
 * Pictures as pdfkit takes them, by the bytes they came from, equal ones the same array: PNG and JPEG as they are but for the few that it misreads, of GIF the
 * first frame, SVG as a PNG of 300 dpi at its widest use (at most 4,000 pixels). One that can't be read is left out: its item reports it.
 */
export async function rasterise(scene: PaperScene, env: Env): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const ready = new Map<Uint8Array, Uint8Array>();
  const distinct = collectDistinct();
  const drawn = new Map<Uint8Array, Use>();
  for (const use of scene.pages.flatMap((page) => page.items.flatMap(pictureOf))) {
    const known = drawn.get(use.bytes);
    if (isTaken(use)) ready.set(use.bytes, distinct(use.bytes));
    else if (known === undefined || known.width < use.width) drawn.set(use.bytes, use);
  }
  if (drawn.size === 0) return ready;
  const { Resvg } = await import('@resvg/resvg-js');
  for (const [bytes, use] of drawn) {
    try {
      const { svg, pixels } = drawingOf(use);
      // Looking through the system's fonts takes resvg 80 ms and more.
      const font = { loadSystemFonts: /<(?:\w+:)?text[\s>]/.test(svg) };
      ready.set(bytes, distinct(new Resvg(svg, { font, fitTo: { mode: 'width', value: pixels } }).render().asPng()));
    } catch (cause) {
      reportUnreadable(cause, use.at, env);
    }
  }
  return ready;
}

type Format = ImageItem['image']['format'];

interface Use {
  readonly bytes: Uint8Array;
  readonly format: Format;
  /** Of the whole picture, in points. */
  readonly width: number;
  readonly at?: Span;
}

function pictureOf(item: PaperItem): readonly Use[] {
  if (item.kind === 'image') return [{ bytes: item.image.bytes, format: item.image.format, width: wholeBox(item).width, at: item.at }];
  if (item.kind === 'shape' && item.shape.kind === 'picture') return [{ ...item.shape, width: item.shape.box.width }];
  return [];
}

const isTaken = ({ format, bytes }: Use): boolean => format === 'jpeg' || (format === 'png' && !isMisread(bytes));

/**
 * PNGs that pdfkit 0.20 draws wrongly: interlaced ones, and ones of less than eight bits a pixel with a transparent colour. Depth, colour
 * type and interlacing stand in the header (PNG third edition, 11.2.1).
 */
function isMisread(png: Uint8Array): boolean {
  const [depth = 8, , , , interlaced] = png.subarray(24, 29);
  return interlaced === 1 || (depth < 8 && Buffer.from(png.buffer, png.byteOffset, png.byteLength).includes('tRNS'));
}

/** What resvg is to draw, and how many pixels wide. It reads pictures of pixels in a drawing that holds nothing else. */
function drawingOf({ bytes, format, width }: Use): { readonly svg: string; readonly pixels: number } {
  if (format === 'svg') {
    const pixels = Math.max(1, Math.min(MOST_PIXELS, Math.round((width * DPI) / 72)));
    return { svg: new TextDecoder().decode(bytes), pixels };
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [across, down] = format === 'gif' ? [view.getUint16(6, true), view.getUint16(8, true)] : [view.getUint32(16), view.getUint32(20)];
  const href = `data:image/${format};base64,${Buffer.from(bytes).toString('base64')}`;
  const size = `width="${across}" height="${down}"`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}><image href="${href}" ${size}/></svg>`, pixels: across };
}

/** Where the whole picture would stand of which the item shows a part. */
function wholeBox({ box, image, crop }: ImageItem): Rect {
  const off = cropFurther(image.crop, crop);
  if (off === undefined) return box;
  const width = box.width / (1 - off.left - off.right);
  const height = box.height / (1 - off.top - off.bottom);
  return rect(box.x - off.left * width, box.y - off.top * height, width, height);
}

/** Draws the picture of an item upright, and of it only what its box shows. */
export function drawImage(item: ImageItem, canvas: Canvas): void {
  const { image, box, crop, at } = item;
  const whole = wholeBox(item);
  if (image.turn === undefined && image.crop === undefined && crop === undefined) {
    drawPicture(image.bytes, box, canvas, at);
    return;
  }
  const { pdf } = canvas;
  pdf.save();
  pdf.addContent(`${round(box.x)} ${round(box.y)} ${round(box.width)} ${round(box.height)} re W n`);
  if (image.turn === undefined) drawPicture(image.bytes, whole, canvas, at);
  else drawTurned(image.bytes, whole, image.turn, canvas, at);
  pdf.restore();
}

/** About its middle: mirrored first, then turned clockwise (ISO 32000-1, 8.3.4; the page's y runs down here). */
function drawTurned(bytes: Uint8Array, whole: Rect, turn: Turn, canvas: Canvas, at: Span): void {
  const [width, height] = isSideways(turn) ? [whole.height, whole.width] : [whole.width, whole.height];
  const [cos, sin] = QUARTERS[turn.quarters];
  const side = turn.mirrored ? -1 : 1;
  const middle = `${round(whole.x + whole.width / 2)} ${round(whole.y + whole.height / 2)}`;
  canvas.pdf.addContent(`${side * cos} ${side * sin} ${-sin} ${cos} ${middle} cm`);
  drawPicture(bytes, rect(-width / 2, -height / 2, width, height), canvas, at);
}

/** Cosine and sine of each quarter. */
const QUARTERS = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
] as const;

/** Draws a picture's pixels to fill `box`; one that turns out to be damaged is reported and leaves its place empty. */
export function drawPicture(bytes: Uint8Array, { x, y, width, height }: Rect, { pdf, picture, env }: Canvas, at?: Span): void {
  try {
    const image = picture(bytes);
    if (image !== undefined) pdf.image(image, x, y, { width, height });
  } catch (cause) {
    reportUnreadable(cause, at, env);
  }
}

function reportUnreadable(cause: unknown, at: Span | undefined, env: Env): void {
  env.report({
    severity: 'error',
    code: 'picture-unreadable',
    message: `the picture can't be drawn (${cause instanceof Error ? cause.message : String(cause)})`,
    at: at ?? { file: 'theme.yaml', line: 1, column: 1 },
    help: 'open it in a picture editor and save it again as PNG, JPEG or SVG',
  });
}
