// Shows what differs in the files that the corpus makes from what was accepted (hashes.txt) and, by making them once more from the sources
// of a commit, how: `npm run changes [-- --since <commit>]`. `npm run changes -- --accept` accepts it.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const kept = join(import.meta.dirname, 'hashes.txt');
const out = join(root, 'output/changes');

/** The corpus and what makes its outputs, of the sources in a folder. */
async function sourcesIn(folder) {
  const outdir = join(folder, 'output/changes/bundle');
  await build({
    absWorkingDir: folder,
    entryPoints: [join(folder, 'test/changes/index.ts')],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return import(pathToFileURL(join(outdir, 'index.mjs')).href);
}

/** The sources of a commit, in a folder below this one, where they find the installed packages. */
function checkOut(commit) {
  const folder = join(out, 'before');
  mkdirSync(folder, { recursive: true });
  const tar = execFileSync('git', ['archive', commit], { cwd: root, maxBuffer: 2 ** 30 });
  execFileSync('tar', ['-x', '-C', folder], { input: tar });
  return folder;
}

const fileOf = (side, output, part) => join(out, side, `${output}/${part}`.replaceAll(/[^\w./-]+/g, '_'));

/** Tags and lines of a part each in a line of its own. */
const inLines = (part) => (typeof part === 'string' ? part.replaceAll('><', '>\n<') : part);

function writePart(side, output, part, content) {
  const file = fileOf(side, output, part);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, inLines(content ?? ''));
  return file;
}

const SHOWN = 12;
const LINES = 30;

/** How the changed outputs of a document differ from what the sources of a commit make. */
async function show(document, changed, now, before, shown) {
  const known = new Map();
  for await (const [output, parts] of before.outputsOf(document, before.root, before.inputs)) known.set(output, parts);
  for (const [output, { parts, changes }] of changed) {
    for (const { part } of changes) {
      const [one, other] = [known.get(output)?.get(part), parts.get(part)];
      if (one !== undefined && other !== undefined && now.hashOf(one) === now.hashOf(other)) continue;
      const files = [writePart('was', output, part, one), writePart('is', output, part, other)];
      if (shown.count++ >= SHOWN) continue;
      const { stdout } = spawnSync('git', ['diff', '--no-index', '-U1', ...files], { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 });
      const lines = stdout.split('\n').slice(4);
      console.log(
        `\n${output}: ${part}\n${lines.slice(0, LINES).join('\n')}${lines.length > LINES ? `\n… ${lines.length - LINES} lines more` : ''}`,
      );
    }
  }
}

const switches = process.argv.slice(2);
const since = switches.includes('--since') ? switches[switches.indexOf('--since') + 1] : 'HEAD';
rmSync(out, { recursive: true, force: true });
const now = await sourcesIn(root);
const inputs = now.madeInputs(root);
const accepted = switches.includes('--accept') ? new Map() : now.readHashes(readFileSync(kept, 'utf8'));
const hashes = new Map();
const changedDocuments = [];
for (const document of now.DOCUMENTS) {
  const changed = [];
  for await (const [output, parts] of now.outputsOf(document, root, inputs)) {
    hashes.set(output, now.hashesOf(parts));
    const changes = now.changesOf(accepted.get(output), hashes.get(output));
    if (changes.length > 0) changed.push([output, { parts, changes }]);
  }
  if (changed.length > 0) changedDocuments.push([document, changed]);
}
if (switches.includes('--accept')) {
  writeFileSync(kept, now.writeHashes(hashes));
  console.log(
    `accepted ${[...hashes.values()].reduce((sum, parts) => sum + parts.size, 0)} parts of ${hashes.size} outputs: git diff --stat test/changes/hashes.txt`,
  );
} else if (changedDocuments.length === 0) console.log('nothing differs');
else {
  const folder = checkOut(since);
  const before = { ...(await sourcesIn(folder)), root: folder };
  before.inputs = before.madeInputs(folder);
  const shown = { count: 0 };
  for (const [document, changed] of changedDocuments) {
    for (const [output, { changes }] of changed)
      console.log(`${output}: ${changes.length} parts, as ${changes[0].part} (${changes[0].what})`);
    await show(document, changed, now, before, shown);
  }
  console.log(`\nall of it: git diff --no-index output/changes/was output/changes/is`);
  process.exitCode = 1;
}
