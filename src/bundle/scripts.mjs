// The command, the builder and the writers as CommonJS scripts: Node need not wake its module loader (20 ms), and V8's compiled code of them can be kept.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { common, fetchless, inRoot, LOADED } from './options.mjs';

const script = {
  ...common,
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
};

/** The writers, which `program.cjs` requires when it comes to them: a deck alone does not wait for the PDF's. */
const WRITERS = ['pptx', 'pdf'];

export const buildScripts = () => Promise.all([buildCheck(), buildCommand(), buildProgram()]);

/** What looks at Node's version before anything else: in a language that the oldest ones read. */
const buildCheck = () =>
  build({
    ...common,
    format: 'cjs',
    target: 'es2015',
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli/main.cjs',
    plugins: [resolving('start', /^\.\/start\.js$/, () => outside('./start.cjs'))],
    supported: { 'dynamic-import': false },
  });

const buildCommand = () =>
  build({
    ...script,
    entryPoints: ['src/cli/start.ts'],
    outfile: 'dist/cli/start.cjs',
    alias: { ...common.alias, 'node:child_process': inRoot('src/cli/no-child-process.ts') },
    plugins: [resolving('commands', /^\.\/[\w-]+\.js$/, otherCommand)],
  });

async function buildProgram() {
  const built = await build({
    ...script,
    entryPoints: {
      program: 'src/cli/builder.ts',
      xml: 'src/lib/xml/parse.ts',
      ...Object.fromEntries(WRITERS.map((name) => [name, `src/render/${name}/index.ts`])),
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [
      fetchless,
      resolving('writers', /^\.{1,2}\/render\/\w+\/index\.js$/, writer),
      // Builder and writer read XML with the same code: what V8 has learnt of it over a template serves the slides.
      resolving('xml', /\/xml\/parse\.js$/, () => outside('./xml.cjs')),
      // The package's own templates and themes, as a run needs them: the program requires them in place of empty maps.
      resolving('known', /^\.\/(precompiled|known-yaml)\.js$/, () => outside('./known.cjs')),
    ],
    // Run by `vm.Script`, which can't import; they require.
    supported: { 'dynamic-import': false },
  });
  for (const name of ['program', 'xml', ...WRITERS]) toAscii(`dist/${name}.cjs`);
  return built;
}

const outside = (path) => ({ path, external: true });

const resolving = (name, filter, resolve) => ({ name, setup: ({ onResolve }) => onResolve({ filter }, resolve) });

function writer({ path, kind }) {
  const [, name] = /^\.{1,2}\/render\/(\w+)\//.exec(path) ?? [];
  return kind === 'dynamic-import' && WRITERS.includes(name) ? outside(`./${name}.cjs`) : undefined;
}

function otherCommand({ path, kind }) {
  const name = path.slice(2, -3);
  return kind === 'dynamic-import' && LOADED.includes(name) ? outside(`../commands/${name}.js`) : undefined;
}

/** Writes `known.cjs`: the package's own templates, compiled, and what its YAML says. */
export function writeKnown(precompile) {
  writeFileSync(inRoot('dist/known.cjs'), precompile(textsIn('templates', '.hbs'), textsIn('themes', '.yaml')));
  toAscii('dist/known.cjs');
}

const textsIn = (folder, ending) =>
  readdirSync(inRoot(folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(inRoot(`${folder}/${name}`), 'utf8').replaceAll('\r\n', '\n'));

/**
 * Pure ASCII is read and kept at a byte a character. esbuild leaves letters in regular expressions as they are; there, as in texts, an
 * escape means the same (ECMA-262, 22.2.1 and 12.9.4).
 */
function toAscii(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(inRoot(path), readFileSync(inRoot(path), 'utf8').replace(/[^\0-\x7f]/g, escaped));
}
