import type { Diagnostic } from '../diagnostics.js';
import type { Span } from '../span.js';

/** Says of a picture that it can't be drawn, and why; one without a place is the theme's. */
export const unreadable = (cause: unknown, at: Span | undefined): Diagnostic => ({
  severity: 'error',
  id: 'picture-unreadable',
  message: `the picture can't be drawn (${cause instanceof Error ? cause.message : String(cause)})`,
  at: at ?? { file: 'theme.yaml', line: 1, column: 1 },
  help: 'open it in a picture editor and save it again as PNG, JPEG or SVG',
});
