import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { packageRoot } from '../io/disk.js';

type Builder = Pick<typeof import('../build.js'), 'buildDeck'>;

/** The builder, and what V8 has compiled of it so far. */
export interface Program extends Builder {
  readonly compiled: () => Uint8Array;
}

/** Compiled code serves the very Node that made it. */
export const compiledFile = (): string => join(packageRoot(), 'dist', `program-${process.version}-${process.arch}.bin`);

/**
 * Loads `dist/program.cjs` with the code that was compiled when it was bundled: a fifth of a short run's time, which Node 20 can't keep by
 * itself (`module.enableCompileCache` came with 22.1). Where that code is missing, or another Node's, the program is compiled as any other.
 */
export function loadProgram(): Program {
  const file = join(packageRoot(), 'dist/program.cjs');
  const source = `(function(module,exports,require,__filename){${readFileSync(file, 'latin1')}\n})`;
  const compiled = compiledFile();
  const cachedData = existsSync(compiled) ? readFileSync(compiled) : undefined;
  const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const module: { exports: Partial<Builder> } = { exports: {} };
  script.runInThisContext()(module, module.exports, createRequire(file), file);
  const { buildDeck } = module.exports;
  if (buildDeck === undefined) throw new Error(`${file} is not the builder; bundle again`);
  return { buildDeck, compiled: () => script.createCachedData() };
}
