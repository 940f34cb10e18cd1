import { diskWorld } from '../../src/io/disk.js';
import type { Diagnostic } from '../../src/lib/diagnostics.js';
import type { Env } from '../../src/lib/world.js';
import type { FontFamily } from '../../src/theme/types.js';

/** An env over the real disk that keeps what is reported. */
export function realEnv(): Env & { readonly diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  return { report: (diagnostic) => diagnostics.push(diagnostic), world: diskWorld(process.cwd()), diagnostics };
}

const family = (latin: string, embedLatin: FontFamily['embedLatin']): FontFamily => ({
  latin,
  eastAsian: 'Microsoft YaHei',
  embedLatin,
  embedEastAsian: 'noto-sans-sc',
  lineHeight: 1.32,
  latinLineHeight: 1.32,
});

export const testFonts = {
  heading: family('Georgia', 'gelasio'),
  body: family('Calibri', 'carlito'),
  mono: family('Consolas', 'jetbrains-mono'),
} as const;
