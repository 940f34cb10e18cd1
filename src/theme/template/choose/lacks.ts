import type { Diagnostic } from '../../../lib/diagnostics.js';
import { startOf } from '../../../lib/span.js';
import type { Landing, Template } from '../types.js';

const CODES = /-codes$/;

/** The note `theme-lacks`: what slides draw themselves, since their layouts have no place for it. Of the layouts named in `used`; without them, of all. */
export function lacksNote({ file, landings }: Template, used?: readonly string[]): Diagnostic | undefined {
  const kinds = used === undefined ? undefined : new Set(used.map((name) => name.replace(CODES, '')));
  const lacking = lackingIn(landings.filter(({ kind }) => kinds?.has(kind) ?? true));
  if (lacking.length === 0) return undefined;
  return {
    severity: 'note',
    id: 'theme-lacks',
    message: `no placeholder for: ${lacking.join('; ')}`,
    at: startOf(file),
    help: 'text boxes in a free area serve, footers and numbers are left out; placeholders added in PowerPoint are used by the next build',
  };
}

/** Kinds that lack the same on the same layout are told of together. */
function lackingIn(landings: readonly Landing[]): readonly string[] {
  const kinds = new Map<string, string[]>();
  for (const { kind, layout, lacks } of landings) {
    if (lacks.length === 0) continue;
    const what = `“${layout}”: ${lacks.join(', ')}`;
    kinds.set(what, [...(kinds.get(what) ?? []), kind]);
  }
  return [...kinds].map(([what, alike]) => `${alike.join(', ')} on ${what}`);
}
