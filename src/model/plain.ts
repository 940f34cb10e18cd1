import type { Inline } from '../parse/types.js';

/** The words of a text as it is written, without marks, pictures and footnotes. */
export function plainOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'text' || inline.kind === 'code') return inline.value;
      if (inline.kind === 'lineBreak') return ' ';
      return 'children' in inline ? plainOf(inline.children) : '';
    })
    .join('');
}
