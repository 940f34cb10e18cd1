import type { Span } from '../lib/span.js';
import { readComment } from './comments.js';
import type { Place } from './scope.js';

/** Does what a comment says: settings go to the slide, any other text to the speaker notes, a paragraph for each empty line. */
export function noteComment(text: string, at: Span, place: Place): void {
  const comment = readComment(text);
  if (comment.kind === 'settings') {
    for (const setting of comment.settings) place.set(setting, at);
    return;
  }
  for (const paragraph of comment.text.split(/\n\s*\n/)) {
    const line = paragraph.trim().replace(/\s*\n\s*/g, ' ');
    if (line !== '') place.notes.push({ kind: 'paragraph', text: [{ text: line, at }], at });
  }
}
