import type { Report } from '../../lib/diagnostics.js';
import type { Span } from '../../lib/span.js';
import type { Split } from './split.js';

/** Reports a front matter that does not begin in the first line (`front-matter-below`), and one without a `---` of its own above or below it (`front-matter-unclosed`). */
export function reportPlace({ below, unfenced }: Split, start: Span, report: Report): void {
  if (below !== undefined)
    report({
      severity: 'note',
      id: 'front-matter-below',
      message: `the front matter begins in line ${below}; it is read, but other tools expect it in line 1`,
      at: { ...start, line: below },
      help: 'take away the empty lines or comments above its `---`',
    });
  if (unfenced !== undefined)
    report({
      severity: 'error',
      id: 'front-matter-unclosed',
      message:
        unfenced.found === '---'
          ? 'a front matter without the `---` that ends it'
          : `“${unfenced.found}” above what looks like the front matter; expected \`---\``,
      at: { ...start, line: unfenced.line },
      help:
        unfenced.found === '---'
          ? 'write `---` in a line of its own below its last key'
          : 'write `---`, three plain hyphens, in a line of its own above its first key, and another below its last one',
    });
}
