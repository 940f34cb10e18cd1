import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diskWorld } from '../../../src/io/disk.js';
import type { Diagnostic } from '../../../src/lib/diagnostics.js';
import { draft, dress, FORMATS, loadTheme, understand } from '../../../src/pipeline.js';
import { root } from '../cli.js';

/** The contents that every theme is tried with: the lecture, every layout, and every kind of block at its worst. */
export const contents = ['content/2022-ai-events.md', 'test/gallery/layouts.md', 'test/cases/torture.md'];

/** A content's deck in a theme, through all stages. Throws on an error. */
export const buildDeck = (content: string, theme: string): Promise<Uint8Array> =>
  deckOf(readFileSync(join(root, content), 'utf8'), theme, content);

/** The deck of a Markdown text; its pictures are looked for from `file`. Throws on an error. */
export async function deckOf(markdown: string, theme: string, file = 'talk.md'): Promise<Uint8Array> {
  const found: Diagnostic[] = [];
  const env = { world: diskWorld(root), report: (diagnostic: Diagnostic) => found.push(diagnostic) };
  const deck = understand(markdown, file, {}, env);
  const drafts = draft(deck, join(root, 'templates/default'), env);
  const look = await loadTheme(join(root, 'themes', theme), env);
  const [deckFile] = drafts === undefined || look === undefined ? [] : await FORMATS.pptx(dress(drafts, look, [], env), env);
  const errors = found.filter(({ severity }) => severity === 'error');
  if (deckFile === undefined || errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
  return deckFile.bytes;
}
