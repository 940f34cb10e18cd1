import type { Report } from '../../../lib/diagnostics.js';
import type { Span } from '../../../lib/span.js';
import type { ImageItem, PaperPage } from '../../../scene/types.js';

/** A picture at its own size has 96 dots to the inch; with fewer it was enlarged, and its pixels begin to show. */
const FEWEST = 90;

/** Notes pictures of pixels that are enlarged (`picture-small`), each once, where it is largest. `where` says what of: “slide”, “page”. */
export function reportSmall(items: readonly ImageItem[], where: 'slide' | 'page', report: Report): void {
  const coarsest = new Map<Uint8Array, { readonly dpi: number; readonly src: string; readonly at: Span }>();
  for (const { image, box, crop, at } of items) {
    if (image.format === 'svg') continue;
    const across = image.width * (1 - (crop?.left ?? 0) - (crop?.right ?? 0));
    const dpi = Math.round(across / (box.width / 72));
    if (dpi < Math.min(FEWEST, coarsest.get(image.bytes)?.dpi ?? FEWEST)) coarsest.set(image.bytes, { dpi, src: image.src, at });
  }
  for (const { dpi, src, at } of coarsest.values())
    report({
      severity: 'note',
      id: 'picture-small',
      message: `picture “${src}” has ${dpi} dots to the inch on its ${where}; below ${FEWEST} its pixels show`,
      at,
      help: 'take a larger one, or show it smaller',
    });
}

/** Notes pictures that are enlarged on paper. */
export const reportSmallOnPages = (pages: readonly PaperPage[], report: Report): void =>
  reportSmall(
    pages.flatMap(({ items }) => items.filter((item) => item.kind === 'image')),
    'page',
    report,
  );
