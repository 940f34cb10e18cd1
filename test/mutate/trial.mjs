import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context, transform } from 'esbuild';

const COPIED = ['src', 'test', 'templates', 'themes', 'content', 'package.json', 'tsconfig.json', 'README.md'];
const CHANGES = 'test/changes/index.ts';
/** Beyond this a run is taken for endless, in milliseconds: the corpus takes half a minute. */
const PATIENCE = 300_000;

/** One file, so that a place in it is known by its offset. */
const bundleOptions = (folder, entry, outfile) => ({
  absWorkingDir: folder,
  entryPoints: [join(folder, entry)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'silent',
});

/**
 * What the corpus makes today, as `hashes.txt` has it (that may wait to be accepted), and which code each document ran: of each function and
 * branch where it begins and ends in the bundle, and whether it ran.
 */
const SOUND = `import { Session } from 'node:inspector/promises';
import { writeFileSync } from 'node:fs';
const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
const { DOCUMENTS, hashesOf, madeInputs, outputsOf, writeHashes } = await import('./sound.mjs');
const hashes = new Map();
const ran = {};
const inputs = madeInputs(process.cwd());
for (const document of DOCUMENTS) {
  for await (const [output, parts] of outputsOf(document, process.cwd(), inputs)) hashes.set(output, hashesOf(parts));
  const { result } = await session.post('Profiler.takePreciseCoverage');
  const bundle = result.find(({ url }) => url.endsWith('/sound.mjs'));
  ran[document.name] = bundle.functions.map(({ functionName, ranges }) => [
    functionName,
    ranges.map(({ startOffset, endOffset, count }) => [startOffset, endOffset, count > 0]),
  ]);
}
writeFileSync('output/hashes.txt', writeHashes(hashes));
writeFileSync('output/ran.json', JSON.stringify(ran));
process.exit(0);
`;

/** Makes the documents named and ends at the first part that differs. */
const FIRST_CHANGE = `import { changesOf, DOCUMENTS, hashesOf, madeInputs, readHashes } from './sound.mjs';
import { outputsOf } from './mutant.mjs';
import { readFileSync } from 'node:fs';
const sound = readHashes(readFileSync('output/hashes.txt', 'utf8'));
const inputs = madeInputs(process.cwd());
const names = process.argv.slice(2);
for (const document of DOCUMENTS.filter(({ name }) => names.includes(name)))
  for await (const [output, parts] of outputsOf(document, process.cwd(), inputs))
    for (const { part, what } of changesOf(sound.get(output), hashesOf(parts))) {
      console.log(output + ': ' + part + ' ' + what);
      process.exit(1);
    }
`;

/** The documents that run what stands at an offset of the bundle; all of them where that runs when a file is loaded. */
function runners(ran, offset) {
  const holds = ([start, end]) => start <= offset && offset < end;
  const smallest = (ranges) => ranges.filter(holds).sort((one, other) => one[1] - one[0] - (other[1] - other[0]))[0];
  const documents = Object.entries(ran).map(([name, functions]) => [name, functions.filter(([, [whole]]) => holds(whole))]);
  // V8 leaves out functions that did not run since it was last asked.
  const around = smallest(documents.flatMap(([, functions]) => functions.map(([functionName, [whole]]) => [...whole, functionName])));
  if (around === undefined || around[0] === 0 || around[3].startsWith('src/')) return Object.keys(ran);
  return documents.flatMap(([name, functions]) => {
    const own = functions.find(([, [whole]]) => whole[0] === around[0] && whole[1] === around[1]);
    return own !== undefined && smallest(own[1])[2] ? [name] : [];
  });
}

/** A copy of the project below `output/`, in which mistakes are planted one at a time: nobody else's files change. */
export async function openTrial(root) {
  const tree = join(root, 'output/mutate/tree');
  rmSync(join(root, 'output/mutate'), { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(tree, name), { recursive: true });
  writeFileSync(join(tree, 'tsconfig.src.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src'] }));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  // What contents and templates are made with has no mistake in it.
  await build(bundleOptions(tree, CHANGES, join(tree, 'output/sound.mjs')));
  const mutant = await context(bundleOptions(tree, CHANGES, join(tree, 'output/mutant.mjs')));
  writeFileSync(join(tree, 'output/sound-run.mjs'), SOUND);
  writeFileSync(join(tree, 'output/first-change.mjs'), FIRST_CHANGE);
  const run = (command, args, patience = PATIENCE) =>
    spawnSync(command, args, {
      cwd: tree,
      encoding: 'utf8',
      timeout: patience,
      maxBuffer: 2 ** 28,
      env: { ...process.env, SOURCE_DATE_EPOCH: '' },
    });
  const { status, stderr } = run(process.execPath, ['output/sound-run.mjs']);
  if (status !== 0) throw new Error(`the corpus can't be made: ${stderr}`);
  const ran = JSON.parse(readFileSync(join(tree, 'output/ran.json'), 'utf8'));
  const soundBundle = readFileSync(join(tree, 'output/sound.mjs'), 'utf8');
  const bin = (name) => join(root, 'node_modules/.bin', name);

  return {
    tree,
    dispose: () => mutant.dispose(),
    source: (file) => readFileSync(join(tree, file), 'utf8'),
    write: (file, source) => writeFileSync(join(tree, file), source),
    /** True where the file's code is the same without what compilers do without. */
    same: async (one, other) => (await stripped(one)) === (await stripped(other)),
    compiles: () =>
      run(bin('tsc'), ['-p', 'tsconfig.src.json', '--incremental', '--tsBuildInfoFile', 'output/types.tsbuildinfo']).status === 0,
    /** The first part of the corpus that differs; undefined for none. */
    firstChange: async () => {
      try {
        await mutant.rebuild();
      } catch {
        return 'it does not bundle';
      }
      const wrong = readFileSync(join(tree, 'output/mutant.mjs'), 'utf8');
      let at = 0;
      while (at < wrong.length && wrong[at] === soundBundle[at]) at++;
      // Tools and the command are not in it.
      const documents = at === wrong.length && wrong.length === soundBundle.length ? [] : runners(ran, at);
      if (documents.length === 0) return undefined;
      const { status, stdout, stderr, signal } = run(process.execPath, ['output/first-change.mjs', ...documents]);
      if (status === 0) return undefined;
      if (signal !== null) return 'it never ends';
      return (
        stdout.trim().split('\n').at(-1) ||
        `it fails: ${
          stderr
            .trim()
            .split('\n')
            .find((line) => /Error/.test(line)) ?? ''
        }`
      );
    },
    /** The first that fails of the tests in the folder that mirrors the file's, or one above it; `isThorough`: of all that come to use it. Undefined for none. */
    firstFailure: (file, isThorough) => {
      const options = [
        '--run',
        '--config',
        'test/vitest.config.ts',
        '--dir',
        'test',
        '--bail',
        '1',
        '--maxWorkers',
        '1',
        '--testTimeout',
        '120000',
        '--reporter',
        'json',
      ];
      const left = ['--exclude', '**/office/**', '--exclude', '**/changes/**'];
      if (isThorough) return failureIn(run(bin('vitest'), ['related', ...options, ...left, file], 4 * PATIENCE));
      const path = file.split('/').slice(1, -1);
      const folder = path.map((_, i) => `test/${path.slice(0, path.length - i).join('/')}/`).find((one) => existsSync(join(tree, one)));
      return folder === undefined ? undefined : failureIn(run(bin('vitest'), ['run', ...options, ...left, folder], 4 * PATIENCE));
    },
    /** Tests of the built command. */
    firstCommandFailure: () => {
      if (existsSync(join(tree, 'dist'))) rmSync(join(tree, 'dist'), { recursive: true });
      if (run(process.execPath, ['src/bundle/bundle.mjs']).status !== 0) return 'it does not build';
      const vitest = [
        'run',
        '--config',
        'test/vitest.config.ts',
        '--dir',
        'test',
        '--bail',
        '1',
        '--testTimeout',
        '60000',
        '--reporter',
        'json',
      ];
      return failureIn(run(bin('vitest'), [...vitest, 'test/cli', 'test/content'], 4 * PATIENCE));
    },
  };
}

const stripped = async (source) => (await transform(source, { loader: 'ts', minify: true, format: 'esm' })).code;

function failureIn({ status, stdout, signal }) {
  if (status === 0) return undefined;
  if (signal !== null) return 'it never ends';
  const begin = stdout.indexOf('{"numTotalTestSuites"');
  if (begin < 0) return `vitest: ${stdout.slice(-200)}`;
  const { testResults } = JSON.parse(stdout.slice(begin));
  for (const { name, message, assertionResults } of testResults) {
    const failed = assertionResults.find((one) => one.status === 'failed');
    if (failed !== undefined) return `${name.split('/test/').at(-1)}: ${failed.fullName}`;
    if (message) return `${name.split('/test/').at(-1)}: ${message.split('\n')[0]}`;
  }
  return 'vitest failed';
}
