import type { Env } from '../../lib/world.js';
import type { SlidesScene } from '../../scene/types.js';

/** Parts that are no slides: layouts, masters, themes, properties, pictures of the theme; generously. */
const OTHER_PARTS = 500;

/**
 * Reports `deck-too-long` at the first slide that a PowerPoint file has no room for.
 * A ZIP archive holds 65,535 files (APPNOTE 6.3.10, 4.4.22): two for a slide, two for its notes, two for the picture of each address.
 */
export function isTooLong({ pages }: SlidesScene, { report }: Env): boolean {
  const most = 0xffff - OTHER_PARTS;
  const pictures = new Set<unknown>();
  let parts = 0;
  for (const { items, notes, at, number } of pages) {
    for (const item of items) {
      if (item.kind === 'code') pictures.add(item.url);
      else if (item.kind === 'image') pictures.add(item.image.bytes);
    }
    // A chart is two parts, its relationships and its workbook.
    parts += 3 * items.filter((item) => item.kind === 'figure' && item.native?.kind === 'chart').length;
    parts += notes.length > 0 ? 4 : 2;
    if (parts + 2 * pictures.size <= most) continue;
    report({
      severity: 'error',
      id: 'deck-too-long',
      message: `${pages.length} slides; a PowerPoint file ends at slide ${number - 1}, with 65,535 parts`,
      at,
      help: 'divide the content into several files',
    });
    return true;
  }
  return false;
}
