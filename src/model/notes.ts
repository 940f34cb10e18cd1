import type { Span } from '../lib/span.js';
import { inOneLine } from '../lib/trimmed.js';
import type * as written from '../parse/types.js';
import { isForTools, readComment } from './comments.js';
import type { SlideScope } from './scope.js';
import type { Block } from './types.js';

/** A comment's text; `settings` where it can be nothing else. */
interface Said {
  readonly text: string;
  readonly settings?: true;
  /** The text read as Markdown. */
  readonly blocks?: readonly written.Block[];
  readonly at: Span;
}

/** Reads blocks as they are meant. */
type Read = (blocks: readonly written.Block[], place: SlideScope) => readonly Block[];

/**
 * Does what a comment says: settings go to the slide, any other text to the speaker notes: as `read` where it is Markdown, else a paragraph for
 * each empty line. A video linked there gets no code: it may be put aside.
 */
export function noteComment({ text, settings, blocks, at }: Said, place: SlideScope, read?: Read): void {
  if (isForTools(text)) return;
  const comment = readComment(text, settings);
  if (comment.kind === 'settings') {
    for (const setting of comment.settings) place.set(setting, at);
    return;
  }
  if (blocks !== undefined && read !== undefined) {
    const { videos: _, ...deck } = place.deck;
    place.notes.push(...read(blocks, { ...place, deck }));
    return;
  }
  for (const paragraph of comment.text.split(/\n\s*\n/)) {
    const line = inOneLine(paragraph);
    if (line !== '') place.notes.push({ kind: 'paragraph', text: [{ text: line, at }], at });
  }
}
