import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Example {
  /** `content/README.md:41`. */
  readonly place: string;
  readonly text: string;
  /** What the document says that the command prints; empty where the example is sound. */
  readonly says: readonly string[];
}

const FENCE = /^(`{3,})markdown( mistake)?\n([\s\S]*?)^\1$(?:\n\n`{3,}text\n([\s\S]*?)^`{3,}$)?/gm;

/** The Markdown examples of a document. One that shows a mistake is marked `markdown mistake`, and the messages follow in a fence of `text`. */
export function examplesIn(folder: string, file: string): readonly Example[] {
  const page = readFileSync(join(folder, file), 'utf8');
  return [...page.matchAll(FENCE)].map(({ index, 2: mark, 3: text = '', 4: said = '' }) => ({
    place: `${file}:${page.slice(0, index).split('\n').length}`,
    text,
    says: mark === undefined ? [] : said.trimEnd().split(/\n(?! )/),
  }));
}

/** Sentences between the headings of a page; of it, what stands below one heading up to the next of its level. */
export function sectionOf(page: string, heading: string): string {
  const start = page.indexOf(`\n${heading}\n`) + heading.length + 2;
  const end = page.indexOf(`\n${heading.replace(/ .*/, '')} `, start);
  return page.slice(start, end < 0 ? undefined : end).trim();
}
