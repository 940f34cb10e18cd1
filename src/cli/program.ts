import { join } from 'node:path';
import { cachedDataVersionTag, getHeapCodeStatistics } from 'node:v8';
import { compiledFolder, keepCompiled, readCompiled } from '../io/compiled/index.js';
import { packageRoot } from '../io/disk.js';
import { type Scripts, scriptFiles, scriptRunner } from './scripts.js';
import type { Terminal } from './terminal.js';

type Builder = Pick<typeof import('./builder.js'), 'buildDeck' | 'importTheme'>;

/**
 * Loads `dist/program.cjs`, and with it what V8 compiled of it and of the writers in earlier runs: a third of a short run's time. What this
 * run compiles beyond that is kept when it ends.
 */
export function loadProgram({ env, atEnd }: Terminal): Builder {
  const folder = join(packageRoot(), 'dist');
  const read = scriptFiles(folder);
  const place = compiledFolder(env);
  const name = nameOf(read('program').source);
  const kept = (place === undefined ? undefined : readCompiled(place, name)) ?? { scripts: new Map(), runs: new Map() };
  const scripts = scriptRunner(read, kept.scripts);
  const { buildDeck, importTheme } = scripts.load('program') as Partial<Builder>;
  if (buildDeck === undefined || importTheme === undefined) throw new Error(`${folder} holds no builder; bundle again`);
  if (place !== undefined) {
    atEnd(() => {
      const run = [...scripts.run.keys()].sort().join('+');
      const bytecode = getHeapCodeStatistics().bytecode_and_metadata_size;
      if (!hasNews(scripts, bytecode, kept.runs.get(run))) return;
      const codes = [...scripts.run].map(([script, { source, code }]) => [script, { source, code: code() }] as const);
      keepCompiled(place, name, { scripts: new Map([...kept.scripts, ...codes]), runs: new Map([...kept.runs, [run, bytecode]]) });
    });
  }
  return { buildDeck, importTheme };
}

/** V8's tag stands for its version, its flags and the processor's features: it takes code from none but its equals. */
const nameOf = (source: number): string =>
  ['compiled', hex(source), process.version, process.platform, process.arch, hex(cachedDataVersionTag())].join('-');

const hex = (number: number): string => number.toString(16).padStart(8, '0');

/** Keeping code takes some 25 ms; that a run has compiled less than this share beyond what was kept is not worth it. */
const WORTH_KEEPING = 0.1;

/** Whether a run has compiled what was not kept: another script, or more functions than any run of the same scripts (`before`, in bytes). */
const hasNews = ({ run }: Scripts, bytecode: number, before: number | undefined): boolean =>
  before === undefined || bytecode > before * (1 + WORTH_KEEPING) || [...run.values()].some(({ wasKept }) => !wasKept);
