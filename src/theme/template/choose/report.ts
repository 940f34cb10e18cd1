import { startOf } from '../../../lib/span.js';
import type { Env } from '../../../lib/world.js';
import type { LeftOut } from '../package/trust.js';
import type { Landing } from '../types.js';

/** Notes `theme-left-out`: what of the template is not carried into decks. */
export function reportLeftOut(found: readonly LeftOut[], file: string, env: Env): void {
  const what = [...new Set(found)];
  if (what.length === 0) return;
  env.report({
    severity: 'note',
    id: 'theme-left-out',
    message: `the template has ${what.join(', ')}: left out of the deck`,
    at: startOf(file),
    help: 'nothing to do; decks are built without anything that runs, or that points out of the file',
  });
}

/** The note `theme-layouts`: layouts that were guessed. */
export function reportLandings(landings: readonly Landing[], layouts: number, file: string, env: Env): void {
  const guessed = landings.filter(({ by }) => by === 'guess').map(({ kind, layout }) => `${kind} → “${layout}”`);
  if (guessed.length === 0 || layouts <= 1) return;
  env.report({
    severity: 'note',
    id: 'theme-layouts',
    message: `no layout's type or name says what it is for; by their placeholders: ${guessed.join(', ')}`,
    at: startOf(file),
    help: 'where another is meant, name it in the sidecar: `layouts: {section: "Divider"}`; see themes/README.md',
  });
}
