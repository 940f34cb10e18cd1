import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, context, transform } from 'esbuild';

const COPIED = ['src', 'test', 'templates', 'themes', 'content', 'package.json', 'tsconfig.json', 'README.md'];
const CHANGES = 'test/changes/index.ts';
/** Beyond this a run is taken for endless, in milliseconds: the corpus takes half a minute. */
const PATIENCE = 300_000;

const bundleOptions = (folder, entry, outdir) => ({
  absWorkingDir: folder,
  entryPoints: [join(folder, entry)],
  outdir,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'silent',
});

/** What the corpus makes today, as `hashes.txt` has it; that may wait to be accepted. */
const HASHES = `import { DOCUMENTS, hashesOf, madeInputs, outputsOf, writeHashes } from './sound/index.mjs';
import { writeFileSync } from 'node:fs';
const hashes = new Map();
const inputs = madeInputs();
for (const document of DOCUMENTS)
  for await (const [output, parts] of outputsOf(document, process.cwd(), inputs)) hashes.set(output, hashesOf(parts));
writeFileSync('output/hashes.txt', writeHashes(hashes));
`;

/** Ends at the first part that differs. */
const FIRST_CHANGE = `import { changesOf, DOCUMENTS, hashesOf, madeInputs, readHashes } from './sound/index.mjs';
import { outputsOf } from './mutant/index.mjs';
import { readFileSync } from 'node:fs';
const sound = readHashes(readFileSync('output/hashes.txt', 'utf8'));
const inputs = madeInputs();
for (const document of DOCUMENTS)
  for await (const [output, parts] of outputsOf(document, process.cwd(), inputs))
    for (const { part, what } of changesOf(sound.get(output), hashesOf(parts))) {
      console.log(output + ': ' + part + ' ' + what);
      process.exit(1);
    }
`;

/** A copy of the project below `output/`, in which mistakes are planted one at a time: nobody else's files change. */
export async function openTrial(root) {
  const tree = join(root, 'output/mutate/tree');
  const bundled = join(tree, 'output/mutant');
  rmSync(join(root, 'output/mutate'), { recursive: true, force: true });
  mkdirSync(tree, { recursive: true });
  for (const name of COPIED) cpSync(join(root, name), join(tree, name), { recursive: true });
  writeFileSync(join(tree, 'tsconfig.src.json'), JSON.stringify({ extends: './tsconfig.json', include: ['src'] }));
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  // What contents and templates are made with has no mistake in it.
  const sound = join(tree, 'output/sound');
  await build(bundleOptions(tree, CHANGES, sound));
  const mutant = await context(bundleOptions(tree, CHANGES, bundled));
  writeFileSync(join(tree, 'output/hashes.mjs'), HASHES);
  writeFileSync(join(tree, 'output/first-change.mjs'), FIRST_CHANGE);
  const run = (command, args, patience = PATIENCE) =>
    spawnSync(command, args, {
      cwd: tree,
      encoding: 'utf8',
      timeout: patience,
      maxBuffer: 2 ** 28,
      env: { ...process.env, SOURCE_DATE_EPOCH: '' },
    });
  const { status, stderr } = run(process.execPath, ['output/hashes.mjs']);
  if (status !== 0) throw new Error(`the corpus can't be made: ${stderr}`);
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
      const { status, stdout, stderr, signal } = run(process.execPath, ['output/first-change.mjs']);
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
    /** The first test that fails; undefined for none. */
    firstFailure: (file) => {
      const vitest = [
        '--run',
        '--dir',
        'test',
        '--bail',
        '1',
        '--testTimeout',
        '60000',
        '--reporter',
        'json',
        '--exclude',
        '**/office/**',
        '--exclude',
        '**/changes/**',
      ];
      return failureIn(run(bin('vitest'), ['related', ...vitest, file], 4 * PATIENCE)) ?? undefined;
    },
    /** Tests of the built command. */
    firstCommandFailure: () => {
      if (existsSync(join(tree, 'dist'))) rmSync(join(tree, 'dist'), { recursive: true });
      if (run(process.execPath, ['src/bundle.mjs']).status !== 0) return 'it does not build';
      const vitest = ['run', '--dir', 'test', '--bail', '1', '--testTimeout', '60000', '--reporter', 'json'];
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
