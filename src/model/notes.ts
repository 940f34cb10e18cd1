import type { Span } from '../lib/span.js';
import { inOneLine } from '../lib/trimmed.js';
import { isForTools, readComment } from './comments.js';
import type { Place } from './scope.js';

/** A comment's text; `settings` where it can be nothing else. */
interface Said {
  readonly text: string;
  readonly settings?: true;
  readonly at: Span;
}

/** Does what a comment says: settings go to the slide, any other text to the speaker notes, a paragraph for each empty line. */
export function noteComment({ text, settings, at }: Said, place: Place): void {
  if (isForTools(text)) return;
  const comment = readComment(text, settings);
  if (comment.kind === 'settings') {
    for (const setting of comment.settings) place.set(setting, at);
    return;
  }
  for (const paragraph of comment.text.split(/\n\s*\n/)) {
    const line = inOneLine(paragraph);
    if (line !== '') place.notes.push({ kind: 'paragraph', text: [{ text: line, at }], at });
  }
}
