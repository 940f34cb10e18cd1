import type { PaperItem, PaperScene } from '../../layout/types.js';
import type { Span } from '../../lib/span.js';
import type { Rect } from '../../lib/units.js';
import type { Env } from '../../lib/world.js';
import type { Canvas } from './canvas.js';

/** Dots per inch that a drawing is turned into pixels at. */
const DPI = 300;

/**
 * Pictures as pdfkit takes them, by the bytes they came from: PNG and JPEG as they are, SVG as a PNG of 300 dpi at its widest use
 * (at most 4,000 pixels). A drawing that can't be read is left out: its item reports it.
 */
export async function rasterise(scene: PaperScene, env: Env): Promise<ReadonlyMap<Uint8Array, Uint8Array>> {
  const uses = scene.pages.flatMap((page) => page.items.flatMap(pictureOf));
  const ready = new Map<Uint8Array, Uint8Array>();
  const widest = new Map<Uint8Array, number>();
  for (const { bytes, format, width } of uses) {
    if (format !== 'svg') ready.set(bytes, bytes);
    else widest.set(bytes, Math.max(width, widest.get(bytes) ?? 0));
  }
  if (widest.size === 0) return ready;
  const { Resvg } = await import('@resvg/resvg-js');
  for (const [bytes, width] of widest) {
    const svg = new TextDecoder().decode(bytes);
    // Looking through the system's fonts takes resvg 80 ms and more.
    const font = { loadSystemFonts: /<text[\s>]/.test(svg) };
    try {
      const pixels = Math.max(1, Math.min(4000, Math.round((width * DPI) / 72)));
      ready.set(bytes, new Resvg(svg, { font, fitTo: { mode: 'width', value: pixels } }).render().asPng());
    } catch (cause) {
      reportUnreadable(cause, uses.find((use) => use.bytes === bytes)?.at, env);
    }
  }
  return ready;
}

interface Use {
  readonly bytes: Uint8Array;
  readonly format: 'png' | 'jpeg' | 'svg';
  readonly width: number;
  readonly at?: Span;
}

function pictureOf(item: PaperItem): readonly Use[] {
  if (item.kind === 'image') return [{ bytes: item.image.bytes, format: item.image.format, width: item.box.width, at: item.at }];
  if (item.kind === 'shape' && item.shape.kind === 'picture') return [{ ...item.shape, width: item.shape.box.width }];
  return [];
}

/** Draws a picture to fill `box`; one that turns out to be damaged is reported and leaves its place empty. */
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
