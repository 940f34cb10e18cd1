import type { Report } from '../lib/diagnostics.js';
import type { Span } from '../lib/span.js';
import { didYouMean, suggest } from '../lib/suggest.js';
import type { Attributes } from '../parse/types.js';

/** The attributes of what has none. */
export const NO_ATTRIBUTES: Attributes = { classes: [], values: {} };

/** Reports `key=value` pairs that nothing reads where they stand (`unknown-attribute`). */
export function reportUnknownAttributes({ values }: Attributes, known: readonly string[], at: Span, report: Report): void {
  for (const key of Object.keys(values)) {
    if (known.includes(key)) continue;
    const help = known.length === 0 ? 'remove it, or put it behind the heading of the slide' : didYouMean(key, known);
    report({ severity: 'warning', id: 'unknown-attribute', message: `unknown attribute “${key}”; it is ignored here`, at, help });
  }
}

/** Classes that other tools know, and that say how something looks: the theme decides about it. */
const LOOKS =
  /^(?:lead|invert|center|middle|top|bottom|left|right|inverse|smaller|small|large|tiny|scrollable|nonumber|unlisted|smallcaps|r-\w+|lightbox|absolute|fragment|white|black|dark|light|title|section|cover|text-\S+|font\d+|bg-\S+|w-\S+|h-\S+|m[trblxy]?-\S+|p[trblxy]?-\S+)$/;

/** Reports classes that nothing asks for where they stand (`unknown-class`): one that is nearly a known one as a warning, any other as a note. */
export function reportUnknownClasses({ classes }: Pick<Attributes, 'classes'>, known: readonly string[], at: Span, report: Report): void {
  for (const name of classes) {
    if (known.includes(name) || LOOKS.test(name)) continue;
    const near = suggest(name, known) !== undefined;
    report({
      severity: near ? 'warning' : 'note',
      id: 'unknown-class',
      message: `class “${name}” says nothing here; it is ignored`,
      at,
      help: known.length === 0 ? 'remove it, or put it behind the heading of the slide' : didYouMean(name, known),
    });
  }
}
