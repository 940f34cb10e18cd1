import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildSync } from 'esbuild';

const root = join(import.meta.dirname, '../..');
const BUILDS = /new RegExp\(/;

/** All regular expressions that `src` puts together of parts when it is loaded, as `/pattern/flags`, each with where it comes from. */
export function built() {
  const files = readdirSync(join(root, 'src'), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.startsWith('bundle') && BUILDS.test(readFileSync(join(root, 'src', name), 'utf8')))
    .sort();
  const found = new Map();
  for (const file of files) for (const literal of builtBy(file)) if (!found.has(literal)) found.set(literal, [file]);
  return found;
}

/** Those of a file and of what it imports: `RegExp` is one that takes down what it is asked for. */
function builtBy(file) {
  const { outputFiles } = buildSync({
    entryPoints: [join(root, 'src', file)],
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    treeShaking: false,
    logLevel: 'error',
  });
  const taken = new Set();
  class Taken extends RegExp {
    constructor(pattern, flags) {
      super(pattern, flags);
      taken.add(`/${this.source}/${this.flags}`);
    }
  }
  const module = { exports: {} };
  new Function('require', 'module', 'exports', 'RegExp', outputFiles[0].text)(
    createRequire(join(root, 'package.json')),
    module,
    module.exports,
    Taken,
  );
  return taken;
}
