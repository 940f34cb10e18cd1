// Builds thousands of documents that no one wrote and looks at what comes out: `npm run fuzz -- --seed N --cases M`.
// `--from K` begins at a case, `--case K` tries that alone, `--as-is` leaves failures as large as they came;
// `--templates <folder>`: companies' templates to build on as well.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '../..');
const options = {
  seed: { type: 'string' },
  cases: { type: 'string' },
  from: { type: 'string' },
  case: { type: 'string' },
  templates: { type: 'string' },
  'as-is': { type: 'boolean' },
};
const { values } = parseArgs({ options });
const seed = Number(values.seed ?? 1);
const from = Number(values.case ?? values.from ?? 0);
const cases = values.case === undefined ? Number(values.cases ?? 1000) : 1;

const outfile = join(root, 'output/fuzz/run.mjs');
const entryPoints = [join(import.meta.dirname, 'run.ts')];
await build({
  absWorkingDir: root,
  entryPoints,
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
});
const { fuzz } = await import(pathToFileURL(outfile).href);

const times = [];
const started = performance.now();
const { found, written } = await fuzz({
  root,
  seed,
  from,
  cases,
  templates: values.templates,
  shrink: values['as-is'] !== true,
  onCase: (number, milliseconds) => {
    times.push([milliseconds, number]);
    if ((number - from + 1) % 500 === 0) console.log(`… ${number - from + 1} cases, ${Math.round((performance.now() - started) / 1000)} s`);
  },
  onFound: ({ kind, detail, first, smallest }) => {
    console.log(
      `\n── ${kind}\n${detail}\n   npm run fuzz -- --seed ${first.seed} --case ${smallest.number}   ${JSON.stringify(smallest.options)}`,
    );
    console.log(smallest.text.replace(/^/gm, '   │ '), JSON.stringify(smallest.text).slice(0, 600));
  },
});
times.sort(([a], [b]) => b - a);
console.log(
  `\n${cases} cases of seed ${seed} from ${from}, ${written} of them written, in ${Math.round((performance.now() - started) / 1000)} s`,
);
console.log(
  `slowest: ${times
    .slice(0, 5)
    .map(([ms, number]) => `${number} (${Math.round(ms)} ms)`)
    .join(', ')}`,
);
for (const { kind, count } of found) console.log(`${String(count).padStart(5)} × ${kind}`);
process.exitCode = found.length === 0 ? 0 : 1;
