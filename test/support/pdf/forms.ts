import { resolve } from 'node:path';
import type { QrCode } from '../../../src/compose/types.js';
import { type Form, layoutForm, type SlidesScene } from '../../../src/layout/index.js';
import { makeMatrix } from '../../../src/lib/qr.js';
import { FileMissing } from '../../../src/lib/world.js';
import { draft, dress, understand } from '../../../src/pipeline.js';
import { renderPdf } from '../../../src/render/pdf/index.js';
import type { PaperItem, PaperScene, SlidePage } from '../../../src/scene/types.js';
import { themeForPrint } from '../../../src/theme/print/theme-for-print.js';
import { safe } from '../links.js';
import { paperEnv, shippedTheme } from './build.js';

const root = resolve(import.meta.dirname, '../../..');

export interface MadeForm {
  /** The deck that the form shows. */
  readonly slides: SlidesScene;
  /** The slides that stand in it: neither hidden nor the legal page. */
  readonly shown: readonly SlidePage[];
  readonly scene: PaperScene;
  readonly bytes: () => Promise<Uint8Array>;
  readonly messages: () => readonly string[];
}

/**
 * Markdown → a form of the handout, through all stages but the last, in a shipped theme. `address` may give a video another address: one so long
 * that its code is dense.
 */
export async function formOf(
  markdown: string,
  form: Form,
  theme = 'default',
  address: (number: number) => string | undefined = () => undefined,
  pictures: Readonly<Record<string, Uint8Array>> = {},
): Promise<MadeForm> {
  const env = paperEnv(pictures);
  const deck = understand(markdown, 'lecture.md', {}, env);
  const drafts = draft(deck, resolve(root, 'templates/default'), env);
  if (drafts === undefined) throw new FileMissing('templates/default');
  const look = shippedTheme(theme, env);
  const dressed = dress(drafts, look, [], env);
  const source = {
    ...dressed,
    codes: async () => Promise.all((await dressed.codes()).map((code) => atAddress(code, address(code.number)))),
  };
  const paper = themeForPrint(look, deck.meta, env);
  const slides = await source.slides(look);
  const scene = await layoutForm(form, source, paper, env);
  const legal = (await source.handout()).disclaimer.length === 0 ? slides.pages.length : (slides.sections.at(-1)?.first ?? 0);
  const shown = slides.pages.filter(({ hidden, number }) => !hidden && (form === 'deck' || number <= legal));
  return { slides, shown, scene, bytes: () => renderPdf(scene, paper, env), messages: env.messages };
}

const atAddress = async (code: QrCode, url: string | undefined): Promise<QrCode> =>
  url === undefined ? code : { ...code, url: safe(url), shortUrl: url.replace('https://', ''), matrix: await makeMatrix(url) };

/** The texts of a slide, paragraph by paragraph; its furniture and captions of codes may be shortened and are left out. */
export const slideTexts = ({ items }: SlidePage): readonly string[] =>
  items.flatMap((item) => {
    if (item.kind === 'text' && item.style !== 'caption') return item.lines.map(({ spans }) => spans.map(({ text }) => text).join(''));
    if (item.kind === 'table')
      return item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines.map(({ spans }) => spans.map(({ text }) => text).join(''))));
    return [];
  });

export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an item has ink: of lines the letters, of the rest its box. */
export function edgesOf(item: PaperItem): readonly Edges[] {
  if (item.kind === 'lines')
    return item.lines.flatMap((line) =>
      line.spans.map(({ x, width, size }) => ({
        left: x,
        top: line.baseline - size * 0.88,
        right: x + width,
        bottom: line.baseline + size * 0.12,
      })),
    );
  if (item.kind !== 'shape') return [boxEdges(item.box)];
  const { shape, clip } = item;
  if (clip !== undefined) return [boxEdges(clip)];
  if (shape.kind === 'line' || shape.kind === 'polygon') {
    const points = shape.kind === 'line' ? [shape.from, shape.to] : shape.points;
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
    return [{ left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) }];
  }
  return [boxEdges(shape.box)];
}

const boxEdges = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): Edges => ({
  left: x,
  top: y,
  right: x + width,
  bottom: y + height,
});

/** True where two areas share more than their edges. */
export const overlaps = (a: Edges, b: Edges, slack = 0.05): boolean =>
  a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
