// Makes dist/: the library and the lesser commands as modules, the command, the builder and its writers as scripts, with their compiled code beside them.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const src = (file) => join(root, 'src', file);

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning',
  external: ['@resvg/resvg-js', 'hyphen'],
  // What packages load and never use here stays out: see the files that stand in.
  alias: {
    fontkit: src('render/pdf/left-out.ts'),
    linebreak: src('render/pdf/left-out.ts'),
    'png-js': src('render/pdf/left-out.ts'),
    '@noble/ciphers/aes': src('render/pdf/left-out.ts'),
    'source-map': src('lib/left-out.ts'),
    yaml: join(root, 'node_modules/yaml/browser/index.js'),
  },
};

/** A package that must not reach for files or the network by itself. */
const fetchless = {
  name: 'fetchless',
  setup({ onResolve }) {
    onResolve({ filter: /^node:(fs|https)$/ }, ({ importer }) =>
      importer.includes(join('node_modules', 'pptxgenjs')) ? { path: src('render/pptx/left-out.ts') } : undefined,
    );
  },
};

const script = {
  format: 'cjs',
  define: { 'import.meta.url': '__url' },
  banner: { js: "const __url=require('node:url').pathToFileURL(__filename).href;" },
};

/** The commands that `main.cjs` loads when they are called: modules of their own. */
const LOADED = ['compare', 'theme'];
const commands = Object.fromEntries(LOADED.map((name) => [`commands/${name}`, src(`cli/commands/${name}.ts`)]));

/** The writers, which `program.cjs` requires when it comes to them: a deck alone does not wait for the PDF's. */
const WRITERS = ['pptx', 'pdf'];

function writer({ path, kind }) {
  const [, name] = /^\.{1,2}\/render\/(\w+)\//.exec(path) ?? [];
  return kind === 'dynamic-import' && WRITERS.includes(name) ? { path: `./${name}.cjs`, external: true } : undefined;
}

/** The package's own templates and themes, as a run needs them: the program requires them in place of empty maps. */
const KNOWN = { path: './known.cjs', external: true };

/** Builder and writer read XML with the same code: what V8 has learnt of it over a template serves the slides. */
const XML = { path: './xml.cjs', external: true };

function otherCommand({ path, kind }) {
  const name = path.slice(2, -3);
  return kind === 'dynamic-import' && LOADED.includes(name) ? { path: `../commands/${name}.js`, external: true } : undefined;
}

rmSync(join(root, 'dist'), { recursive: true, force: true });
await Promise.all([
  build({
    ...common,
    entryPoints: { ...commands, remember: src('cli/remember.ts'), precompile: src('compose/precompile.ts'), index: src('index.ts') },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    plugins: [fetchless],
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  }),
  // As a script the command starts 20 ms sooner: Node need not wake its module loader.
  build({
    ...common,
    ...script,
    entryPoints: [src('cli/main.ts')],
    outfile: 'dist/cli/main.cjs',
    alias: { ...common.alias, 'node:child_process': src('cli/left-out.ts') },
    plugins: [{ name: 'commands', setup: ({ onResolve }) => onResolve({ filter: /^\.\/[\w-]+\.js$/ }, otherCommand) }],
  }),
  build({
    ...common,
    ...script,
    entryPoints: {
      program: src('cli/builder.ts'),
      xml: src('lib/xml/parse.ts'),
      ...Object.fromEntries(WRITERS.map((name) => [name, src(`render/${name}/index.ts`)])),
    },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    plugins: [
      fetchless,
      { name: 'writers', setup: ({ onResolve }) => onResolve({ filter: /^\.{1,2}\/render\/\w+\/index\.js$/ }, writer) },
      { name: 'xml', setup: ({ onResolve }) => onResolve({ filter: /\/xml\/parse\.js$/ }, () => XML) },
      { name: 'known', setup: ({ onResolve }) => onResolve({ filter: /^\.\/(precompiled|known-yaml)\.js$/ }, () => KNOWN) },
    ],
    external: [...common.external, 'highlight.js/lib/languages/*'],
    // A script that V8's code cache serves can't import; it requires.
    supported: { 'dynamic-import': false },
  }),
]);
const { precompile } = await import(pathToFileURL(join(root, 'dist/precompile.js')));
const texts = (folder, ending) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(join(root, folder, name), 'utf8').replaceAll('\r\n', '\n'));
writeFileSync(join(root, 'dist/known.cjs'), precompile(texts('templates', '.hbs'), texts('themes', '.yaml')));
// Pure ASCII is read and kept at a byte a character. esbuild leaves letters in regular expressions as they are; there, as in texts, an
// escape means the same (ECMA-262, 22.2.1 and 12.9.4).
const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
for (const name of ['program', 'xml', 'known', ...WRITERS]) {
  const file = join(root, `dist/${name}.cjs`);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}
for (const use of ['pptx', 'pdf', 'template', 'all'])
  execFileSync(process.execPath, [join(root, 'dist/remember.js'), use], { stdio: ['ignore', 'ignore', 'inherit'] });
