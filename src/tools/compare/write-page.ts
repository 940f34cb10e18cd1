import { dirname, join, resolve } from 'node:path';
import { stemOf } from '../../io/content.js';
import { prepareFolder, writeWhole } from '../../io/write.js';
import type { Sides } from './compare-themes.js';
import { comparePage } from './page/index.js';
import type { Comparison } from './types.js';

/** Writes one page of all that was compared into `file`; without one, a page a content file into `output/compare`. Answers with their paths. */
export function writePages(comparison: Comparison, sides: readonly Sides[], file: string | undefined, cwd = '.'): readonly string[] {
  const pages =
    file === undefined
      ? comparison.contents.map((content) => ({
          path: join('output', 'compare', `${stemOf(content.file)}.html`),
          text: comparePage({ ...comparison, contents: [content] }, sides),
        }))
      : [{ path: file, text: comparePage(comparison, sides) }];
  for (const { path, text } of pages) {
    prepareFolder(dirname(resolve(cwd, path)));
    writeWhole(resolve(cwd, path), new TextEncoder().encode(text));
  }
  return pages.map(({ path }) => path);
}
