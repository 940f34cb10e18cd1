import { dirname, join, resolve } from 'node:path';
import { stemOf } from '../../io/content.js';
import type { Inputs } from '../../io/inputs.js';
import { prepareFolder, writeTogether } from '../../io/write.js';
import type { Sides } from './compare-themes.js';
import { comparePage } from './page/index.js';
import type { Comparison } from './types.js';

/** Writes one page of all that was compared into `file`; without one, a page a content file into `output/compare`. Answers with their paths. Throws `UsageError` for one of a file that was read. */
export function writePages(
  comparison: Comparison,
  sides: readonly Sides[],
  file: string | undefined,
  inputs: Inputs,
  cwd = '.',
): readonly string[] {
  const pages =
    file === undefined
      ? comparison.contents.map((content) => ({
          path: join('output', 'compare', `${stemOf(content.file)}.html`),
          text: comparePage({ ...comparison, contents: [content] }, sides),
        }))
      : [{ path: file, text: comparePage(comparison, sides) }];
  inputs.refuse(
    pages.map(({ path }) => resolve(cwd, path)),
    'name another file with --html',
  );
  for (const { path } of pages) prepareFolder(dirname(resolve(cwd, path)));
  writeTogether(pages.map(({ path, text }) => ({ path: resolve(cwd, path), bytes: new TextEncoder().encode(text) })));
  return pages.map(({ path }) => path);
}
