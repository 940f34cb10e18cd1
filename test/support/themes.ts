import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diskWorld } from '../../src/io/disk.js';
import { formatDiagnostic } from '../../src/lib/diagnostics.js';
import type { Env } from '../../src/lib/world.js';
import { loadTheme } from '../../src/theme/index.js';
import type { Theme } from '../../src/theme/types.js';
import { root } from './cli.js';

/** The disk as it is; any diagnostic fails the test. */
export const strictEnv: Env = {
  world: diskWorld(root),
  report: (diagnostic) => {
    throw new Error(formatDiagnostic(diagnostic));
  },
};

export const themeNames: readonly string[] = readdirSync(join(root, 'themes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export function shippedTheme(name: string): Theme {
  const theme = loadTheme(join(root, 'themes', name), strictEnv);
  if (theme === undefined) throw new Error(`the theme ${name} does not load`);
  return theme;
}
