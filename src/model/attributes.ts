import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import { didYouMean } from '../lib/suggest.js';
import type { Attributes } from '../parse/types.js';

/** The attributes of what has none. */
export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

/** Reports `key=value` pairs that nothing reads where they stand (`unknown-attribute`). Classes are free: templates may ask for any. */
export function reportUnknownAttributes({ values }: Attributes, known: readonly string[], at: Span, report: Report): void {
  for (const key of Object.keys(values)) {
    if (known.includes(key)) continue;
    const help = known.length === 0 ? 'remove it, or put it behind the heading of the slide' : didYouMean(key, known);
    report({ severity: 'warning', code: 'unknown-attribute', message: `unknown attribute “${key}”; it is ignored here`, at, help });
  }
}
