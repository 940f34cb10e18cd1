import type { Report } from '../lib/diagnostics.js';
import type { Footnote } from './types.js';

/** Reports the footnotes that no text cites (`footnote-unused`): they are shown nowhere. */
export function reportUnusedFootnotes(footnotes: ReadonlyMap<string, Footnote>, cited: ReadonlySet<string>, report: Report): void {
  for (const { label, at } of footnotes.values()) {
    if (cited.has(label)) continue;
    report({
      severity: 'warning',
      id: 'footnote-unused',
      message: `footnote “[^${label}]” is cited nowhere, so it is not shown`,
      at,
      help: `write \`[^${label}]\` where it belongs, or delete it`,
    });
  }
}
