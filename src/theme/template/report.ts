import { startOf } from '../../lib/span.js';
import type { Env } from '../../lib/world.js';
import type { LeftOut } from './trust.js';
import type { Landing } from './types.js';

/** Notes `theme-left-out`: what of the template is not carried into decks. */
export function reportLeftOut(found: readonly LeftOut[], file: string, env: Env): void {
  const what = [...new Set(found)];
  if (what.length === 0) return;
  env.report({
    severity: 'note',
    code: 'theme-left-out',
    message: `the template has ${what.join(', ')}: left out of the deck`,
    at: startOf(file),
    help: 'nothing to do; decks are built without anything that runs, or that points out of the file',
  });
}

/** Notes `theme-layouts` for layouts that were guessed, and `theme-lacks` for what the deck draws itself, since the layouts have no place for it. */
export function reportLandings(landings: readonly Landing[], layouts: number, file: string, env: Env): void {
  const guessed = landings.filter(({ by }) => by === 'placeholders').map(({ kind, layout }) => `${kind} → “${layout}”`);
  if (guessed.length > 0 && layouts > 1) {
    env.report({
      severity: 'note',
      code: 'theme-layouts',
      message: `no layout's type or name says what it is for; by their placeholders: ${guessed.join(', ')}`,
      at: startOf(file),
      help: 'where another is meant, name it in the sidecar: `layouts: {section: "Divider"}`; see themes/README.md',
    });
  }
  const lacking = lackingIn(landings);
  if (lacking.length === 0) return;
  env.report({
    severity: 'note',
    code: 'theme-lacks',
    message: `no placeholder for: ${lacking.join('; ')}`,
    at: startOf(file),
    help: 'text boxes in a free area serve, footers and numbers are left out; placeholders added in PowerPoint are used by the next build',
  });
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
