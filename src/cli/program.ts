import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { packageRoot } from '../io/disk.js';
import { once } from '../lib/once.js';

type Builder = Pick<typeof import('./builder.js'), 'buildDeck' | 'importTheme'>;

/** The builder, and what V8 has compiled of it so far, by the file that it is kept in. */
export interface Program extends Builder {
  readonly compiled: () => ReadonlyMap<string, Uint8Array>;
}

/** What a run is for (`template`: a deck on one): code is kept for each by itself, since all that is kept is read, whether it runs or not. */
export const USES = ['pptx', 'pdf', 'template', 'all'] as const;

export type Use = (typeof USES)[number];

/** Compiled code serves the very Node that made it. */
function compiledFile(script: string, use: Use): string {
  const name = script === 'program' ? `program-for-${use}` : script;
  return join(packageRoot(), 'dist', `${name}-${process.version}-${process.arch}.bin`);
}

/**
 * Bytecode run in a function before V8 weighs optimizing it, in bytes; V8 11, that of Node 20, takes less by itself. A build of half a
 * second is over before most of what is optimized pays: at this budget one lecture takes a third less processor time and a sixth less of the
 * clock, ×100 an eighth less and as long as before. Later V8s count calls instead, and complain of the name.
 */
const OPTIMIZING_BUDGET = 300_000;

/** What V8 11 takes by itself. */
const USUAL_BUDGET = 67_584;

const budgetIsOurs = process.versions.v8.startsWith('11.');

function setBudget(bytes: number): void {
  if (budgetIsOurs) setFlagsFromString(`--interrupt-budget=${bytes}`);
}

/** What the program requires of `dist/`: its writers and the reading of XML when it comes to them, and what it knows of the package's own files. */
const OTHER_SCRIPT = /^\.\/(\w+)\.cjs$/;

/** Node keeps compiled code of its own modules, too, made under V8's usual flags: `node:zlib` comes four times as fast under them. */
function requireUsual(load: () => unknown): unknown {
  setBudget(USUAL_BUDGET);
  try {
    return load();
  } finally {
    setBudget(OPTIMIZING_BUDGET);
  }
}

/**
 * Loads `dist/program.cjs`, and the writers that it asks for, with the code that was compiled when they were bundled: a fifth of a short run's
 * time, which Node 20 can't keep by itself (`module.enableCompileCache` came with 22.1). Where that code is missing, or another Node's,
 * they are compiled as any others.
 */
export function loadProgram(use: Use): Program {
  // Before any script is read: V8 takes kept code only from a run under the same flags.
  setBudget(OPTIMIZING_BUDGET);
  const folder = join(packageRoot(), 'dist');
  const requireOther = createRequire(join(folder, 'program.cjs'));
  const scripts = new Map<string, Script>();
  const load = once((name: string): Partial<Builder> => {
    const file = join(folder, `${name}.cjs`);
    const kept = compiledFile(name, use);
    const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
    const source = `(function(module,exports,require,__filename){${readFileSync(file, 'latin1')}\n})`;
    const script = new Script(source, { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
    scripts.set(name, script);
    const module: { exports: Partial<Builder> } = { exports: {} };
    script.runInThisContext()(module, module.exports, requirePart, file);
    return module.exports;
  });
  const requirePart = (id: string): unknown => {
    const name = OTHER_SCRIPT.exec(id)?.[1];
    return name === undefined ? requireUsual(() => requireOther(id)) : load(name);
  };
  const { buildDeck, importTheme } = load('program');
  if (buildDeck === undefined || importTheme === undefined) throw new Error(`${folder} holds no builder; bundle again`);
  return {
    buildDeck,
    importTheme,
    compiled: () => new Map([...scripts].map(([name, script]) => [compiledFile(name, use), script.createCachedData()])),
  };
}
