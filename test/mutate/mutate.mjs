// Plants mistakes in the sources one by one, at random but the same for a seed, and says which nothing notices:
// `npm run mutate -- --seed 1 --count 120 [--files 'src/layout/**']`. What compiles to the same code, or does not compile, is not counted.
// Each is tried on the corpus of test/changes, then on the tests of its folders; `--quick` on the corpus alone, `--thorough` on all tests that
// come to use the file and on those of the built command.
import { readdirSync } from 'node:fs';
import { join, matchesGlob, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mistakesIn, planted } from './mistakes.mjs';
import { openTrial } from './trial.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '20' },
    files: { type: 'string', default: 'src/**' },
    // The corpus alone: quick, for filling its gaps.
    quick: { type: 'boolean', default: false },
    // All tests that come to use a file, and those of the built command: hours.
    thorough: { type: 'boolean', default: false },
  },
});

/** Mulberry32, a generator of 32 bits: the same numbers for a seed on every machine. Answers with a whole number below `below`. */
function random(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const trial = await openTrial(root);
const below = random(Number(values.seed));
const pick = (list) => list[below(list.length)];
const files = readdirSync(join(trial.tree, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((name) => name.endsWith('.ts') && matchesGlob(name, values.files))
  .sort();
const mistakes = files.map((file) => mistakesIn(file, trial.source(file))).filter((found) => found.length > 0);

/** A file by how much may go wrong in it, a kind of mistake, a place. */
function choose() {
  const ofFile = pick(mistakes.flatMap((found) => found.map(() => found)));
  const kind = pick([...new Set(ofFile.map((one) => one.kind))]);
  return pick(ofFile.filter((one) => one.kind === kind));
}

const shown = (mistake) => {
  const source = trial.source(mistake.file);
  const lineOf = (text) => text.split('\n')[mistake.line - 1]?.trim() ?? '';
  return `${mistake.file}:${mistake.line}: ${mistake.kind}\n  - ${lineOf(source)}\n  + ${lineOf(planted(source, mistake))}`;
};

/** What notices a mistake; `undefined` where nothing does, `'none'` where there is no mistake to notice. */
async function noticed(mistake) {
  const sound = trial.source(mistake.file);
  const wrong = planted(sound, mistake);
  if (await trial.same(sound, wrong)) return 'none';
  try {
    trial.write(mistake.file, wrong);
    if (!trial.compiles()) return 'none';
    const change = await trial.firstChange();
    if (change !== undefined) return change;
    if (values.quick) return undefined;
    return trial.firstFailure(mistake.file, values.thorough) ?? (values.thorough ? trial.firstCommandFailure() : undefined);
  } finally {
    trial.write(mistake.file, sound);
  }
}

const tried = new Set();
const survivors = [];
const counts = { tried: 0, corpus: 0, tests: 0 };
while (counts.tried < Number(values.count)) {
  const mistake = choose();
  const id = `${mistake.file}:${mistake.start}:${mistake.replacement}:${mistake.kind}`;
  if (tried.has(id)) continue;
  tried.add(id);
  const begun = performance.now();
  const by = await noticed(mistake);
  if (by === 'none') continue;
  counts.tried++;
  if (by === undefined) survivors.push(mistake);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  console.log(
    `${counts.tried}. ${by === undefined ? `SURVIVES\n${shown(mistake)}` : `${mistake.file}:${mistake.line}: ${mistake.kind}: ${by}`} (${seconds} s)`,
  );
}
await trial.dispose();
console.log(`\n${survivors.length} of ${counts.tried} survive`);
for (const mistake of survivors) console.log(shown(mistake));
process.exitCode = 0;
